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

import { toDiscoveredTargets } from './toDiscoveredTargets';

describe('toDiscoveredTargets', () => {
  it('makes one target of each account and region, and takes duplicates once', () => {
    expect(
      toDiscoveredTargets([
        {
          accountId: '111122223333',
          regions: ['eu-west-1', 'cn-north-1', 'eu-west-1'],
          accountName: 'payments',
        },
        { accountId: '111122223333', regions: ['eu-west-1'] },
        { accountId: '444455556666', regions: ['us-gov-west-1'] },
      ]),
    ).toEqual([
      {
        accountId: '111122223333',
        region: 'eu-west-1',
        accountName: 'payments',
      },
      {
        accountId: '111122223333',
        region: 'cn-north-1',
        accountName: 'payments',
      },
      { accountId: '444455556666', region: 'us-gov-west-1' },
    ]);
    expect(toDiscoveredTargets([])).toEqual([]);
  });

  const good = { accountId: '111122223333', regions: ['eu-west-1'] };

  it.each<[unknown, string]>([
    [undefined, 'It gave nothing instead of a list.'],
    [{ accounts: [] }, 'It gave {"accounts":[]} instead of a list.'],
    [
      [good, undefined],
      'In entry 1 `accountId` is not 12 digits in a string: nothing.',
    ],
    [
      [{ ...good, accountId: 111122223333 }],
      'In entry 0 `accountId` is not 12 digits in a string: 111122223333.',
    ],
    [
      [{ ...good, regions: 'eu-west-1' }],
      'In entry 0 `regions` is not a list of regions: "eu-west-1".',
    ],
    [
      [{ ...good, regions: [] }],
      'In entry 0 `regions` is not a list of regions: [].',
    ],
    [
      [{ ...good, regions: ['eu-west-1', '../x'] }],
      'In entry 0 `regions` is not the code of an AWS region: "../x".',
    ],
    [
      [{ ...good, accountName: 5 }],
      'In entry 0 `accountName` is not a string: 5.',
    ],
    [
      [{ ...good, accountId: 'x'.repeat(100) }],
      `In entry 0 \`accountId\` is not 12 digits in a string: "${'x'.repeat(
        59,
      )}….`,
    ],
  ])('refuses the whole list %j', (entries, message) => {
    expect(() => toDiscoveredTargets(entries)).toThrow(
      expect.objectContaining({ name: 'InvalidTargetListError', message }),
    );
  });

  it('refuses a list that is longer than any fleet', () => {
    const many = Array.from({ length: 10_001 }, (_, index) => ({
      accountId: String(100_000_000_000 + index),
      regions: ['eu-west-1'],
    }));
    expect(toDiscoveredTargets(many.slice(1))).toHaveLength(10_000);
    expect(() => toDiscoveredTargets(many)).toThrow(
      'It names more than 10000 accounts and regions.',
    );
  });
});
