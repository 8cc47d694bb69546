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

import { ListClustersCommand } from '@aws-sdk/client-eks';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentity } from '@aws-sdk/types';
import type { Simulator } from '@backstage-eks/eks-simulator';
import type { TargetRef } from '@backstage-eks/plugin-eks-common';
import { simulateAws, simulatedClients } from '../__testUtils__/simulatedAws';
import type { AwsClients } from './AwsClients';
import type { CallAttempt } from './calls';

const target = { accountId: '111122223333', region: 'eu-west-1' };

describe('AwsClients', () => {
  let simulator: Simulator;
  const opened: AwsClients[] = [];

  function open(targets = [target]): AwsClients {
    const clients = simulatedClients(simulator.awsEndpoint, targets);
    opened.push(clients);
    return clients;
  }

  beforeAll(async () => {
    simulator = await simulateAws([]);
  });

  afterAll(async () => {
    for (const clients of opened) {
      clients.destroy();
    }
    await simulator.close();
  });

  it('paces the calls to one service, and a call that is not wanted any more does not leave', async () => {
    const eks = open().eks(target);
    const list = (abortSignal?: AbortSignal) =>
      eks.send(new ListClustersCommand({}), { abortSignal });
    const startedAt = performance.now();
    let isDone = false;
    const calls = Promise.all(Array.from({ length: 25 }, () => list())).then(
      () => {
        isDone = true;
      },
    );
    await expect(list(AbortSignal.timeout(50))).rejects.toThrow();
    // It did not wait for its turn.
    expect(isDone).toBe(false);
    await calls;
    expect(performance.now() - startedAt).toBeGreaterThan(400);
    expect(simulator.calls.matching({ action: 'ListClusters' })).toHaveLength(
      25,
    );
  });

  it('keeps moving when AWS throttles three calls of ten, and tells of every attempt', async () => {
    const attempts: CallAttempt[] = [];
    const clients = simulatedClients(
      simulator.awsEndpoint,
      [target],
      {},
      undefined,
      {
        maxAttempts: undefined,
        pace: { eks: { perSecond: 40 } },
        observer: { onAttempt: attempt => attempts.push(attempt) },
      },
    );
    opened.push(clients);
    simulator.faults.add({ service: 'eks', kind: 'throttle', rate: 0.3 });
    const eks = clients.eks(target);
    await Promise.all(
      Array.from({ length: 40 }, () => eks.send(new ListClustersCommand({}))),
    );
    simulator.faults.clear();

    const throttled = attempts.filter(each => each.outcome === 'throttled');
    expect(throttled.length).toBeGreaterThan(4);
    expect(attempts.length - throttled.length).toBe(40);
    expect(throttled[0]).toEqual({
      ...target,
      service: 'eks',
      action: 'ListClusters',
      durationMs: expect.any(Number),
      outcome: 'throttled',
    });
  }, 40_000);

  it('tells denied calls from failed ones', async () => {
    const outcomes: string[] = [];
    const clients = simulatedClients(
      simulator.awsEndpoint,
      [target],
      {},
      undefined,
      {
        maxAttempts: 1,
        observer: { onAttempt: ({ outcome }) => outcomes.push(outcome) },
      },
    );
    opened.push(clients);
    for (const kind of ['deny', 'unavailable', 'malformed'] as const) {
      simulator.faults.add({ service: 'eks', kind, times: 1 });
      await expect(
        clients.eks(target).send(new ListClustersCommand({})),
      ).rejects.toThrow();
    }
    expect(outcomes).toEqual(['denied', 'failed', 'failed']);
  });

  /** Credentials of the account, good for an hour, if nobody revokes them. */
  function openWith(provide: () => Promise<AwsCredentialIdentity>) {
    const provider = jest.fn(provide);
    const attempts: CallAttempt[] = [];
    const clients = simulatedClients(
      simulator.awsEndpoint,
      [target],
      {},
      undefined,
      {
        credentialsManager: {
          getCredentialProvider: async () => ({
            sdkCredentialProvider: provider,
          }),
        },
        observer: { onAttempt: attempt => attempts.push(attempt) },
      },
    );
    opened.push(clients);
    return { clients, provider, attempts };
  }

  const session = (accessKeyId: string): AwsCredentialIdentity => ({
    accessKeyId,
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/one',
    expiration: new Date(Date.now() + 60 * 60 * 1000),
  });

  it('takes new credentials once for all clients when the session ends early', async () => {
    let accessKeyId = 'AKIAIOSFODNN7EXAMPL1';
    const { clients, provider, attempts } = openWith(async () =>
      session(accessKeyId),
    );
    const eks = clients.eks(target);
    const list = () => eks.send(new ListClustersCommand({}));
    const whoAmI = () =>
      clients.sts(target).send(new GetCallerIdentityCommand({}));
    await list();
    await whoAmI();
    expect(provider).toHaveBeenCalledTimes(1);

    const key = simulator.state.credentials.get(accessKeyId);
    if (!key) {
      throw new Error('The simulated credentials are missing');
    }
    simulator.state.credentials.delete(accessKeyId);
    accessKeyId = 'AKIAIOSFODNN7ROTATED';
    simulator.state.credentials.set(accessKeyId, key);
    try {
      await Promise.all([list(), list(), whoAmI()]);
      await list();
      expect(provider).toHaveBeenCalledTimes(2);
      expect(attempts.map(({ outcome }) => outcome).sort()).toEqual([
        'denied',
        'denied',
        'denied',
        ...Array(6).fill('ok'),
      ]);
    } finally {
      simulator.state.credentials.delete(accessKeyId);
      simulator.state.credentials.set('AKIAIOSFODNN7EXAMPL1', key);
    }
  });

  it('does not ask for credentials again and again while AWS refuses them', async () => {
    const { clients, provider, attempts } = openWith(async () =>
      session('AKIAIOSFODNN7EXAMPL1'),
    );
    const eks = clients.eks(target);
    await eks.send(new ListClustersCommand({}));
    simulator.faults.add({ service: 'eks', kind: 'expired' });
    for (let n = 0; n < 5; n += 1) {
      await expect(eks.send(new ListClustersCommand({}))).rejects.toMatchObject(
        { name: expect.stringContaining('ExpiredToken') },
      );
    }
    simulator.faults.clear();
    expect(provider).toHaveBeenCalledTimes(2);
    expect(attempts).toHaveLength(7);
    await eks.send(new ListClustersCommand({}));
  });

  it('follows the targets: clients are kept while their account is one, and refused after', async () => {
    let targets: TargetRef[] = [target];
    const clients = simulatedClients(simulator.awsEndpoint, [], {}, undefined, {
      targets: () => targets,
    });
    opened.push(clients);
    const other = { accountId: '444455556666', region: 'us-east-1' };
    const list = (from: TargetRef) =>
      clients.eks(from).send(new ListClustersCommand({}));
    await list(target);
    const kept = clients.eks(target);
    targets = [target, other];
    expect(clients.eks(target)).toBe(kept);
    await list(other);

    targets = [other];
    await expect(list(target)).rejects.toMatchObject({
      name: 'AccountNotConfiguredError',
    });
    targets = [target];
    expect(clients.eks(target)).not.toBe(kept);
    await list(target);
  });

  it('keeps nothing for accounts that are not configured, which clusters may name at will', async () => {
    const clients = open();
    const foreign = { ...target, accountId: '999999999999' };
    const client = clients.sts(foreign);
    await expect(
      client.send(new GetCallerIdentityCommand({})),
    ).rejects.toMatchObject({ name: 'AccountNotConfiguredError' });
    expect(clients.sts(foreign)).not.toBe(client);
    expect(clients.iam('999999999999')).not.toBe(clients.iam('999999999999'));
    expect(clients.credentials('999999999999')).not.toBe(
      clients.credentials('999999999999'),
    );
    expect(clients.sts(target)).toBe(clients.sts(target));
  });

  it('asks the services of an account that is no target in the partition of the others', async () => {
    const inChina = open([{ accountId: '444455556666', region: 'cn-north-1' }]);
    await expect(inChina.iam('123456789012').config.region()).resolves.toBe(
      'cn-north-1',
    );
    expect(open([]).anyTarget('123456789012').region).toBe('us-east-1');
    const discovering = simulatedClients(
      simulator.awsEndpoint,
      [],
      {},
      undefined,
      {
        organizations: [
          { accountId: '111122223333', regions: ['us-gov-west-1'] },
          { accountId: '444455556666', regions: ['us-gov-east-1'] },
        ],
      },
    );
    opened.push(discovering);
    expect(
      ['111122223333', '444455556666', '123456789012'].map(
        accountId => discovering.anyTarget(accountId).region,
      ),
    ).toEqual(['us-gov-west-1', 'us-gov-east-1', 'us-gov-west-1']);
    await expect(
      discovering.organizations('444455556666').config.region(),
    ).resolves.toBe('us-gov-east-1');
    const own = open([
      target,
      { ...target, accountId: '444455556666', region: 'eu-north-1' },
    ]);
    expect(own.anyTarget('444455556666').region).toBe('eu-north-1');
  });
});
