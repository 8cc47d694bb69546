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

import { toTargets } from './toTargets';

const MINUTE_MS = 60_000;
const age = {
  now: new Date('2026-11-20T12:00:00.000Z'),
  cadenceMs: 10 * MINUTE_MS,
};
const eu = { accountId: '111122223333', region: 'eu-west-1' };
const us = { accountId: '111122223333', region: 'us-east-1' };
const gone = { accountId: '444455556666', region: 'eu-west-1' };
const failure = {
  reason: 'denied' as const,
  message: 'Denied.',
  since: '2026-11-20T08:14:00.000Z',
};

describe('toTargets', () => {
  it('puts failing targets first, then stale ones', () => {
    const targets = toTargets(
      [
        { ...eu, clusterCount: 2, listedAt: '2026-11-20T11:30:00.000Z' },
        {
          ...us,
          clusterCount: 1,
          listedAt: '2026-11-20T11:59:00.000Z',
          failure,
        },
      ],
      [eu, us, gone],
      age,
    );

    expect(targets).toEqual([
      {
        ...us,
        clusterCount: 1,
        listedAt: '2026-11-20T11:59:00.000Z',
        stale: false,
        failure,
      },
      { ...gone, clusterCount: 0, stale: true },
      {
        ...eu,
        clusterCount: 2,
        listedAt: '2026-11-20T11:30:00.000Z',
        stale: false,
      },
    ]);
  });

  it('calls a list stale after more than three cadences', () => {
    const [target] = toTargets(
      [{ ...eu, clusterCount: 2, listedAt: '2026-11-20T11:29:59.999Z' }],
      [eu],
      age,
    );

    expect(target.stale).toBe(true);
  });

  it('shows targets that left the configuration while their clusters are kept', () => {
    const left = {
      ...gone,
      readStartedAt: '2026-11-20T11:50:00.000Z',
      listedAt: '2026-11-20T11:50:00.000Z',
    };

    expect(toTargets([{ ...left, clusterCount: 3 }], [], age)).toEqual([
      {
        ...gone,
        clusterCount: 3,
        listedAt: '2026-11-20T11:50:00.000Z',
        stale: false,
        failure: {
          reason: 'notConfigured',
          accountId: '444455556666',
          message:
            "AWS account 444455556666 in eu-west-1 is no longer in 'eks.targets'; its clusters are shown as last read.",
          since: '2026-11-20T11:50:00.000Z',
        },
      },
    ]);
    expect(toTargets([{ ...left, clusterCount: 0 }], [], age)).toEqual([]);
  });
});
