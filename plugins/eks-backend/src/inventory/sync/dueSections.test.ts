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

import type {
  ReadFailureReason,
  SectionName,
} from '@backstage-eks/plugin-eks-common';
import { ConfigReader } from '@backstage/config';
import { readEksConfig } from '../../config';
import { SECTION_NAMES } from '../sections';
import { dueSections } from './dueSections';

const MINUTE_MS = 60 * 1000;
const NOW = new Date('2026-11-20T12:00:00.000Z');
const { cadenceMs, sections: allOn } = readEksConfig(
  new ConfigReader({}),
).inventory;

function minutesAgo(minutes: number): string {
  return new Date(NOW.getTime() - minutes * MINUTE_MS).toISOString();
}

/** A good read so many minutes ago. */
function read(minutes: number) {
  return { startedAt: minutesAgo(minutes), observedAt: minutesAgo(minutes) };
}

/** A failed read, long after the last good one. */
function failed(minutes: number, reason: ReadFailureReason) {
  return {
    startedAt: minutesAgo(minutes),
    observedAt: minutesAgo(minutes + 1),
    failed: reason,
  };
}

const fresh = Object.fromEntries(
  SECTION_NAMES.map(section => [section, read(1)]),
);

function due(
  changes: Parameters<typeof dueSections>[0]['freshness'],
  options: {
    enabled?: Record<SectionName, boolean>;
    coreChanged?: boolean;
  } = {},
) {
  return dueSections({
    freshness: { ...fresh, ...changes },
    cadenceMs,
    enabled: options.enabled ?? allOn,
    now: NOW,
    coreChanged: options.coreChanged,
  });
}

describe('dueSections', () => {
  it('reads everything of a cluster that is not known, and nothing of one just read', () => {
    expect(
      dueSections({ freshness: {}, cadenceMs, enabled: allOn, now: NOW }),
    ).toEqual(SECTION_NAMES);
    expect(due({})).toEqual([]);
  });

  it.each([
    ['core', 20],
    ['nodeGroups', 60],
    ['addons', 180],
    ['fargateProfiles', 360],
    ['podIdentityAssociations', 360],
    ['accessEntries', 1440],
    ['insights', 360],
    ['subnets', 120],
    ['components', 60],
    ['nodePools', 60],
    ['awsAuth', 60],
  ] as const)(
    'reads %s after %d minutes, and the core with it',
    (section, minutes) => {
      const core = read(20);
      const dueAfter = (age: number) => due({ core, [section]: read(age) });
      const wanted = section === 'core' ? ['core'] : ['core', section];
      expect(dueAfter(minutes)).toEqual(wanted);
      // A run that begins a little early does not leave it to the next one.
      expect(dueAfter(minutes * 0.96)).toEqual(wanted);
      expect(dueAfter(minutes * 0.94)).toEqual(
        section === 'core' ? [] : ['core'],
      );
    },
  );

  it('lets what is old wait for a core that is due soon, and what failed or was never read not', () => {
    expect(due({ core: read(10), nodeGroups: read(60) })).toEqual([]);
    expect(due({ core: read(10), nodeGroups: read(79) })).toEqual([]);
    // Half its cadence is what it waits.
    expect(due({ core: read(10), nodeGroups: read(81) })).toEqual([
      'core',
      'nodeGroups',
    ]);
    // When one cannot wait, the others come along.
    expect(
      due({ core: read(10), nodeGroups: read(81), addons: read(180) }),
    ).toEqual(['core', 'nodeGroups', 'addons']);
    expect(due({ core: read(10), addons: undefined })).toEqual([
      'core',
      'addons',
    ]);
    expect(
      dueSections({
        freshness: { ...fresh, core: read(10), nodeGroups: read(10) },
        // Faster than the core, so the core comes with it.
        cadenceMs: { ...cadenceMs, nodeGroups: 10 * MINUTE_MS },
        enabled: allOn,
        now: NOW,
      }),
    ).toEqual(['core', 'nodeGroups']);
  });

  it.each(['throttled', 'unreachable', 'timeout', 'invalid'] as const)(
    'reads what was %s again with the next run',
    reason => {
      expect(due({ addons: failed(10, reason) })).toEqual(['core', 'addons']);
      expect(due({ core: failed(10, reason) })).toEqual(['core']);
    },
  );

  it('asks again for what is denied after half an hour or its cadence, and for nothing while the core is', () => {
    expect(due({ insights: failed(29, 'denied') })).toEqual([]);
    expect(due({ insights: failed(30, 'denied') })).toEqual([
      'core',
      'insights',
    ]);
    expect(due({ core: failed(19, 'denied'), addons: read(999) })).toEqual([]);
    expect(due({ core: failed(20, 'denied'), addons: read(999) })).toEqual([
      'core',
      'addons',
    ]);
  });

  it('reads node groups and add-ons at once when the core has changed', () => {
    expect(due({}, { coreChanged: true })).toEqual([
      'core',
      'nodeGroups',
      'addons',
    ]);
    const enabled = { ...allOn, addons: false };
    expect(due({}, { coreChanged: true, enabled })).toEqual([
      'core',
      'nodeGroups',
    ]);
  });

  it('leaves out what is switched off', () => {
    const enabled = { ...allOn, insights: false };
    expect(due({ insights: read(999) }, { enabled })).toEqual([]);
  });
});
