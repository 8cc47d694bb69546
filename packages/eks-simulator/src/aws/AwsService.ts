/*
 * Copyright 2026 The EKS for Backstage Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { SimulatedService } from '../faults';
import { AwsOperation } from './AwsOperation';
import { AwsProtocol } from './protocols';

/** An error of a service, code and HTTP status. */
export interface ServiceError {
  code: string;
  status: number;
  message: string;
}

/** A service: its name in credential scopes, its protocol and its table of operations. */
export interface AwsService {
  name: SimulatedService;
  /** In the credential scope. */
  signingName: string;
  /** Prefix of the service's actions in IAM policies. */
  policyPrefix: string;
  protocol: AwsProtocol;
  operations: AwsOperation[];
  errors: {
    throttled: ServiceError;
    denied: Omit<ServiceError, 'message'>;
    unavailable: ServiceError;
    /** A fault of the service itself, 500. */
    failed: ServiceError;
    /** A wrong input; the message says what is wrong. */
    invalid: Omit<ServiceError, 'message'>;
    unknownAction: ServiceError;
    /** No such access key, or a wrong session token. */
    unknownKey: ServiceError;
    badSignature: ServiceError;
    missingSignature: ServiceError;
    expired: ServiceError;
  };
}
