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

import type { ReadFailure } from '@backstage-eks/plugin-eks-common';
import { toTargets, type TargetFacts } from './toTargets';

const MINUTE_MS = 60_000;
const age = {
  now: new Date('2026-11-20T12:00:00.000Z'),
  cadenceMs: 10 * MINUTE_MS,
  graceMs: 7 * 24 * 60 * MINUTE_MS,
};
const eu = { accountId: '111122223333', region: 'eu-west-1' };
const us = { accountId: '111122223333', region: 'us-east-1' };
const other = { accountId: '444455556666', region: 'eu-west-1' };
const listedAt = '2026-11-20T11:59:00.000Z';
const sources = ['config'];

function denied(permission: string): ReadFailure & { since: string } {
  return {
    reason: 'denied',
    permission,
    message: 'Denied.',
    since: '2026-11-20T08:14:00.000Z',
  };
}

function targetsOf(facts: Partial<TargetFacts>) {
  return toTargets(
    { targets: [], states: [], failures: [], departed: [], ...facts },
    age,
  );
}

describe('toTargets', () => {
  it('puts failing targets first, then stale ones', () => {
    const failure = denied('eks:ListClusters');
    const targets = targetsOf({
      targets: [
        { ...eu, sources },
        { ...us, sources: ['config', 'organization:111122223333'] },
        { ...other, sources, accountName: 'staging' },
      ],
      states: [
        { ...eu, clusterCount: 2, listedAt },
        { ...us, clusterCount: 1, listedAt, failure },
      ],
    });

    expect(targets).toEqual([
      {
        ...us,
        clusterCount: 1,
        listedAt,
        stale: false,
        failure,
        sources: ['config', 'organization:111122223333'],
        missingPermissions: [{ action: 'eks:ListClusters', sections: [] }],
      },
      {
        ...other,
        clusterCount: 0,
        stale: true,
        sources,
        accountName: 'staging',
        missingPermissions: [],
      },
      {
        ...eu,
        clusterCount: 2,
        listedAt,
        stale: false,
        sources,
        missingPermissions: [],
      },
    ]);
  });

  it('calls a list stale after more than three cadences', () => {
    const staleOf = (listed: string) =>
      targetsOf({
        targets: [{ ...eu, sources }],
        states: [{ ...eu, clusterCount: 2, listedAt: listed }],
      }).map(({ stale }) => stale);

    expect(staleOf('2026-11-20T11:30:00.000Z')).toEqual([false]);
    expect(staleOf('2026-11-20T11:29:59.999Z')).toEqual([true]);
  });

  it('names what its clusters refused, once for each permission', () => {
    const throttled: ReadFailure = { reason: 'throttled', message: 'Slow.' };
    const [target] = targetsOf({
      targets: [{ ...eu, sources }],
      states: [{ ...eu, clusterCount: 2, listedAt }],
      failures: [
        { ...eu, section: 'subnets', failure: denied('ec2:DescribeSubnets') },
        { ...eu, section: 'insights', failure: denied('eks:ListInsights') },
        { ...eu, section: 'insights', failure: denied('eks:ListInsights') },
        { ...eu, section: 'nodePools', failure: denied('list nodes') },
        { ...eu, section: 'components', failure: denied('list nodes') },
        { ...eu, section: 'addons', failure: throttled },
        { ...us, section: 'addons', failure: denied('eks:ListAddons') },
      ],
    });

    expect(target.missingPermissions).toEqual([
      { action: 'ec2:DescribeSubnets', sections: ['subnets'] },
      { action: 'eks:ListInsights', sections: ['insights'] },
      { action: 'list nodes', sections: ['components', 'nodePools'] },
    ]);
  });

  it('shows targets that left while their clusters are kept, and until when', () => {
    const leftAt = '2026-11-20T11:50:00.000Z';
    const left = { ...other, clusterCount: 3, readStartedAt: leftAt, listedAt };

    expect(
      targetsOf({ states: [left], departed: [{ ...other, leftAt }] }),
    ).toEqual([
      {
        ...other,
        clusterCount: 3,
        listedAt,
        stale: false,
        sources: [],
        missingPermissions: [],
        leftAt,
        keptUntil: '2026-11-27T11:50:00.000Z',
        failure: {
          reason: 'notConfigured',
          accountId: '444455556666',
          message:
            'No source of targets names AWS account 444455556666 in eu-west-1 any more; its clusters are shown as last read.',
          since: leftAt,
        },
      },
    ]);
    expect(targetsOf({ states: [{ ...left, clusterCount: 0 }] })).toEqual([]);
  });
});
