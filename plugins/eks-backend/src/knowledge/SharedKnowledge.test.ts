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
  fallbackCalendar,
  type OfferedAddon,
  type ReadFailure,
  type SupportCalendar,
} from '@backstage-eks/plugin-eks-common';
import { clusterCore, nodeGroup } from '../__testUtils__/facts';
import { SharedKnowledge, type LoadedFacts } from './SharedKnowledge';

const NOW = new Date('2026-11-21T12:00:00.000Z');
const FRESH = '2026-11-21T11:00:00.000Z';
const cluster = {
  region: 'eu-west-1',
  core: { data: { ...clusterCore(), version: '1.34' }, observedAt: FRESH },
  nodeGroups: {
    data: [
      {
        ...nodeGroup(),
        amiType: 'AL2023_x86_64_STANDARD',
        version: '1.33',
      },
      { ...nodeGroup(), amiType: 'CUSTOM' },
    ],
    observedAt: FRESH,
  },
};
const denied: ReadFailure & { since: string } = {
  reason: 'denied',
  message: 'Denied.',
  since: FRESH,
};

function knowledge(facts: Partial<LoadedFacts>): SharedKnowledge {
  return new SharedKnowledge(
    {
      supportCalendar: new Map(),
      addonVersions: new Map(),
      amiRelease: new Map(),
      ...facts,
    },
    NOW,
  );
}

describe('SharedKnowledge', () => {
  it('takes the dated table where no calendar was read, and says why it could not be read again', () => {
    const data: SupportCalendar = {
      ...fallbackCalendar,
      source: 'live',
      asOf: FRESH,
    };
    const shared = knowledge({
      supportCalendar: new Map([
        ['eu-west-1', { data, observedAt: FRESH, failure: denied }],
        ['us-east-1', { failure: denied }],
      ]),
    });
    expect(shared.calendar('eu-west-1')).toBe(data);
    expect(shared.calendar('us-east-1')).toBe(fallbackCalendar);
    expect(shared.calendar('eu-north-1')).toBe(fallbackCalendar);
    expect(shared.calendarFailure('us-east-1')).toBe(denied);
  });

  it('knows what EKS offers for a version and the next, while that is not old', () => {
    const offered: OfferedAddon[] = [{ name: 'coredns', versions: ['v1'] }];
    const at = (observedAt: string, failure = denied) =>
      knowledge({
        addonVersions: new Map([
          ['eu-west-1/1.34', { data: offered, observedAt, failure }],
        ]),
      }).offers(cluster);

    expect(at(FRESH)).toEqual({
      current: { known: true, value: offered },
      next: {
        known: false,
        failure: { reason: 'notAsked', message: 'It was not read yet.' },
      },
    });
    // Three times twelve hours.
    expect(at('2026-11-20T00:00:00.000Z').current.known).toBe(true);
    expect(at('2026-11-19T23:59:59.999Z').current).toEqual({
      known: false,
      failure: denied,
    });
    expect(
      knowledge({}).offers({ ...cluster, core: {} }).current,
    ).toMatchObject({ known: false, failure: { reason: 'notAsked' } });
  });

  it('compares AMIs of the versions that matter, of types that AWS publishes', () => {
    const amis = knowledge({
      amiRelease: new Map([
        [
          'eu-west-1/1.33/AL2023_x86_64_STANDARD',
          { data: { releaseVersion: '1.33.9-20261101' }, observedAt: FRESH },
        ],
        [
          'eu-west-1/1.35/AL2023_x86_64_STANDARD',
          { data: {}, observedAt: FRESH },
        ],
      ]),
    }).amis(cluster);

    expect(
      amis.map(({ amiType, kubernetesVersion, releaseVersion }) => [
        amiType,
        kubernetesVersion,
        releaseVersion.known ? releaseVersion.value ?? 'none' : 'not known',
      ]),
    ).toEqual([
      ['AL2023_x86_64_STANDARD', '1.33', '1.33.9-20261101'],
      ['AL2023_x86_64_STANDARD', '1.34', 'not known'],
      ['AL2023_x86_64_STANDARD', '1.35', 'none'],
    ]);
  });
});
