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

import type { SectionName } from '../../facts';
import { sectionState } from '../freshness';
import { failureEvidence } from '../judgement';
import { placed, type PlacedFinding } from './placed';
import type { UpgradeFacts } from './types';

/** The sections that decide about an upgrade. */
const SECTIONS: SectionName[] = [
  'core',
  'insights',
  'nodeGroups',
  'nodePools',
  'fargateProfiles',
  'addons',
  'components',
  'subnets',
];

/** What cannot be relied on because it was not read, or not lately. */
export function sectionFindings(facts: UpgradeFacts): PlacedFinding[] {
  return SECTIONS.flatMap((section): PlacedFinding[] => {
    const { observedAt, failure } = facts.cluster[section];
    const state = sectionState(facts.cluster[section], {
      now: facts.now,
      cadenceMs: facts.cadenceMs[section],
    });
    const evidence = failureEvidence(failure ? [failure] : []);
    if (state === 'unread') {
      const params = { section, failure };
      return [
        placed('unknown', 'prepare', { code: 'UPG-90', params, evidence }),
      ];
    }
    if (state === 'stale') {
      const params = { section, failure, observedAt };
      return [
        placed('unknown', 'prepare', { code: 'UPG-91', params, evidence }),
      ];
    }
    return [];
  });
}
