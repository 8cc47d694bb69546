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

import type { Finding, UpgradeFindingParams } from '../../rules';
import type { Words } from '../words';
import type { WordsTable } from '../wordsTable';
import { addonWords } from './addonWords';
import { clusterWords } from './clusterWords';
import { insightWords } from './insightWords';
import { nodeWords } from './nodeWords';
import { rollbackWords } from './rollbackWords';
import { workloadWords } from './workloadWords';

const TABLE: WordsTable<UpgradeFindingParams> = {
  ...clusterWords,
  ...insightWords,
  ...nodeWords,
  ...addonWords,
  ...workloadWords,
  ...rollbackWords,
};

/**
 * Says in a few short sentences what a finding of an upgrade plan means, with the one next step.
 *
 * @public
 */
export function describeUpgradeFinding<Code extends keyof UpgradeFindingParams>(
  finding: Finding<Code, UpgradeFindingParams[Code]>,
): Words {
  return TABLE[finding.code](finding.params);
}
