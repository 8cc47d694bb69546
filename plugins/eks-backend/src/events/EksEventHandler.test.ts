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

import { mockServices } from '@backstage/backend-test-utils';
import type { TargetRef } from '@backstage-eks/plugin-eks-common';
import type { EventParams } from '@backstage/plugin-events-node';
import type { RefreshResult } from '../inventory/sync/ClusterRefresher';
import type { EksTarget } from '../targets';
import type { EventOutcome } from './EksEventHandler';
import { subscribeToEvents } from './subscribeToEvents';

const target = { accountId: '111122223333', region: 'eu-west-1' };

const event = (
  eventName: string,
  changes: { cluster?: string; account?: string; region?: string } = {},
) => ({
  'detail-type': 'AWS API Call via CloudTrail',
  source: 'aws.eks',
  account: changes.account ?? '111122223333',
  region: changes.region ?? 'eu-west-1',
  resources: [],
  detail: {
    eventSource: 'eks.amazonaws.com',
    eventName,
    requestParameters: { name: changes.cluster ?? 'prod' },
  },
});

describe('EksEventHandler', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  async function setUp(options: { maxPending?: number } = {}) {
    const targets: EksTarget[] = [{ ...target, sources: ['config'] }];
    const refresh = jest.fn(
      async (
        _target: TargetRef,
        _clusterName: string,
        _signal: AbortSignal,
        _options: { sections?: string[] } | undefined,
      ): Promise<RefreshResult> => ({ outcome: 'read' }),
    );
    const logger = mockServices.logger.mock();
    const events = mockServices.events.mock();
    const lifecycle = mockServices.lifecycle.mock();
    const seen: Partial<Record<EventOutcome, number>> = {};
    await subscribeToEvents({
      targets: { snapshot: () => targets },
      refresher: { refresh },
      logger,
      observer: {
        onEvent: outcome => {
          seen[outcome] = (seen[outcome] ?? 0) + 1;
        },
      },
      events,
      lifecycle,
      topics: ['aws-eks'],
      ...options,
    });
    const [[subscription]] = events.subscribe.mock.calls;
    const [[shutDown]] = lifecycle.addShutdownHook.mock.calls;
    return {
      targets,
      refresh,
      logger,
      subscription,
      shutDown,
      counts: () => seen,
      send: async (...payloads: unknown[]) => {
        for (const eventPayload of payloads) {
          const params: EventParams = { topic: 'aws-eks', eventPayload };
          await subscription.onEvent(params);
        }
      },
      refreshed: () =>
        refresh.mock.calls.map(([, name, , given]) => [name, given?.sections]),
    };
  }

  it('makes one refresh of many events in any order, two seconds after the last', async () => {
    const { subscription, send, refresh, refreshed, counts } = await setUp();
    expect(subscription).toMatchObject({ topics: ['aws-eks'] });
    await send(
      event('UpdateNodegroupVersion'),
      event('UpdateNodegroupVersion'),
      event('UpdateAddon'),
      event('CreateCluster', { cluster: 'new' }),
    );
    await jest.advanceTimersByTimeAsync(1_900);
    await send(event('UpdateClusterConfig'));
    await jest.advanceTimersByTimeAsync(1_900);
    expect(refreshed()).toEqual([['new', undefined]]);
    await jest.advanceTimersByTimeAsync(200);

    expect(refreshed()).toEqual([
      ['new', undefined],
      ['prod', ['nodeGroups', 'addons', 'podIdentityAssociations']],
    ]);
    expect(refresh.mock.calls[1][0]).toEqual(target);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(refresh).toHaveBeenCalledTimes(2);
    expect(counts()).toEqual({ accepted: 5, refreshed: 2 });
  });

  it('reads everything when one of the events says so', async () => {
    const { send, refreshed } = await setUp();
    await send(event('UpdateAddon'), event('DeleteCluster'));
    await send(event('UpdateClusterConfig'));
    await jest.advanceTimersByTimeAsync(2_000);
    expect(refreshed()).toEqual([['prod', undefined]]);
  });

  it('waits ten seconds at most, however many events come', async () => {
    const { send, refresh } = await setUp();
    for (let second = 0; second < 10; second += 1) {
      await send(event('UpdateAddon'));
      await jest.advanceTimersByTimeAsync(1_000);
    }
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('ignores what concerns no target, and counts it', async () => {
    const { targets, send, refresh, counts, logger } = await setUp();
    await send(
      event('UpdateAddon', { account: '444455556666' }),
      event('UpdateAddon', { region: 'us-east-1' }),
      event('DescribeCluster'),
      '{',
      { ...event('UpdateAddon'), source: 'aws.ecs' },
    );
    await jest.advanceTimersByTimeAsync(60_000);
    expect(refresh).not.toHaveBeenCalled();
    expect(counts()).toEqual({
      foreign: 2,
      unknown: 1,
      malformed: 1,
      notEks: 1,
    });
    expect(logger.debug).toHaveBeenCalledWith(
      "Ignored an event 'UpdateAddon' of cluster 444455556666/eu-west-1/prod: foreign",
    );

    // It became a target since.
    targets.push({
      accountId: '444455556666',
      region: 'eu-west-1',
      sources: ['cmdb'],
    });
    await send(event('UpdateAddon', { account: '444455556666' }));
    await jest.advanceTimersByTimeAsync(2_000);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('reads once more when the cluster was read just before the event', async () => {
    const { send, refresh, counts } = await setUp();
    refresh.mockResolvedValueOnce({
      outcome: 'recently',
      at: '2026-11-20T12:00:00.000Z',
    });
    await send(event('UpdateAddon'));
    await jest.advanceTimersByTimeAsync(2_000);
    expect(refresh).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(9_900);
    expect(refresh).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(200);
    expect(refresh).toHaveBeenCalledTimes(2);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(refresh).toHaveBeenCalledTimes(2);
    expect(counts()).toEqual({ accepted: 1, refreshed: 1 });
  });

  it.each(['denied', 'notConfigured', 'invalid'] as const)(
    'leaves it to the schedule when the answer is %s',
    async reason => {
      const { send, refresh, counts, logger } = await setUp();
      refresh.mockResolvedValue({
        outcome: 'failed',
        failure: { reason, message: 'No.' },
      });
      await send(event('DeleteCluster'));
      await jest.advanceTimersByTimeAsync(600_000);
      expect(refresh).toHaveBeenCalledTimes(1);
      expect(counts()).toEqual({ accepted: 1, refreshFailed: 1 });
      expect(logger.info).toHaveBeenCalledWith(
        'An event asked for cluster 111122223333/eu-west-1/prod, which could not be read: No. The schedule tries again.',
      );
    },
  );

  it.each<[string, () => Promise<RefreshResult>]>([
    [
      'AWS does not answer',
      async () => ({
        outcome: 'failed',
        failure: { reason: 'timeout', message: 'No answer.' },
      }),
    ],
    [
      'the database is gone',
      async () => {
        throw new Error('gone');
      },
    ],
  ])('loses no event when %s for a minute', async (_, answer) => {
    const { send, refresh, refreshed, counts } = await setUp();
    refresh.mockImplementation(answer);
    await send(event('CreateAccessEntry'));
    await jest.advanceTimersByTimeAsync(60_000);
    refresh.mockImplementation(async () => ({ outcome: 'read' }));
    await jest.advanceTimersByTimeAsync(30_000);
    expect(counts()).toEqual({ accepted: 1, refreshed: 1 });
    expect(refreshed().at(-1)).toEqual(['prod', ['accessEntries']]);

    refresh.mockClear();
    refresh.mockImplementation(answer);
    await send(event('CreateAccessEntry'));
    await jest.advanceTimersByTimeAsync(3_600_000);
    expect(refresh).toHaveBeenCalledTimes(8);
    expect(counts()).toMatchObject({ refreshFailed: 1 });
    expect(jest.getTimerCount()).toBe(0);
  });

  it('reads again after a read that was under way when the event came', async () => {
    const { send, refresh, refreshed } = await setUp();
    let answer = () => {};
    refresh.mockImplementationOnce(
      () =>
        new Promise(resolve => {
          answer = () => resolve({ outcome: 'read' });
        }),
    );
    await send(event('UpdateAddon'));
    await jest.advanceTimersByTimeAsync(2_000);
    await send(event('CreateNodegroup'));
    await jest.advanceTimersByTimeAsync(20_000);
    expect(refresh).toHaveBeenCalledTimes(1);
    answer();
    await jest.advanceTimersByTimeAsync(0);
    expect(refreshed()).toEqual([
      ['prod', ['addons', 'podIdentityAssociations']],
      ['prod', ['nodeGroups']],
    ]);
  });

  it('shares no read of somebody else, which may have begun before the event', async () => {
    const { send, refresh } = await setUp();
    await send(event('UpdateAddon'));
    await jest.advanceTimersByTimeAsync(2_000);
    expect(refresh.mock.calls).toEqual([
      [
        target,
        'prod',
        expect.any(AbortSignal),
        { sections: ['addons', 'podIdentityAssociations'], join: false },
      ],
    ]);
  });

  it('bounds how many clusters wait and how many are read at once', async () => {
    const { send, refresh, counts } = await setUp({ maxPending: 5 });
    const answers: Array<() => void> = [];
    refresh.mockImplementation(
      () =>
        new Promise(resolve => {
          answers.push(() => resolve({ outcome: 'read' }));
        }),
    );
    for (let n = 0; n < 7; n += 1) {
      await send(event('UpdateAddon', { cluster: `c${n}` }));
    }
    // A cluster that waits already costs no further place.
    await send(event('UpdateAddon', { cluster: 'c0' }));
    expect(counts()).toEqual({ accepted: 6, overflow: 2 });
    await jest.advanceTimersByTimeAsync(2_000);
    expect(refresh).toHaveBeenCalledTimes(4);
    answers[0]();
    await jest.advanceTimersByTimeAsync(0);
    expect(refresh).toHaveBeenCalledTimes(5);
  });

  it('asks AWS little, and for the clusters of other targets at once, when events bring ten thousand names', async () => {
    const { targets, send, refresh, refreshed, counts } = await setUp();
    const other = { accountId: '444455556666', region: 'us-east-1' };
    targets.push({ ...other, sources: ['config'] });
    refresh.mockImplementation(async ({ accountId }) =>
      accountId === other.accountId
        ? { outcome: 'read' }
        : {
            outcome: 'failed',
            failure: { reason: 'invalid', message: 'No cluster found.' },
          },
    );
    for (let n = 0; n < 10_000; n += 1) {
      await send(event('CreateCluster', { cluster: `made-up-${n}` }));
    }
    await send(
      event('UpdateAddon', {
        account: other.accountId,
        region: other.region,
        cluster: 'real',
      }),
    );
    expect(counts()).toEqual({ accepted: 501, overflow: 9_500 });
    await jest.advanceTimersByTimeAsync(2_000);
    expect(refreshed()).toContainEqual([
      'real',
      ['addons', 'podIdentityAssociations'],
    ]);
    expect(refresh.mock.calls.length).toBeLessThanOrEqual(22);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(refresh.mock.calls.length).toBeLessThanOrEqual(83);
    await jest.advanceTimersByTimeAsync(600_000);
    expect(refresh).toHaveBeenCalledTimes(501);
  });

  it('drops what waits at a shutdown, and ends what runs without a complaint', async () => {
    const { send, refresh, shutDown, counts, logger } = await setUp();
    refresh.mockImplementation(
      (_target, _name, signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    );
    await send(event('UpdateAddon'));
    await jest.advanceTimersByTimeAsync(2_000);
    await send(event('UpdateAddon', { cluster: 'waiting' }));
    await shutDown();
    await send(event('UpdateAddon', { cluster: 'late' }));
    await jest.advanceTimersByTimeAsync(60_000);

    expect(refresh).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
    expect(counts()).toEqual({ accepted: 2, overflow: 1 });
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('subscribes to nothing without topics', async () => {
    const events = mockServices.events.mock();
    await subscribeToEvents({
      targets: { snapshot: () => [] },
      refresher: { refresh: async () => ({ outcome: 'read' }) },
      logger: mockServices.logger.mock(),
      events,
      lifecycle: mockServices.lifecycle.mock(),
      topics: [],
    });
    expect(events.subscribe).not.toHaveBeenCalled();
  });
});
