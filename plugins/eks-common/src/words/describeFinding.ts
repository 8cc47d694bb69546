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

import {
  Finding,
  FindingOf,
  IdentityFindingParams,
  IngressFindingParams,
  PlacementFindingParams,
} from '../rules';
import { identityWords } from './identity';
import { ingressWords } from './ingress';
import { placementWords } from './placement';
import { Words } from './words';
import { WordsTable } from './wordsTable';

/**
 * The parameters of every finding about a service, by code.
 *
 * @public
 */
export type ServiceFindingParams = IdentityFindingParams &
  PlacementFindingParams &
  IngressFindingParams;

/**
 * Any finding about a service in one place.
 *
 * @public
 */
export type ServiceFinding = FindingOf<ServiceFindingParams>;

const TABLE: WordsTable<ServiceFindingParams> = {
  ...identityWords,
  ...placementWords,
  ...ingressWords,
};

/**
 * Says in at most a few short sentences what a finding means, with the one next step.
 *
 * @remarks
 * Sentences are plain text in which names stand in backticks; names that come from clusters cannot end their quotation.
 * Commands are made only of names that need no quoting. A change carries a policy document: it is evidence, to be shown
 * only to who may read evidence.
 *
 * @public
 */
export function describeFinding<Code extends keyof ServiceFindingParams>(
  finding: Finding<Code, ServiceFindingParams[Code]>,
): Words {
  return TABLE[finding.code](finding.params);
}
