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
  DescribeClusterCommand,
  ListClustersCommand,
} from '@aws-sdk/client-eks';
import { GetRoleCommand } from '@aws-sdk/client-iam';
import { DescribeSubnetsCommand } from '@aws-sdk/client-ec2';
import { setupServer } from 'msw/node';
import { createWorldState } from '../state';
import { awsClients, keysOf } from '../__testUtils__';
import { minimalWorld } from '../world';
import { simulatorHandlers } from './simulatorHandlers';

describe('simulatorHandlers', () => {
  const world = minimalWorld();
  const state = createWorldState({
    world,
    now: new Date('2026-11-20T12:00:00Z'),
  });
  const server = setupServer(...simulatorHandlers(state));
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterAll(() => server.close());

  it('answers at the real endpoints of AWS, signatures checked', async () => {
    const { eks, iam, ec2 } = awsClients({ credentials: keysOf(world) });
    const { cluster } = await eks.send(
      new DescribeClusterCommand({ name: 'small' }),
    );
    expect(cluster).toMatchObject({
      name: 'small',
      createdAt: new Date('2025-10-16T12:00:00Z'),
    });
    const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'hello' }));
    expect(Role?.Arn).toBe('arn:aws:iam::111122223333:role/hello');
    const { Subnets } = await ec2.send(new DescribeSubnetsCommand({}));
    expect(Subnets).toHaveLength(2);
    const wrong = awsClients({
      credentials: { ...keysOf(world), secretAccessKey: 'x' },
    });
    await expect(
      wrong.eks.send(new ListClustersCommand({})),
    ).rejects.toMatchObject({ name: 'InvalidSignatureException' });
    expect(
      state.calls.entries.map(call => [call.service, call.action, call.region]),
    ).toEqual([
      ['eks', 'DescribeCluster', 'eu-west-1'],
      ['iam', 'GetRole', 'us-east-1'],
      ['ec2', 'DescribeSubnets', 'eu-west-1'],
      ['eks', 'ListClusters', 'eu-west-1'],
    ]);
  });

  it('fails and hangs as told', async () => {
    const { eks } = awsClients({ credentials: keysOf(world) });
    state.faults.add({ service: 'eks', kind: 'throttle', times: 1 });
    state.faults.add({ service: 'eks', kind: 'hang', times: 1 });
    await expect(eks.send(new ListClustersCommand({}))).rejects.toMatchObject({
      name: 'ThrottlingException',
    });
    await expect(
      eks.send(new ListClustersCommand({}), {
        abortSignal: AbortSignal.timeout(100),
      }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    await expect(eks.send(new ListClustersCommand({}))).resolves.toMatchObject({
      clusters: ['small'],
    });
  });
});
