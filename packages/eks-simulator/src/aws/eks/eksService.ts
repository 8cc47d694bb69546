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
import { restJson } from '../protocols';
import { jsonErrors } from '../serviceErrors';
import { accessEntryOperations } from './accessEntryOperations';
import { addonOperations } from './addonOperations';
import { addonVersionOperations } from './addonVersionOperations';
import { clusterOperations } from './clusterOperations';
import { clusterVersionOperations } from './clusterVersionOperations';
import { fargateProfileOperations } from './fargateProfileOperations';
import { insightOperations } from './insightOperations';
import { nodeGroupOperations } from './nodeGroupOperations';
import { podIdentityOperations } from './podIdentityOperations';
import { updateOperations } from './updateOperations';

/** EKS. */
export const eksService: AwsService = {
  name: 'eks',
  signingName: 'eks',
  policyPrefix: 'eks',
  protocol: restJson,
  operations: [
    ...clusterOperations,
    ...clusterVersionOperations,
    ...nodeGroupOperations,
    ...addonOperations,
    ...addonVersionOperations,
    ...podIdentityOperations,
    ...accessEntryOperations,
    ...fargateProfileOperations,
    ...insightOperations,
    ...updateOperations,
  ],
  errors: jsonErrors(429, 403),
};
