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

import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { EksMetrics, type ListedTarget } from './EksMetrics';

const target = { accountId: '111122223333', region: 'eu-west-1' };

function setUp() {
  const service = metricsServiceMock.mock();
  const metrics = EksMetrics.create({ metrics: service });
  const made = (
    {
      calls,
      results,
    }: Pick<jest.MockContext<unknown, unknown[]>, 'calls' | 'results'>,
    name: string,
  ) => results[calls.findIndex(([each]) => each === name)].value;
  return {
    service,
    metrics,
    added: (name: string) =>
      made(service.createCounter.mock, name).add.mock.calls,
    recorded: (name: string) =>
      made(service.createHistogram.mock, name).record.mock.calls,
  };
}

describe('EksMetrics', () => {
  it('counts attempts, throttles and changes, and measures in seconds', () => {
    const { metrics, added, recorded } = setUp();
    const attempt = {
      ...target,
      service: 'eks' as const,
      action: 'DescribeCluster',
      durationMs: 250,
    };
    metrics.onAttempt({ ...attempt, outcome: 'throttled' });
    metrics.onAttempt({ ...attempt, outcome: 'ok' });
    metrics.onTargetRead({ durationMs: 4200, outcome: 'failed' });
    metrics.onChanges('nodeGroups', 3);
    metrics.onChanges('core', 0);
    metrics.onEvent('foreign');

    const call = { service: 'eks', action: 'DescribeCluster' };
    expect(added('aws.calls')).toEqual([
      [1, { ...call, outcome: 'throttled' }],
      [1, { ...call, outcome: 'ok' }],
    ]);
    expect(added('aws.throttles')).toEqual([
      [1, { ...call, account: '111122223333', region: 'eu-west-1' }],
    ]);
    expect(recorded('aws.call.duration')).toEqual([
      [0.25, call],
      [0.25, call],
    ]);
    expect(recorded('inventory.target.duration')).toEqual([
      [4.2, { outcome: 'failed' }],
    ]);
    expect(added('events')).toEqual([[1, { outcome: 'foreign' }]]);
    expect(added('inventory.changes')).toEqual([
      [3, { section: 'nodeGroups' }],
    ]);
  });

  it('observes how old the list of each target is, and survives a database that is gone', async () => {
    const { service, metrics } = setUp();
    let targets: () => Promise<ListedTarget[]> = async () => [
      { ...target, listedAt: '2026-11-21T11:50:00.000Z' },
      { ...target, region: 'us-east-1', listedAt: '2026-11-21T12:00:03.000Z' },
      { accountId: '444455556666', region: 'eu-west-1' },
    ];
    const onError = jest.fn();
    metrics.observeStaleness({
      targets: () => targets(),
      onError,
      now: () => new Date('2026-11-21T12:00:00.000Z'),
    });
    const gauge = service.createObservableGauge.mock.results[0].value;
    const [[callback]] = gauge.addCallback.mock.calls;
    const observe = jest.fn();
    await callback({ observe });
    expect(observe.mock.calls).toEqual([
      [600, { account: '111122223333', region: 'eu-west-1' }],
      [0, { account: '111122223333', region: 'us-east-1' }],
    ]);

    const gone = new Error('The database is gone');
    targets = async () => {
      throw gone;
    };
    await expect(callback({ observe })).resolves.toBeUndefined();
    expect(onError).toHaveBeenCalledWith(gone);
    expect(observe).toHaveBeenCalledTimes(2);
  });
});
