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
  DescribeLoadBalancersCommand,
  DescribeTargetGroupsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  demoWorld,
  startSimulator,
  type Simulator,
} from '@backstage-eks/eks-simulator';
import type { PlaceCluster } from '@backstage-eks/plugin-eks-common';
import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { AwsClients } from '../AwsClients';
import { VerifiedAccounts } from '../VerifiedAccounts';
import { LoadBalancingReader } from './LoadBalancingReader';

const TARGET = { accountId: '111122223333', region: 'eu-west-1' };
const cluster: PlaceCluster = {
  ...TARGET,
  entityName: 'prod-eu',
  name: 'prod-eu',
  arn: 'arn:aws:eks:eu-west-1:111122223333:cluster/prod-eu',
  partition: 'aws',
  autoMode: false,
};
const TARGET_GROUPS =
  'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup';

describe('LoadBalancingReader', () => {
  let simulator: Simulator;
  let clients: AwsClients;
  let reader: LoadBalancingReader;
  let hostname: string;
  let loadBalancerArn: string;
  let targetGroupArn: string;
  const { signal } = new AbortController();

  beforeAll(async () => {
    const world = demoWorld();
    const [{ accountId, accessKeyId, secretAccessKey }] = world.accounts;
    simulator = await startSimulator({ world });
    clients = AwsClients.create({
      credentialsManager: DefaultAwsCredentialsManager.fromConfig(
        new ConfigReader({
          aws: { accounts: [{ accountId, accessKeyId, secretAccessKey }] },
        }),
      ),
      targets: () => [TARGET],
      endpoint: simulator.awsEndpoint,
      maxAttempts: 1,
    });
    reader = LoadBalancingReader.create({
      clients,
      accounts: VerifiedAccounts.create({ clients }),
    });
    const elbv2 = clients.elbv2(TARGET);
    const { LoadBalancers } = await elbv2.send(
      new DescribeLoadBalancersCommand({}),
    );
    const internal = LoadBalancers?.find(({ Scheme }) => Scheme === 'internal');
    hostname = internal?.DNSName ?? '';
    loadBalancerArn = internal?.LoadBalancerArn ?? '';
    const { TargetGroups } = await elbv2.send(
      new DescribeTargetGroupsCommand({ LoadBalancerArn: loadBalancerArn }),
    );
    targetGroupArn = TargetGroups?.[0].TargetGroupArn ?? '';
  });

  afterAll(async () => {
    clients.destroy();
    await simulator.close();
  });

  beforeEach(() => {
    simulator.calls.clear();
    simulator.faults.clear();
  });

  it('finds a load balancer by its DNS name in one call, whatever its case', async () => {
    await expect(
      reader.readLoadBalancers(
        cluster,
        [hostname.toUpperCase(), hostname],
        signal,
      ),
    ).resolves.toMatchObject({
      known: true,
      value: [{ arn: loadBalancerArn, state: 'active', scheme: 'internal' }],
    });
    expect(simulator.calls.matching({ service: 'elbv2' })).toHaveLength(1);
  });

  it('leaves out what does not exist, and takes no namesake for it', async () => {
    const namesake = hostname.replace(/-[a-z0-9]+\./i, '-0000000000.');
    expect(namesake).not.toBe(hostname);
    await expect(
      reader.readLoadBalancers(
        cluster,
        [namesake, 'k8s-missing-1234567890.eu-west-1.elb.amazonaws.com'],
        signal,
      ),
    ).resolves.toEqual({ known: true, value: [] });
  });

  it('asks nothing for names that are not of ELB in the region of the cluster', async () => {
    await expect(
      reader.readLoadBalancers(
        cluster,
        [
          'nginx.example.com',
          'a-1.us-east-1.elb.amazonaws.com',
          'a-1.elb.us-east-1.amazonaws.com',
          'a-1.eu-west-1.elb.amazonaws.com.evil.example.com',
        ],
        signal,
      ),
    ).resolves.toEqual({ known: true, value: [] });
    expect(simulator.calls.entries).toHaveLength(0);
  });

  it('reads target groups with their health, without those that do not exist', async () => {
    await expect(
      reader.readTargetGroups(
        cluster,
        {
          arns: [targetGroupArn, `${TARGET_GROUPS}/missing/0123456789abcdef`],
          loadBalancers: [],
        },
        signal,
      ),
    ).resolves.toMatchObject({
      known: true,
      value: [
        {
          arn: targetGroupArn,
          healthCheckPath: '/healthz',
          matcher: '200',
          loadBalancerArns: [loadBalancerArn],
          targets: expect.arrayContaining([
            expect.objectContaining({ state: 'healthy', port: 8080 }),
          ]),
        },
      ],
    });
  });

  it('reads the groups of a load balancer that no binding names', async () => {
    const loadBalancer = {
      arn: loadBalancerArn,
      dnsName: hostname,
      state: 'active',
    };
    await expect(
      reader.readTargetGroups(
        cluster,
        { arns: [], loadBalancers: [loadBalancer] },
        signal,
      ),
    ).resolves.toMatchObject({
      known: true,
      value: [{ arn: targetGroupArn }],
    });
    simulator.calls.clear();
    await reader.readTargetGroups(
      cluster,
      { arns: [targetGroupArn], loadBalancers: [loadBalancer] },
      signal,
    );
    expect(
      simulator.calls.matching({ action: 'DescribeTargetGroups' }),
    ).toHaveLength(1);
  });

  it.each([
    [
      'another account',
      'arn:aws:elasticloadbalancing:eu-west-1:444455556666:targetgroup/a/b',
    ],
    [
      'another region',
      'arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/a/b',
    ],
    ['another service', 'arn:aws:iam:eu-west-1:111122223333:targetgroup/a/b'],
    ['nothing', 'targetgroup/a/b'],
  ])('refuses the ARN of %s', async (_, arn) => {
    await expect(
      reader.readTargetGroups(
        cluster,
        { arns: [targetGroupArn, arn], loadBalancers: [] },
        signal,
      ),
    ).resolves.toMatchObject({
      known: false,
      failure: { reason: 'notConfigured' },
    });
    expect(simulator.calls.entries).toHaveLength(0);
  });

  it('reads no more than twenty for a view', async () => {
    const arns = Array.from(
      { length: 21 },
      (_, i) => `${TARGET_GROUPS}/g${i}/0`,
    );
    await expect(
      reader.readTargetGroups(cluster, { arns, loadBalancers: [] }, signal),
    ).resolves.toMatchObject({
      known: false,
      failure: {
        reason: 'notAsked',
        message: expect.stringContaining('more than 20 target groups'),
      },
    });
    expect(simulator.calls.entries).toHaveLength(0);
  });

  it('names what is denied', async () => {
    simulator.faults.add({ service: 'elbv2', kind: 'deny' });
    await expect(
      reader.readLoadBalancers(cluster, [hostname], signal),
    ).resolves.toMatchObject({
      known: false,
      failure: {
        reason: 'denied',
        permission: 'elasticloadbalancing:DescribeLoadBalancers',
        accountId: '111122223333',
      },
    });
  });

  it('believes nothing of credentials that belong to another account', async () => {
    const [{ accessKeyId, secretAccessKey }] = demoWorld().accounts;
    const foreign = { accountId: '123456789012', region: 'eu-west-1' };
    const mistaken = AwsClients.create({
      credentialsManager: DefaultAwsCredentialsManager.fromConfig(
        new ConfigReader({
          aws: {
            accounts: [
              { accountId: foreign.accountId, accessKeyId, secretAccessKey },
            ],
          },
        }),
      ),
      targets: () => [foreign],
      endpoint: simulator.awsEndpoint,
      maxAttempts: 1,
    });
    const fact = await LoadBalancingReader.create({
      clients: mistaken,
      accounts: VerifiedAccounts.create({ clients: mistaken }),
    }).readLoadBalancers({ ...cluster, ...foreign }, [hostname], signal);
    mistaken.destroy();
    expect(fact).toMatchObject({ known: false });
    expect(simulator.calls.matching({ service: 'elbv2' })).toHaveLength(0);
  });
});
