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

import type { EksTargetEntry } from '@backstage-eks/plugin-eks-node';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { TestClock } from '../__testUtils__/TestClock';
import { InventoryDatabase } from '../inventory/store/InventoryDatabase';
import { OrganizationTargetSource } from './OrganizationTargetSource';
import { TargetDirectory } from './TargetDirectory';
import { TargetDiscovery } from './TargetDiscovery';
import { TargetSourceStore } from './TargetSourceStore';
import type { ListedSource } from './types';

const HOUR = 60 * 60 * 1000;
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const entry = (accountId: string, accountName?: string): EksTargetEntry => ({
  accountId,
  regions: ['eu-west-1'],
  ...(accountName && { accountName }),
});

describe.each(databases.eachSupportedId())('TargetDiscovery on %s', id => {
  async function setUp(sources: ListedSource[]) {
    const clock = new TestClock();
    const knex = await databases.init(id);
    const database = await InventoryDatabase.create({
      database: mockServices.database({ knex, migrations: { skip: false } }),
      clock: clock.now,
    });
    const store = TargetSourceStore.create({ database });
    const logger = mockServices.logger.mock();
    const discovery = TargetDiscovery.create({
      sources,
      store,
      logger,
      repeatMs: HOUR,
      deadlineMs: 200,
    });
    // A second process with the same configuration.
    const directory = TargetDirectory.create({
      configured: [{ accountId: '111122223333', region: 'eu-west-1' }],
      database,
      sources,
    });
    return {
      clock,
      logger,
      directory,
      run: (signal = new AbortController().signal) => discovery.run(signal),
      state: async (sourceId = 'cmdb') => (await store.states([sourceId]))[0],
      found: async () =>
        (await directory.refresh()).map(
          each => `${each.accountId} ${each.sources.join('+')}`,
        ),
    };
  }

  const cmdb = (
    listTargets: ListedSource['listTargets'],
  ): ListedSource & { listTargets: jest.Mock } => ({
    id: 'cmdb',
    listTargets: jest.fn(listTargets),
  });

  it('joins the configuration and all sources, and knows where each target comes from', async () => {
    const accounts = jest.fn(async () => [
      { accountId: '111122223333', name: 'management' },
      { accountId: '123456789012', name: 'sandbox' },
      { accountId: '444455556666', name: 'payments' },
    ]);
    const organization = OrganizationTargetSource.create({
      organization: {
        accountId: '111122223333',
        regions: ['eu-west-1'],
        organizationalUnits: ['ou-ab12-11111111'],
        excludeAccounts: ['123456789012'],
      },
      listAccounts: accounts,
    });
    const { directory, run, state } = await setUp([
      organization,
      cmdb(async () => [entry('444455556666', 'Payments')]),
    ]);
    expect(directory.snapshot()).toEqual([
      {
        accountId: '111122223333',
        region: 'eu-west-1',
        sources: ['config'],
      },
    ]);
    expect(await state()).toEqual({ id: 'cmdb', targetCount: 0 });
    await run();
    const targets = await directory.refresh();

    expect(targets).toEqual([
      {
        accountId: '111122223333',
        region: 'eu-west-1',
        sources: ['config', 'organization:111122223333'],
        accountName: 'management',
      },
      {
        accountId: '444455556666',
        region: 'eu-west-1',
        sources: ['cmdb', 'organization:111122223333'],
        accountName: 'Payments',
      },
    ]);
    expect(directory.snapshot()).toBe(targets);
    // The same array says that nothing changed.
    expect(await directory.refresh()).toBe(targets);
    expect(accounts).toHaveBeenCalledWith({
      accountId: '111122223333',
      organizationalUnits: ['ou-ab12-11111111'],
      signal: expect.any(AbortSignal),
    });
    expect(await state()).toEqual({
      id: 'cmdb',
      targetCount: 1,
      startedAt: expect.any(String),
      observedAt: expect.any(String),
    });
  });

  it.each<[string, ListedSource['listTargets'], object]>([
    [
      'throws',
      async () => {
        throw new Error('connect 10.0.0.1 with token abc');
      },
      {
        reason: 'unreachable',
        message:
          'The target source `cmdb` failed; the log of the portal says why.',
      },
    ],
    [
      'throws at once, without a promise',
      () => {
        throw new Error('boom');
      },
      { reason: 'unreachable' },
    ],
    [
      'hangs and ignores its signal',
      () => new Promise(() => {}),
      {
        reason: 'timeout',
        message: 'The target source `cmdb` did not answer in time.',
      },
    ],
    [
      'gives one entry that is not valid',
      async () => [entry('444455556666'), entry('4444')],
      {
        reason: 'invalid',
        message:
          'The target source `cmdb` gave a list that cannot be used. In entry 1 `accountId` is not 12 digits in a string: "4444".',
      },
    ],
  ])(
    'keeps the list of a source that %s, and lists the others',
    async (_, broken, failure) => {
      const source = cmdb(async () => [
        entry('444455556666'),
        entry('123456789012'),
      ]);
      const other = { id: 'other', listTargets: jest.fn(async () => []) };
      const { clock, run, state, found } = await setUp([source, other]);
      await run();
      const before = await found();
      const { observedAt } = await state();
      clock.advance(HOUR);
      source.listTargets.mockImplementation(broken);
      await run();
      clock.advance(HOUR);
      await run();

      expect(await found()).toEqual(before);
      const failed = await state();
      expect(failed).toMatchObject({ observedAt, targetCount: 2, failure });
      // Of the first failure, not of the last.
      expect(Date.parse(failed.failure?.since ?? '')).toBeLessThan(
        Date.parse(failed.startedAt ?? '') - HOUR / 2,
      );
      expect(other.listTargets).toHaveBeenCalledTimes(3);

      source.listTargets.mockImplementation(async () => [
        entry('444455556666'),
      ]);
      clock.advance(HOUR);
      await run();
      expect(await found()).toEqual([
        '111122223333 config',
        '444455556666 cmdb',
      ]);
      expect((await state()).failure).toBeUndefined();
    },
  );

  it('says which permission an organization lacks', async () => {
    const denied = Object.assign(new Error('not authorized'), {
      name: 'AccessDeniedException',
    });
    const { run, state } = await setUp([
      OrganizationTargetSource.create({
        organization: {
          accountId: '111122223333',
          regions: ['eu-west-1'],
          excludeAccounts: [],
        },
        listAccounts: async () => {
          throw denied;
        },
      }),
    ]);
    await run();
    expect((await state('organization:111122223333')).failure).toMatchObject({
      reason: 'denied',
      permission: 'organizations:ListAccounts',
      accountId: '111122223333',
    });
  });

  it('believes an empty list only when it comes again an hour later', async () => {
    const source = cmdb(async () => [entry('444455556666')]);
    const { clock, logger, run, state, found } = await setUp([source]);
    await run();
    source.listTargets.mockResolvedValue([]);
    await run();
    clock.advance(HOUR / 2);
    await run();
    expect(await found()).toContain('444455556666 cmdb');
    const { emptySince } = await state();
    expect(emptySince).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining("'cmdb' listed no account, after it had"),
    );

    // In between it had some: the doubt begins anew.
    source.listTargets.mockResolvedValueOnce([entry('444455556666')]);
    await run();
    expect((await state()).emptySince).toBeUndefined();
    clock.advance(HOUR);
    await run();
    expect(await found()).toContain('444455556666 cmdb');
    clock.advance(HOUR);
    await run();
    expect(await found()).toEqual(['111122223333 config']);
    expect(await state()).toMatchObject({ targetCount: 0 });
    expect((await state()).emptySince).toBeUndefined();
  });

  it('records nothing of a listing that a shutdown ended, nor of one that a later one overtook', async () => {
    let answer: (entries: EksTargetEntry[]) => void = () => {};
    const source = cmdb(
      () =>
        new Promise(resolve => {
          answer = resolve;
        }),
    );
    const { run, state, found } = await setUp([source]);
    const untilListed = async (times: number) => {
      while (source.listTargets.mock.calls.length < times) {
        await new Promise(resolve => setTimeout(resolve, 1));
      }
    };
    const shutdown = new AbortController();
    const ended = run(shutdown.signal);
    await untilListed(1);
    shutdown.abort();
    await ended;
    expect(await state()).toEqual({ id: 'cmdb', targetCount: 0 });

    const slow = run();
    await untilListed(2);
    const late = answer;
    source.listTargets.mockResolvedValue([entry('444455556666')]);
    await run();
    late([entry('123456789012')]);
    await slow;
    expect(await found()).toEqual(['111122223333 config', '444455556666 cmdb']);
  });
});
