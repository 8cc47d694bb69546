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
import type {
  ClusterPodIdentityAssociation,
  Insight,
  ReadFailure,
} from '@backstage-eks/plugin-eks-common';
import {
  simulateAws,
  simulatedClients,
  simulatedCluster,
} from '../../__testUtils__/simulatedAws';
import type { AwsClients } from '../AwsClients';
import { ACTIONS, iamAction } from '../calls';
import { toReadFailure } from '../toReadFailure';
import { AwsInventorySource } from './AwsInventorySource';

const accountId = '111122223333';
const target = { accountId, region: 'eu-west-1' };
const ROLE = `arn:aws:iam::${accountId}:role`;
const { signal } = new AbortController();

const FULL = simulatedCluster('full', {
  creatorIsAdmin: true,
  publicAccessCidrs: ['198.51.100.0/24', '192.0.2.0/24'],
  logTypes: ['scheduler', 'audit'],
  encryptionKeyArn: `arn:aws:kms:eu-west-1:${accountId}:key/0a1b`,
  zonalShift: true,
  remoteNetworks: { nodeCidrs: ['10.80.0.0/16'], podCidrs: ['10.85.0.0/16'] },
  subnets: [
    { id: 'subnet-b', zone: 'eu-west-1b', cidr: '10.0.2.0/24', free: 3 },
    { id: 'subnet-a', zone: 'eu-west-1a', cidr: '10.0.1.0/24', free: 200 },
  ],
  nodeGroups: [
    {
      name: 'moving',
      status: 'UPDATING',
      instanceTypes: ['m6i.large', 'm5.large'],
      launchTemplate: { id: 'lt-0a', name: 'nodes', version: '7' },
      update: {
        version: '1.34',
        errors: [{ code: 'PodEvictionFailure', message: 'Stuck.' }],
      },
    },
    {
      name: 'spot',
      capacityType: 'SPOT',
      instanceTypes: ['m6i.large', 'm5.large'],
      nodeRepair: false,
    },
  ],
  addons: [
    {
      name: 'vpc-cni',
      version: 'v1.21.1-eksbuild.3',
      podIdentity: [{ serviceAccount: 'aws-node', role: 'vpc-cni' }],
    },
  ],
  fargateProfiles: [
    {
      name: 'batch',
      selectors: [
        { namespace: 'web' },
        { namespace: 'batch-*', labels: { compute: 'fargate' } },
      ],
    },
  ],
  podIdentityAssociations: [
    { namespace: 'payments', serviceAccount: 'api', role: 'payments-api' },
    { namespace: 'payments', serviceAccount: 'job', role: 'payments-job' },
  ],
  accessEntries: [
    {
      principal: `${ROLE}/platform`,
      policies: [
        { policy: 'AmazonEKSViewPolicy', namespaces: ['web', 'batch'] },
        { policy: 'AmazonEKSClusterAdminPolicy' },
      ],
    },
    { principal: `${ROLE}/backstage`, groups: ['viewers', 'auditors'] },
  ],
  insights: [
    { name: 'Kubelet version skew', status: 'PASSING', reason: 'Fine.' },
    {
      name: 'Deprecated APIs removed in Kubernetes v1.35',
      status: 'ERROR',
      kubernetesVersion: '1.35',
      reason: 'Deprecated API usage detected.',
      recommendation: 'Use newer APIs.',
      resources: ['/apis/apps/v1/namespaces/web/deployments/api'],
      deprecations: [
        {
          usage: '/apis/example.com/v1beta1/things',
          replacedWith: '/apis/example.com/v1/things',
          stopServingVersion: '1.35',
          clients: [
            { userAgent: 'b', requests: 2 },
            { userAgent: 'a', requests: 412 },
          ],
        },
      ],
    },
    {
      name: 'EKS add-on version compatibility',
      status: 'WARNING',
      reason: 'One does not fit.',
      addons: [{ name: 'vpc-cni', compatibleVersions: ['v1.22.0-eksbuild.1'] }],
    },
  ],
});

describe('sections of a cluster', () => {
  let simulator: Simulator;
  let clients: AwsClients;
  let source: AwsInventorySource;
  const seen = new Set<string>();

  beforeAll(async () => {
    simulator = await simulateAws([
      FULL,
      simulatedCluster('plain', { authenticationMode: 'CONFIG_MAP' }),
      simulatedCluster('registered', {
        status: 'PENDING',
        connectorProvider: 'RANCHER',
      }),
      simulatedCluster('wide', {
        subnets: Array.from({ length: 130 }, (_, index) => ({
          id: `subnet-w${index}`,
          zone: 'eu-west-1a',
          cidr: `10.1.${index}.0/24`,
        })),
      }),
    ]);
    clients = simulatedClients(simulator.awsEndpoint, [target], {}, undefined, {
      pace: { eks: { perSecond: 200, burst: 200 } },
      observer: {
        onAttempt: ({ service, action }) => {
          seen.add(iamAction(service, action));
        },
      },
    });
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

  const countOf = (action: string) =>
    simulator.calls.matching({ action }).length;

  async function failureOf(run: Promise<unknown>): Promise<ReadFailure> {
    const error = await run.then(
      () => {
        throw new Error('It was read');
      },
      (reason: unknown) => reason,
    );
    return toReadFailure(error, { accountId });
  }

  it('reads all of the core, and what a plain cluster lacks stays out', async () => {
    expect(await source.readCluster(target, 'full', signal)).toMatchObject({
      bootstrapClusterCreatorAdminPermissions: true,
      publicAccessCidrs: ['192.0.2.0/24', '198.51.100.0/24'],
      logTypes: ['audit', 'scheduler'],
      encryptionKeyArn: `arn:aws:kms:eu-west-1:${accountId}:key/0a1b`,
      zonalShift: true,
      remoteNetworks: {
        nodeCidrs: ['10.80.0.0/16'],
        podCidrs: ['10.85.0.0/16'],
      },
      ipFamily: 'ipv4',
      roleArn: expect.stringMatching(/^arn:aws:iam::111122223333:role\//),
      subnetIds: ['subnet-a', 'subnet-b'],
    });
    const plain = await source.readCluster(target, 'plain', signal);
    expect(Object.keys(plain)).not.toEqual(
      expect.arrayContaining(['encryptionKeyArn']),
    );
    expect(plain.remoteNetworks).toBeUndefined();
    expect(plain.onOutpost).toBeUndefined();
    expect(plain.connectorProvider).toBeUndefined();
  });

  it('finds clusters that are only registered', async () => {
    expect(await source.listClusters(target, signal)).toContain('registered');
    expect(
      await source.readCluster(target, 'registered', signal),
    ).toMatchObject({ status: 'PENDING', connectorProvider: 'RANCHER' });
  });

  it('reads node groups, and asks for updates only while one updates', async () => {
    const [moving, spot] = await source.readNodeGroups(target, 'full', signal);
    expect(moving).toMatchObject({
      name: 'moving',
      // The order is the priority of On-Demand nodes.
      instanceTypes: ['m6i.large', 'm5.large'],
      launchTemplate: { id: 'lt-0a', name: 'nodes', version: '7' },
      nodeRepair: true,
      autoScalingGroups: [expect.stringMatching(/^eks-moving-/)],
      update: {
        type: 'VersionUpdate',
        status: 'InProgress',
        version: '1.34',
        startedAt: expect.stringMatching(/Z$/),
        errors: [
          { code: 'PodEvictionFailure', message: 'Stuck.', resourceIds: [] },
        ],
      },
    });
    expect(spot).toMatchObject({
      instanceTypes: ['m5.large', 'm6i.large'],
      nodeRepair: false,
      updateConfig: { maxUnavailable: expect.any(Number) },
    });
    expect(spot.update).toBeUndefined();
    expect(countOf('ListUpdates')).toBe(1);

    const updates = simulator.state.clusters.get(
      `${accountId}/eu-west-1/full`,
    )?.updates;
    updates?.set('old', {
      nodegroupName: 'moving',
      update: {
        id: 'old',
        type: 'ConfigUpdate',
        status: 'Successful',
        createdAt: new Date('2026-01-01T00:00:00Z'),
      },
    });
    const [{ update }] = [...(updates?.values() ?? [])];
    update.status = 'Successful';
    simulator.calls.clear();
    await source.readNodeGroups(target, 'full', signal);
    const [ended] = await source.readNodeGroups(target, 'full', signal);
    expect(ended.update).toBeUndefined();
    expect(countOf('DescribeUpdate')).toBe(2);
  });

  it('reads add-ons and Fargate profiles', async () => {
    const [addon] = await source.readAddons(target, 'full', signal);
    expect(addon.podIdentityAssociationArns).toEqual([
      expect.stringMatching(/:podidentityassociation\/full\/a-/),
    ]);
    expect(await source.readFargateProfiles(target, 'full', signal)).toEqual([
      {
        name: 'batch',
        arn: expect.stringContaining(':fargateprofile/full/batch/'),
        createdAt: expect.stringMatching(/Z$/),
        status: 'ACTIVE',
        selectors: [
          { namespace: 'batch-*', labels: { compute: 'fargate' } },
          { namespace: 'web', labels: {} },
        ],
        subnetIds: expect.any(Array),
        podExecutionRoleArn: `${ROLE}/eks-fargate`,
        healthIssues: [],
      },
    ]);
    expect(await source.readFargateProfiles(target, 'plain', signal)).toEqual(
      [],
    );
  });

  it('describes only associations that are new', async () => {
    const read = (known: ClusterPodIdentityAssociation[]) =>
      source.readPodIdentityAssociations(target, 'full', known, signal);
    const all = await read([]);
    expect(countOf('DescribePodIdentityAssociation')).toBe(3);
    expect(all).toContainEqual({
      id: expect.stringMatching(/^a-/),
      arn: expect.stringContaining(':podidentityassociation/full/a-'),
      namespace: 'payments',
      serviceAccount: 'api',
      roleArn: `${ROLE}/payments-api`,
      disableSessionTags: false,
    });
    expect(all.filter(each => each.ownerArn)).toMatchObject([
      { serviceAccount: 'aws-node' },
    ]);

    simulator.calls.clear();
    const [, second, third] = all;
    expect(await read([{ ...second, roleArn: undefined }, third])).toEqual(all);
    expect(countOf('DescribePodIdentityAssociation')).toBe(2);
    const gone = { ...second, id: 'a-gone' };
    simulator.calls.clear();
    expect(await read([...all, gone])).toEqual(all);
    expect(countOf('DescribePodIdentityAssociation')).toBe(0);
  });

  it('reads access entries with their policies; a cluster without entries has none', async () => {
    const entries = await source.readAccessEntries(target, 'full', signal);
    const policy = 'arn:aws:eks::aws:cluster-access-policy';
    expect(entries).toMatchObject([
      {
        principalArn: `${ROLE}/backstage`,
        type: 'STANDARD',
        kubernetesGroups: ['auditors', 'viewers'],
        policies: [],
      },
      {
        principalArn: `${ROLE}/platform`,
        policies: [
          {
            policyArn: `${policy}/AmazonEKSClusterAdminPolicy`,
            scope: { type: 'cluster' },
          },
          {
            policyArn: `${policy}/AmazonEKSViewPolicy`,
            scope: { type: 'namespace', namespaces: ['batch', 'web'] },
          },
        ],
      },
    ]);
    expect(await source.readAccessEntries(target, 'plain', signal)).toEqual([]);
  });

  it('reads the details only of insights that do not pass and that changed', async () => {
    const read = (known: Insight[]) =>
      source.readInsights(target, 'full', known, signal);
    const all = await read([]);
    expect(countOf('DescribeInsight')).toBe(2);
    const byStatus = (status: string) =>
      all.find(insight => insight.status === status);
    expect(byStatus('PASSING')?.detail).toBeUndefined();
    expect(byStatus('ERROR')).toMatchObject({
      category: 'UPGRADE_READINESS',
      kubernetesVersion: '1.35',
      lastRefreshTime: expect.stringMatching(/Z$/),
      detail: {
        recommendation: 'Use newer APIs.',
        resources: ['/apis/apps/v1/namespaces/web/deployments/api'],
        deprecations: [
          {
            usage: '/apis/example.com/v1beta1/things',
            stopServingVersion: '1.35',
            clients: [
              { userAgent: 'a', requestsLast30Days: 412 },
              { userAgent: 'b', requestsLast30Days: 2 },
            ],
          },
        ],
      },
    });
    expect(byStatus('WARNING')?.detail?.addons).toEqual([
      { name: 'vpc-cni', compatibleVersions: ['v1.22.0-eksbuild.1'] },
    ]);

    simulator.calls.clear();
    expect(await read(all)).toEqual(all);
    expect(countOf('DescribeInsight')).toBe(0);
    const older = all.map(insight => ({
      ...insight,
      ...(insight.status === 'ERROR' && {
        lastRefreshTime: '2026-01-01T00:00:00.000Z',
      }),
    }));
    expect(await read(older)).toEqual(all);
    expect(countOf('DescribeInsight')).toBe(1);
  });

  it('reads subnets in chunks, and one that is missing does not lose the others', async () => {
    const ids = Array.from({ length: 130 }, (_, index) => `subnet-w${index}`);
    const subnets = await source.readSubnets(
      target,
      [...ids, 'subnet-gone', 'subnet-b', 'subnet-b'],
      signal,
    );
    expect(countOf('DescribeSubnets')).toBe(2);
    expect(subnets).toHaveLength(131);
    expect(subnets[0]).toEqual({
      id: 'subnet-b',
      vpcId: expect.stringMatching(/^vpc-/),
      availabilityZone: 'eu-west-1b',
      cidr: '10.0.2.0/24',
      availableAddresses: 3,
    });
    simulator.calls.clear();
    expect(await source.readSubnets(target, [], signal)).toEqual([]);
    expect(simulator.calls.matching({})).toEqual([]);
  });

  it('reads what EKS offers', async () => {
    const offers = await source.readOfferedAddons(target, '1.34', signal);
    expect(offers.find(({ name }) => name === 'vpc-cni')).toMatchObject({
      defaultVersion: expect.stringMatching(/^v1\./),
      computeTypes: expect.arrayContaining(['ec2']),
    });
  });

  const READS: Array<[string, () => Promise<unknown>]> = [
    ['eks:ListClusters', () => source.listClusters(target, signal)],
    ['eks:ListNodegroups', () => source.readNodeGroups(target, 'full', signal)],
    [
      'eks:DescribeFargateProfile',
      () => source.readFargateProfiles(target, 'full', signal),
    ],
    [
      'eks:DescribePodIdentityAssociation',
      () => source.readPodIdentityAssociations(target, 'full', [], signal),
    ],
    [
      'eks:ListAssociatedAccessPolicies',
      () => source.readAccessEntries(target, 'full', signal),
    ],
    [
      'eks:DescribeInsight',
      () => source.readInsights(target, 'full', [], signal),
    ],
    [
      'ec2:DescribeSubnets',
      () => source.readSubnets(target, ['subnet-a'], signal),
    ],
    [
      'ssm:GetParameter',
      () =>
        source.readLatestAmi(
          target,
          { amiType: 'AL2023_x86_64_STANDARD', kubernetesVersion: '1.34' },
          signal,
        ),
    ],
  ];

  it.each(READS)(
    'rejects as a whole and names %s',
    async (permission, read) => {
      const [, action] = permission.split(':');
      simulator.faults.add({ action, kind: 'deny', times: 1 });
      expect(await failureOf(read())).toMatchObject({
        reason: 'denied',
        permission,
      });
      simulator.faults.clear();
      simulator.faults.add({ action, kind: 'malformed', times: 1 });
      expect(await failureOf(read())).toMatchObject({ reason: 'invalid' });
    },
  );

  it('takes no broken or circular list for a whole one', async () => {
    const list = () => source.listClusters(target, signal);
    simulator.faults.add({ action: 'ListClusters', kind: 'loop' });
    expect(await failureOf(list())).toMatchObject({ reason: 'invalid' });
    expect(countOf('ListClusters')).toBeLessThan(5);
  });

  it('takes no answer about another cluster', async () => {
    const cluster = simulator.state.clusters.get(`${accountId}/eu-west-1/full`);
    const profile = cluster?.fargateProfiles.get('batch');
    if (!profile) {
      throw new Error('The profile is not in the world');
    }
    profile.clusterName = 'other';
    await expect(
      source.readFargateProfiles(target, 'full', signal),
    ).rejects.toThrow(
      'AWS was asked for clusterName full and answered about other',
    );
    profile.clusterName = 'full';
  });

  it('calls nothing that the table of actions lacks', async () => {
    const table = ACTIONS.map(({ action }) => action);
    expect([...seen].filter(action => !table.includes(action))).toEqual([]);
    const unused = ACTIONS.filter(
      ({ service, action }) => service === 'eks' && !seen.has(action),
    );
    expect(unused.map(({ action }) => action)).toEqual([
      'eks:DescribeClusterVersions',
    ]);
  });
});
