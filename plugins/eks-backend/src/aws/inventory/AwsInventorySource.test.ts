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

import type { ClusterIssue } from '@aws-sdk/client-eks';
import type { Simulator } from '@backstage-eks/eks-simulator';
import type { ReadFailure } from '@backstage-eks/plugin-eks-common';
import {
  simulateAws,
  simulatedClients,
  simulatedCluster,
} from '../../__testUtils__/simulatedAws';
import type { AwsClients } from '../AwsClients';
import { toReadFailure } from '../toReadFailure';
import { AwsInventorySource } from './AwsInventorySource';

const accountId = '111122223333';
const target = { accountId, region: 'eu-west-1' };
const { signal } = new AbortController();

describe('AwsInventorySource', () => {
  let simulator: Simulator;
  let clients: AwsClients;
  let source: AwsInventorySource;

  beforeAll(async () => {
    simulator = await simulateAws([
      simulatedCluster('Prod_EU', {
        supportType: 'STANDARD',
        tags: { Team: 'payments' },
        nodeGroups: [
          {
            name: 'spot',
            status: 'DEGRADED',
            capacityType: 'SPOT',
            size: { min: 1, max: 4, desired: 2 },
            taints: [{ key: 'spot', effect: 'NO_SCHEDULE' }],
            healthIssues: [
              { code: 'InsufficientFreeAddresses', message: 'Full.' },
            ],
          },
          { name: 'general' },
        ],
        addons: [{ name: 'vpc-cni', version: 'v1.21.1-eksbuild.3' }],
      }),
      ...Array.from({ length: 249 }, (_, index) =>
        simulatedCluster(`c-${index}`),
      ),
      simulatedCluster('elsewhere', { region: 'us-east-1' }),
    ]);
    clients = simulatedClients(simulator.awsEndpoint, [
      target,
      { accountId: '123456789012', region: 'eu-west-1' },
    ]);
    source = AwsInventorySource.create({ clients });
  });

  afterEach(() => {
    simulator.faults.clear();
    simulator.calls.clear();
  });

  afterAll(async () => {
    clients.destroy();
    await simulator.close();
  });

  async function failureOf(
    run: Promise<unknown>,
    permission?: string,
  ): Promise<ReadFailure> {
    const error = await run.then(
      () => {
        throw new Error('It was read');
      },
      (reason: unknown) => reason,
    );
    return toReadFailure(error, { accountId, permission });
  }

  it('lists all pages of one region', async () => {
    const names = await source.listClusters(target, signal);

    expect(names).toHaveLength(250);
    expect(names).toContain('Prod_EU');
    expect(names).not.toContain('elsewhere');
    expect(simulator.calls.matching({ action: 'ListClusters' })).toHaveLength(
      3,
    );
  });

  it('reads a cluster with its node groups and add-ons', async () => {
    expect(await source.readCluster(target, 'Prod_EU', signal)).toMatchObject({
      name: 'Prod_EU',
      arn: 'arn:aws:eks:eu-west-1:111122223333:cluster/Prod_EU',
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      status: 'ACTIVE',
      version: '1.34',
      supportType: 'STANDARD',
      endpoint: expect.stringMatching(/^https:/),
      certificateAuthorityData: expect.stringMatching(/^[A-Za-z0-9+/]+=*$/),
      oidcIssuer: expect.stringMatching(/^https:/),
      autoMode: false,
      healthIssues: [],
      tags: { Team: 'payments' },
    });
    expect(
      await source.readNodeGroups(target, 'Prod_EU', signal),
    ).toMatchObject([
      { name: 'general', status: 'ACTIVE', capacityType: 'ON_DEMAND' },
      {
        name: 'spot',
        status: 'DEGRADED',
        capacityType: 'SPOT',
        scaling: { minSize: 1, maxSize: 4, desiredSize: 2 },
        taints: [{ key: 'spot', effect: 'NO_SCHEDULE' }],
        healthIssues: [{ code: 'InsufficientFreeAddresses', message: 'Full.' }],
      },
    ]);
    expect(await source.readAddons(target, 'Prod_EU', signal)).toMatchObject([
      {
        name: 'vpc-cni',
        version: 'v1.21.1-eksbuild.3',
        status: 'ACTIVE',
        healthIssues: [],
      },
    ]);
  });

  it('reads the support calendar with versions out of support', async () => {
    const calendar = await source.readSupportCalendar(target, signal);

    expect(calendar.source).toBe('live');
    expect(calendar.versions).toContainEqual(
      expect.objectContaining({
        version: '1.34',
        endOfStandardSupport: '2026-12-02T00:00:00.000Z',
        endOfExtendedSupport: '2027-12-02T00:00:00.000Z',
      }),
    );
    expect(calendar.versions.map(each => each.version)).toContain('1.30');
  });

  it('tells whose credentials it has', async () => {
    await expect(source.verifyAccount(target, signal)).resolves.toBeUndefined();

    const stranger = { accountId: '444455556666', region: 'eu-west-1' };
    expect(
      await failureOf(source.listClusters(stranger, signal)),
    ).toMatchObject({
      reason: 'notConfigured',
    });
    expect(simulator.calls.matching({ accountId: '444455556666' })).toEqual([]);

    const confused = simulatedClients(simulator.awsEndpoint, [target], {
      '111122223333': '444455556666',
    });
    expect(
      await failureOf(
        AwsInventorySource.create({ clients: confused }).verifyAccount(
          target,
          signal,
        ),
      ),
    ).toEqual({
      reason: 'notConfigured',
      accountId,
      message:
        'The credentials configured for AWS account 111122223333 belong to another account.',
    });
    confused.destroy();
  });

  it('never takes a part for the whole', async () => {
    simulator.faults.add({
      action: 'DescribeNodegroup',
      kind: 'deny',
      times: 1,
    });
    expect(
      await failureOf(
        source.readNodeGroups(target, 'Prod_EU', signal),
        'eks:ListNodegroups',
      ),
    ).toEqual({
      reason: 'denied',
      permission: 'eks:DescribeNodegroup',
      accountId,
      message:
        'The portal lacks `eks:DescribeNodegroup` in AWS account 111122223333.',
    });
    expect(
      await failureOf(source.readNodeGroups(target, 'gone', signal)),
    ).toMatchObject({ reason: 'invalid' });
  });

  it.each([
    [
      { kind: 'deny' as const },
      {
        reason: 'denied',
        permission: 'eks:ListClusters',
        message:
          'The portal lacks `eks:ListClusters` in AWS account 111122223333.',
      },
    ],
    [
      { kind: 'throttle' as const },
      {
        reason: 'throttled',
        message: 'AWS throttles the portal in account 111122223333.',
      },
    ],
    [
      { kind: 'hang' as const },
      {
        reason: 'timeout',
        message: 'AWS did not answer in time for account 111122223333.',
      },
    ],
    [
      { kind: 'malformed' as const },
      {
        reason: 'invalid',
        message: expect.stringContaining('does not understand'),
      },
    ],
    [
      { kind: 'unavailable' as const },
      {
        reason: 'unreachable',
        message: expect.stringContaining('HTTP status'),
      },
    ],
  ])('tells %j apart', async (fault, failure) => {
    simulator.faults.add({ action: 'ListClusters', ...fault });
    const asked = simulatedClients(
      simulator.awsEndpoint,
      [target],
      {},
      fault.kind === 'hang' ? 500 : undefined,
    );
    const failed = await failureOf(
      AwsInventorySource.create({ clients: asked }).listClusters(
        target,
        signal,
      ),
    );
    asked.destroy();

    expect(failed).toEqual({ accountId, ...failure });
  });

  it('takes no answer about another cluster, and no new order for a change', async () => {
    const stored = simulator.state.clusters.get(
      '111122223333/eu-west-1/Prod_EU',
    )?.cluster;
    if (!stored) {
      throw new Error('The cluster is not in the world');
    }
    const issues: ClusterIssue[] = [
      { code: 'VpcNotFound', message: 'b', resourceIds: ['vpc-2', 'vpc-1'] },
      { code: 'Ec2SubnetNotFound', message: 'a', resourceIds: ['subnet-1'] },
    ];
    stored.health = { issues };
    const first = await source.readCluster(target, 'Prod_EU', signal);
    stored.health = { issues: [...issues].reverse() };
    const second = await source.readCluster(target, 'Prod_EU', signal);
    expect(second).toEqual(first);
    expect(first.healthIssues).toEqual([
      { code: 'Ec2SubnetNotFound', message: 'a', resourceIds: ['subnet-1'] },
      { code: 'VpcNotFound', message: 'b', resourceIds: ['vpc-1', 'vpc-2'] },
    ]);
    delete stored.health;

    const { arn } = stored;
    stored.arn = 'arn:aws:eks:eu-west-1:444455556666:cluster/Prod_EU';
    await expect(source.readCluster(target, 'Prod_EU', signal)).rejects.toThrow(
      expect.objectContaining({ name: 'InvalidAnswerError' }),
    );
    stored.arn = arn;
  });

  it('recovers from throttling by itself', async () => {
    simulator.faults.add({
      action: 'ListClusters',
      kind: 'throttle',
      times: 1,
    });

    expect(await source.listClusters(target, signal)).toHaveLength(250);
  });

  it('ends when it is no longer wanted', async () => {
    simulator.faults.add({ action: 'ListClusters', kind: 'hang' });
    const controller = new AbortController();
    const listing = failureOf(source.listClusters(target, controller.signal));
    controller.abort();

    expect(await listing).toMatchObject({ reason: 'timeout' });
  });
});
