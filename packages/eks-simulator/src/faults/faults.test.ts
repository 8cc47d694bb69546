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

import { DescribeSubnetsCommand } from '@aws-sdk/client-ec2';
import {
  DescribeClusterCommand,
  EKSClient,
  ListClustersCommand,
} from '@aws-sdk/client-eks';
import { DescribeLoadBalancersCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { GetRoleCommand } from '@aws-sdk/client-iam';
import { ListAccountsCommand } from '@aws-sdk/client-organizations';
import { GetParameterCommand } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { Simulator, startSimulator } from '../startSimulator';
import {
  awsClients,
  eksToken,
  keysOf,
  kubernetesRequest,
} from '../__testUtils__';
import { fleetWorld, minimalWorld } from '../world';

describe('faults', () => {
  const world = minimalWorld();
  const credentials = keysOf(world);
  let simulator: Simulator;
  let clients: ReturnType<typeof awsClients>;
  beforeEach(async () => {
    simulator = await startSimulator({ world });
    clients = awsClients({ endpoint: simulator.awsEndpoint, credentials });
  });
  afterEach(() => simulator.close());

  const list = () => clients.eks.send(new ListClustersCommand({}));

  /** One call to every service. */
  const calls = () => ({
    eks: list(),
    iam: clients.iam.send(new GetRoleCommand({ RoleName: 'hello' })),
    sts: clients.sts.send(new GetCallerIdentityCommand({})),
    ec2: clients.ec2.send(new DescribeSubnetsCommand({})),
    elbv2: clients.elbv2.send(new DescribeLoadBalancersCommand({})),
    ssm: clients.ssm.send(new GetParameterCommand({ Name: '/x' })),
    organizations: clients.organizations.send(new ListAccountsCommand({})),
  });

  async function namesOfErrors() {
    const results = await Promise.all(
      Object.entries(calls()).map(async ([service, call]) => [
        service,
        await call.then(
          () => 'ok',
          error => `${error.name} ${error.$metadata.httpStatusCode}`,
        ),
      ]),
    );
    return Object.fromEntries(results);
  }

  it('throttles in the words of each service', async () => {
    simulator.faults.add({ kind: 'throttle' });
    expect(await namesOfErrors()).toEqual({
      eks: 'ThrottlingException 429',
      iam: 'Throttling 400',
      sts: 'Throttling 400',
      ec2: 'RequestLimitExceeded 503',
      elbv2: 'Throttling 400',
      ssm: 'ThrottlingException 400',
      organizations: 'TooManyRequestsException 400',
    });
  });

  it('denies in the words of each service', async () => {
    simulator.faults.add({ kind: 'deny' });
    expect(await namesOfErrors()).toEqual({
      eks: 'AccessDeniedException 403',
      iam: 'AccessDenied 403',
      sts: 'AccessDenied 403',
      ec2: 'UnauthorizedOperation 403',
      elbv2: 'AccessDenied 403',
      ssm: 'AccessDeniedException 400',
      organizations: 'AccessDeniedException 400',
    });
  });

  it('is unavailable in the words of each service', async () => {
    simulator.faults.add({ kind: 'unavailable' });
    expect(await namesOfErrors()).toEqual({
      eks: 'ServiceUnavailableException 503',
      iam: 'ServiceUnavailable 503',
      sts: 'ServiceUnavailable 503',
      ec2: 'Unavailable 503',
      elbv2: 'ServiceUnavailable 503',
      ssm: 'ServiceUnavailableException 503',
      organizations: 'ServiceUnavailableException 503',
    });
  });

  it('fails in the words of each service', async () => {
    simulator.faults.add({ kind: 'error' });
    expect(await namesOfErrors()).toEqual({
      eks: 'ServerException 500',
      iam: 'InternalFailure 500',
      sts: 'InternalFailure 500',
      ec2: 'InternalError 500',
      elbv2: 'InternalFailure 500',
      ssm: 'InternalServerError 500',
      organizations: 'ServiceException 500',
    });
  });

  it('lets credentials expire in the words of each service', async () => {
    simulator.faults.add({ kind: 'expired' });
    expect(await namesOfErrors()).toEqual({
      eks: 'ExpiredTokenException 403',
      iam: 'ExpiredToken 403',
      sts: 'ExpiredToken 403',
      ec2: 'ExpiredToken 403',
      elbv2: 'ExpiredToken 403',
      ssm: 'ExpiredTokenException 400',
      organizations: 'ExpiredTokenException 400',
    });
  });

  it('says that the credentials are those of another account, and nothing else wrong', async () => {
    simulator.faults.add({ kind: 'wrongAccount', times: 1 });
    await expect(list()).resolves.toMatchObject({ clusters: ['small'] });
    const whose = () => clients.sts.send(new GetCallerIdentityCommand({}));
    expect((await whose()).Account).toBe('999999999999');
    expect((await whose()).Account).toBe('111122223333');
  });

  it('hits a share of the requests, the same ones in every run', async () => {
    const outcomes = async (seed: number) => {
      simulator.faults.clear();
      simulator.faults.add({ kind: 'throttle', rate: 0.3, seed });
      const all: boolean[] = [];
      for (let n = 0; n < 100; n++) {
        all.push(
          await list().then(
            () => true,
            () => false,
          ),
        );
      }
      return all;
    };
    const first = await outcomes(7);
    const failed = first.filter(worked => !worked).length;
    expect(failed).toBeGreaterThan(15);
    expect(failed).toBeLessThan(45);
    expect(await outcomes(7)).toEqual(first);
    expect(await outcomes(8)).not.toEqual(first);
  });

  it('breaks a list off at its second page, or leads it in a circle', async () => {
    const many = fleetWorld({ clusters: 101 });
    const fleet = await startSimulator({ world: many });
    const { eks } = awsClients({
      endpoint: fleet.awsEndpoint,
      credentials: keysOf(many, '100000000001'),
    });
    const page = (nextToken?: string) =>
      eks.send(new ListClustersCommand({ nextToken }));
    fleet.faults.add({
      action: 'ListClusters',
      nextPage: true,
      kind: 'error',
      times: 1,
    });
    const first = await page();
    expect(first.clusters).toHaveLength(100);
    await expect(page(first.nextToken)).rejects.toMatchObject({
      name: 'ServerException',
    });
    expect((await page(first.nextToken)).clusters).toHaveLength(1);

    fleet.faults.add({ action: 'ListClusters', kind: 'loop' });
    const circle = await page((await page()).nextToken);
    expect(circle.clusters).toEqual(first.clusters);
    const again = await page(circle.nextToken);
    expect(again.nextToken).toBe(circle.nextToken);
    await fleet.close();
  });

  it('takes its time for every answer, and counts what runs at once', async () => {
    const slow = await startSimulator({ world, latencyMs: 60 });
    const { eks } = awsClients({ endpoint: slow.awsEndpoint, credentials });
    const before = performance.now();
    await Promise.all(
      Array.from({ length: 4 }, () => eks.send(new ListClustersCommand({}))),
    );
    expect(performance.now() - before).toBeGreaterThanOrEqual(55);
    expect(slow.calls.peakParallel).toBe(4);
    expect(slow.calls.counts()).toEqual({ 'eks ListClusters': 4 });
    slow.calls.clear();
    expect(slow.calls.peakParallel).toBe(0);
    await slow.close();
  });

  it('is retried by the SDK, and ends after the given times', async () => {
    const patient = new EKSClient({
      endpoint: simulator.awsEndpoint,
      credentials,
      region: 'eu-west-1',
    });
    simulator.faults.add({ kind: 'throttle', times: 2 });
    const answer = await patient.send(new ListClustersCommand({}));
    expect(answer.clusters).toEqual(['small']);
    expect(answer.$metadata.attempts).toBe(3);
    expect(
      simulator.calls.matching({ service: 'eks', action: 'ListClusters' }),
    ).toHaveLength(3);
  });

  it('hits only what it names', async () => {
    const named = {
      service: 'eks',
      action: 'DescribeCluster',
      accountId: '111122223333',
      region: 'eu-west-1',
      cluster: 'small',
    } as const;
    for (const other of [
      { ...named, service: 'iam' as const },
      { ...named, action: 'ListAddons' },
      { ...named, accountId: '444455556666' },
      { ...named, region: 'us-east-1' },
      { ...named, cluster: 'other' },
    ]) {
      simulator.faults.add({ ...other, kind: 'deny' });
    }
    const describeSmall = () =>
      clients.eks.send(new DescribeClusterCommand({ name: 'small' }));
    await expect(describeSmall()).resolves.toMatchObject({
      cluster: { name: 'small' },
    });
    simulator.faults.add({ ...named, kind: 'deny' });
    await expect(describeSmall()).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    await expect(list()).resolves.toMatchObject({ clusters: ['small'] });
    simulator.faults.clear();
    await expect(describeSmall()).resolves.toMatchObject({
      cluster: { name: 'small' },
    });
  });

  it('cuts bodies, so that reading them fails', async () => {
    simulator.faults.add({ kind: 'malformed' });
    const raw = { endpoint: simulator.awsEndpoint, credentials };
    const eks = new EKSClient({ ...raw, region: 'eu-west-1', maxAttempts: 1 });
    await expect(eks.send(new ListClustersCommand({}))).rejects.toThrow(
      /JSON|Deserialization/,
    );
  });

  it('delays the true answer', async () => {
    simulator.faults.add({ kind: 'latency', latencyMs: 150 });
    const before = performance.now();
    await expect(list()).resolves.toMatchObject({ clusters: ['small'] });
    expect(performance.now() - before).toBeGreaterThanOrEqual(145);
  });

  it('hangs until the client gives up, and does not keep the simulator open', async () => {
    simulator.faults.add({ kind: 'hang' });
    await expect(
      clients.eks.send(new ListClustersCommand({}), {
        abortSignal: AbortSignal.timeout(100),
      }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    const pending = fetch(simulator.awsEndpoint).catch(() => 'cut');
    await simulator.close();
    expect(await pending).toBe('cut');
    simulator = await startSimulator({ world });
  });

  it('makes Kubernetes fail as well', async () => {
    const path = '/clusters/111122223333/eu-west-1/small/api/v1/pods';
    const token = await eksToken({ clusterName: 'small', credentials });
    const get = () =>
      kubernetesRequest(simulator, path, { authorization: `Bearer ${token}` });
    for (const kind of [
      'throttle',
      'deny',
      'unavailable',
      'error',
      'expired',
    ] as const) {
      simulator.faults.add({
        service: 'kubernetes',
        cluster: 'small',
        action: 'list pods',
        kind,
        times: 1,
      });
    }
    const throttled = await get();
    expect(throttled).toMatchObject({ status: 429, retryAfter: '1' });
    expect(JSON.parse(throttled.body).reason).toBe('TooManyRequests');
    expect((await get()).status).toBe(403);
    expect((await get()).status).toBe(503);
    expect((await get()).status).toBe(500);
    expect((await get()).status).toBe(401);
    simulator.faults.add({
      service: 'kubernetes',
      kind: 'malformed',
      times: 1,
    });
    const { body } = await get();
    expect(() => JSON.parse(body)).toThrow(SyntaxError);
    expect((await get()).status).toBe(200);
  });

  it('refuses a fault that makes no sense', () => {
    expect(() => simulator.faults.add({ kind: 'latency' })).toThrow(
      'latencyMs',
    );
    expect(() => simulator.faults.add({ kind: 'deny', times: 0 })).toThrow(
      'times',
    );
    expect(() => simulator.faults.add({ kind: 'deny', rate: 1.5 })).toThrow(
      'rate',
    );
    expect(() => simulator.faults.add({ kind: 'deny', seed: 1 })).toThrow(
      'A seed needs a rate',
    );
  });
});
