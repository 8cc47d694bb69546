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

import type { ReadFailure } from '../../facts';
import type { FindingOf } from '../judgement';

/**
 * A part that an access report stands on.
 *
 * @public
 */
export type AccessPart = 'core' | 'accessEntries' | 'awsAuth';

/**
 * The parameters of each finding of an access report.
 *
 * @remarks
 * | Code | State | Meaning |
 * | --- | --- | --- |
 * | `ACC-01` | degraded | the creator of the cluster may be its administrator without being listed |
 * | `ACC-02` | advice | `aws-auth` still grants access |
 * | `ACC-03` | advice | `aws-auth` exists and is ignored, because of the authentication mode |
 * | `ACC-04` | advice | access entries exist and are ignored, because of the authentication mode |
 * | `ACC-05` | degraded | a role in `aws-auth` is written with its path, so that it cannot log in |
 * | `ACC-06` | degraded | principals of other accounts have access |
 * | `ACC-07` | degraded | `aws-auth` maps whole accounts |
 * | `ACC-08` | advice | mappings in `aws-auth` are ignored, because an access entry of the same principal wins |
 * | `ACC-09` | degraded | `aws-auth` puts principals into `system:masters` |
 * | `ACC-20` | unknown | Kubernetes RBAC is not evaluated |
 * | `ACC-21` | unknown | a part was not read |
 * | `ACC-22` | unknown | `aws-auth` cannot be understood |
 * | `ACC-23` | unknown | a part is old |
 * | `ACC-24` | unknown | the authentication mode is not known |
 *
 * `ACC-20` and later are listed under what was not evaluated.
 *
 * @public
 */
export interface AccessFindingParams {
  'ACC-01': { authenticationMode: string };
  'ACC-02': { authenticationMode: string; mappings: number; accounts: number };
  'ACC-03': { mappings: number; accounts: number };
  'ACC-04': { entries: number };
  /** `expected` is the ARN without its path. */
  'ACC-05': { arn: string; expected: string };
  'ACC-06': { accountIds: string[]; principals: string[] };
  'ACC-07': { accountIds: string[] };
  'ACC-08': { principals: string[] };
  'ACC-09': { principals: string[] };
  'ACC-20': {};
  'ACC-21': { part: AccessPart; failure?: ReadFailure };
  'ACC-22': { keys: string[] };
  'ACC-23': { part: AccessPart; observedAt?: string; failure?: ReadFailure };
  'ACC-24': { failure?: ReadFailure };
}

/**
 * A finding of an access report.
 *
 * @public
 */
export type AccessFinding = FindingOf<AccessFindingParams>;
