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
import { awsJson } from '../protocols';
import { jsonErrors } from '../serviceErrors';
import { describeOrganization } from './describeOrganization';
import { listOperations } from './listOperations';

/** Organizations, as far as it tells which accounts there are. */
export const organizationsService: AwsService = {
  name: 'organizations',
  signingName: 'organizations',
  policyPrefix: 'organizations',
  protocol: awsJson,
  operations: [describeOrganization, ...listOperations],
  errors: {
    ...jsonErrors(400, 400),
    throttled: {
      code: 'TooManyRequestsException',
      status: 400,
      message:
        'AWS Organizations cannot perform this operation due to the number of requests.',
    },
    failed: {
      code: 'ServiceException',
      status: 500,
      message: 'AWS Organizations cannot complete your request right now.',
    },
    invalid: { code: 'InvalidInputException', status: 400 },
  },
};
