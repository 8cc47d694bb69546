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

import type { Simulator } from '@backstage-eks/eks-simulator';
import type { TargetCheck } from '@backstage-eks/plugin-eks-common';
import { simulateAws, simulatedClients } from '../__testUtils__/simulatedAws';
import { target } from '../__testUtils__/facts';
import type { AwsClients } from '../aws';
import { DirectTransport, EksTokenSource } from '../kubernetes';
import { wholeCluster } from './__testUtils__/wholeCluster';
import { accountActions, actionsUpTo } from './permissionTier';
import { kubernetesActions } from './probes';
import { TargetDoctor } from './TargetDoctor';

jest.setTimeout(60_000);

describe('TargetDoctor', () => {
  const signal = new AbortController().signal;
  const transport = DirectTransport.create();
  let simulator: Simulator;
  let empty: Simulator;
  const clientsMade: AwsClients[] = [];

  beforeAll(async () => {
    simulator = await simulateAws([wholeCluster('prod')]);
    empty = await simulateAws([]);
  });
  afterEach(() => simulator.faults.clear());
  afterAll(async () => {
    await transport.close();
    clientsMade.forEach(clients => clients.destroy());
    await simulator.close();
    await empty.close();
  });

  function doctorOf(clients: AwsClients) {
    clientsMade.push(clients);
    return TargetDoctor.create({
      clients,
      transport,
      tokens: EksTokenSource.create({
        credentials: accountId => clients.credentials(accountId),
      }),
      now: () => new Date('2026-11-20T12:00:00Z'),
    });
  }
  const check = (endpoint = simulator.awsEndpoint) =>
    doctorOf(simulatedClients(endpoint, [target])).check(target, signal);
  const statesOf = ({ checks }: TargetCheck, tier?: string) =>
    Object.fromEntries(
      checks
        .filter(each => tier === undefined || each.tier === tier)
        .map(({ action, state }) => [action, state]),
    );
  const deny = (action: string) => {
    const service = accountActions().find(
      each => each.action === action,
    )?.service;
    simulator.faults.add({
      service,
      action: action.split(':')[1],
      kind: 'deny',
    });
  };

  it('tries every action of the table and every read of a cluster', async () => {
    const result = await check();
    expect(result).toMatchObject({
      ...target,
      identity: {
        state: 'ok',
        arn: expect.stringContaining('111122223333'),
      },
      missing: [],
      checkedAt: '2026-11-20T12:00:00.000Z',
    });
    expect(result.policy).toBeUndefined();
    expect(result.checks.map(({ action }) => action).sort()).toEqual(
      [...accountActions(), ...kubernetesActions()]
        .map(({ action }) => action)
        .sort(),
    );
    expect(result.checks.filter(({ state }) => state !== 'allowed')).toEqual(
      [],
    );
    expect(result.checks.map(({ tier }) => tier)).toEqual(
      [...result.checks.map(({ tier }) => tier)].sort(
        (a, b) =>
          ['eks', 'aws', 'kubernetes'].indexOf(a) -
          ['eks', 'aws', 'kubernetes'].indexOf(b),
      ),
    );
  });

  it.each(actionsUpTo('aws'))(
    'names %s when only it is missing, and the policy to add',
    async action => {
      deny(action);
      const result = await check();
      expect(result.missing).toEqual([action]);
      expect(result.checks.find(each => each.action === action)).toMatchObject({
        state: 'denied',
        sentence: expect.stringMatching(
          new RegExp(
            `^The portal lacks \`${action}\` in AWS account 111122223333\\. Not known without it: \\w`,
          ),
        ),
      });
      const { Statement } = result.policy as {
        Statement: Array<{ Action: string[]; Resource: string[] }>;
      };
      expect(Statement.flatMap(({ Action }) => Action)).toEqual([action]);
      for (const arn of Statement[0].Resource.filter(each => each !== '*')) {
        expect(arn).toMatch(
          /^arn:aws:(eks:\*|iam:|ssm:\*):(111122223333)?:[a-z-]+\//,
        );
      }
    },
  );

  it('says which sections a missing action degrades', async () => {
    deny('eks:ListInsights');
    deny('ec2:DescribeSubnets');
    const { checks } = await check();
    const denied = checks.filter(({ state }) => state === 'denied');
    expect(denied.map(({ action, sections }) => [action, sections])).toEqual([
      ['eks:ListInsights', ['insights']],
      ['ec2:DescribeSubnets', ['subnets']],
    ]);
    expect(denied[0].sentence).toMatch(/Not known without it: insights\.$/);
  });

  it('knows a principal of the first tier alone', async () => {
    const first = new Set(actionsUpTo('eks'));
    for (const action of actionsUpTo('aws').filter(each => !first.has(each))) {
      deny(action);
    }
    const result = await check();
    expect(new Set(Object.values(statesOf(result, 'eks')))).toEqual(
      new Set(['allowed']),
    );
    expect(new Set(Object.values(statesOf(result, 'aws')))).toEqual(
      new Set(['denied']),
    );
    expect(result.missing.sort()).toEqual(
      actionsUpTo('aws')
        .filter(each => !first.has(each))
        .sort(),
    );
  });

  it('without a cluster asks for one that does not exist, and claims no more than that proves', async () => {
    const result = await check(empty.awsEndpoint);
    const unknown = Object.entries(statesOf(result))
      .filter(([, state]) => state === 'unknown')
      .map(([action]) => action);
    // EKS must find these before it can check permissions.
    expect(unknown.filter(action => action.startsWith('eks:')).sort()).toEqual([
      'eks:DescribeAccessEntry',
      'eks:DescribeAddon',
      'eks:DescribeFargateProfile',
      'eks:DescribeNodegroup',
      'eks:DescribePodIdentityAssociation',
      'eks:ListAssociatedAccessPolicies',
    ]);
    expect(unknown).toEqual(
      expect.arrayContaining(kubernetesActions().map(({ action }) => action)),
    );
    expect(result.missing).toEqual([]);
    expect(statesOf(result)).toMatchObject({
      'eks:DescribeCluster': 'allowed',
      'eks:ListNodegroups': 'allowed',
      'iam:GetRole': 'allowed',
    });
    expect(
      result.checks.find(({ action }) => action === 'eks:DescribeNodegroup')
        ?.sentence,
    ).toMatch(/^Not checked: no managed node group/);
  });

  it('tells what a cluster refuses from what it does not answer', async () => {
    simulator.faults.add({
      service: 'kubernetes',
      action: 'list nodes',
      kind: 'deny',
    });
    simulator.faults.add({
      service: 'kubernetes',
      action: 'list pods',
      kind: 'unavailable',
    });
    const result = await check();
    const denied = result.checks.filter(({ state }) => state === 'denied');
    expect(denied).toEqual([
      {
        action: 'list nodes',
        tier: 'kubernetes',
        sections: ['nodePools'],
        state: 'denied',
        sentence:
          'The portal may not `list nodes` in the cluster. Not known without it: kubelet versions, the state of services.',
      },
    ]);
    expect(statesOf(result, 'kubernetes')).toMatchObject({
      'list pods': 'unknown',
      'list services': 'allowed',
    });
    // No IAM policy helps in a cluster.
    expect(result.missing).toEqual([]);
    expect(result.policy).toBeUndefined();
  });

  it('counts every read as refused where the cluster does not know the portal', async () => {
    const stranger = await simulateAws([
      wholeCluster('prod', { accessEntries: [] }),
    ]);
    try {
      const result = await check(stranger.awsEndpoint);
      expect(new Set(Object.values(statesOf(result, 'kubernetes')))).toEqual(
        new Set(['denied']),
      );
      expect(
        result.checks.find(({ action }) => action === 'list pods')?.sentence,
      ).toContain('its role needs an access entry');
    } finally {
      await stranger.close();
    }
  });

  it('asks nothing with the credentials of another account', async () => {
    simulator.calls.clear();
    const result = await doctorOf(
      simulatedClients(simulator.awsEndpoint, [target], {
        '111122223333': '444455556666',
      }),
    ).check(target, signal);
    expect(result.identity).toMatchObject({
      state: 'failed',
      sentence:
        'The credentials configured for AWS account 111122223333 belong to another account.',
      failure: { reason: 'notConfigured' },
    });
    expect(new Set(Object.values(statesOf(result)))).toEqual(
      new Set(['unknown']),
    );
    expect(result.missing).toEqual([]);
    expect(simulator.calls.entries.map(({ action }) => action)).toEqual([
      'GetCallerIdentity',
    ]);
  });

  it.each([
    ['throttle', 'AWS throttles the portal in account 111122223333.'],
    ['malformed', expect.stringContaining('does not understand')],
    ['unavailable', expect.stringContaining('HTTP status 503')],
  ] as const)('leaves open what %s hides', async (kind, sentence) => {
    simulator.faults.add({ service: 'eks', action: 'ListAddons', kind });
    const { checks, missing } = await check();
    expect(checks.find(({ action }) => action === 'eks:ListAddons')).toEqual({
      action: 'eks:ListAddons',
      tier: 'eks',
      sections: ['addons'],
      state: 'unknown',
      sentence,
    });
    expect(
      checks.find(({ action }) => action === 'eks:DescribeAddon')?.state,
    ).toBe('unknown');
    expect(missing).toEqual([]);
  });

  it('ends with what it knows when its time is up', async () => {
    simulator.faults.add({ service: 'iam', kind: 'hang' });
    const result = await doctorOf(
      simulatedClients(simulator.awsEndpoint, [target]),
    ).check(target, AbortSignal.timeout(3_000));
    expect(statesOf(result)).toMatchObject({
      'eks:ListClusters': 'allowed',
      'iam:GetRole': 'unknown',
    });
    expect(
      result.checks.find(({ action }) => action === 'iam:GetRole')?.sentence,
    ).toBe('AWS did not answer in time for account 111122223333.');
  });
});
