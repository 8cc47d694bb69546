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
import { loadBalancerOperations } from './loadBalancerOperations';
import { targetGroupOperations } from './targetGroupOperations';
import { describeTags } from './describeTags';

/** Elastic Load Balancing v2. */
export const elbv2Service: AwsService = {
  name: 'elbv2',
  signingName: 'elasticloadbalancing',
  policyPrefix: 'elasticloadbalancing',
  protocol: query('http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/'),
  operations: [
    ...loadBalancerOperations,
    ...targetGroupOperations,
    describeTags,
  ],
  errors: queryErrors(),
};
