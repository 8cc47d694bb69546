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

import type { ReadFailure, SectionName } from '../../facts';
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

/** Sections that cannot be relied on for the same reason. */
interface Gap {
  state: 'unread' | 'stale';
  sections: SectionName[];
  failure?: ReadFailure;
  /** Of the oldest, ISO 8601. */
  observedAt?: string;
}

/** What cannot be relied on because it was not read, or not lately; one finding for all that share the reason. */
export function sectionFindings(facts: UpgradeFacts): PlacedFinding[] {
  return gapsOf(facts).map(({ state, sections, failure, observedAt }) => {
    const evidence = failureEvidence(failure ? [failure] : []);
    return state === 'unread'
      ? placed('unknown', 'prepare', {
          code: 'UPG-90',
          params: { sections, failure },
          evidence,
        })
      : placed('unknown', 'prepare', {
          code: 'UPG-91',
          params: { sections, failure, observedAt },
          evidence,
        });
  });
}

function gapsOf(facts: UpgradeFacts): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const section of SECTIONS) {
    const { observedAt, failure } = facts.cluster[section];
    const state = sectionState(facts.cluster[section], {
      now: facts.now,
      cadenceMs: facts.cadenceMs[section],
    });
    if (state !== 'fresh') {
      const key = JSON.stringify([
        state,
        failure?.reason,
        failure?.permission,
        failure?.message,
      ]);
      const gap = gaps.get(key) ?? { state, sections: [], failure, observedAt };
      gaps.set(key, {
        ...gap,
        sections: [...gap.sections, section],
        observedAt: older(gap.observedAt, observedAt),
      });
    }
  }
  return [...gaps.values()];
}

function older(a: string | undefined, b: string | undefined) {
  return a && b && Date.parse(b) < Date.parse(a) ? b : a;
}
