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

import { AwsService } from '../AwsService';
import { query } from '../protocols';
import { queryErrors } from '../serviceErrors';
import { oidcProviderOperations } from './oidcProviderOperations';
import { roleOperations } from './roleOperations';

/** IAM. It is global: the region of the credential scope does not matter. */
export const iamService: AwsService = {
  name: 'iam',
  signingName: 'iam',
  policyPrefix: 'iam',
  protocol: query('https://iam.amazonaws.com/doc/2010-05-08/'),
  operations: [...roleOperations, ...oidcProviderOperations],
  errors: queryErrors(),
};
