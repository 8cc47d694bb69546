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
  DescribeAddonCommand,
  DescribeClusterCommand,
  DescribeNodegroupCommand,
  DescribePodIdentityAssociationCommand,
  ListAddonsCommand,
  ListAssociatedAccessPoliciesCommand,
  ListNodegroupsCommand,
  ListPodIdentityAssociationsCommand,
} from '@aws-sdk/client-eks';
import {
  GetOpenIDConnectProviderCommand,
  GetRoleCommand,
  ListAttachedRolePoliciesCommand,
} from '@aws-sdk/client-iam';
import {
  awsClients,
  eksToken,
  keysOf,
  kubernetesRequest,
} from '../__testUtils__';
import { KubernetesObject } from '../kubernetes/objects';
import { Simulator, startSimulator } from '../startSimulator';
import { demoWorld } from '../world';
import {
  eksctlConfig,
  environmentFiles,
  MemoryRepository,
  memoryRepository,
  portalArn,
  sourceOf,
} from './__testUtils__/memoryRepository';
import { Pipeline } from './Pipeline';

const SECOND = 1_000;
const NOW = new Date('2026-11-20T12:00:00Z');
const DEV = '111122223333';
const PROD = '444455556666';
const world = demoWorld();

describe('Pipeline', () => {
  let simulator: Simulator;
  let repository: MemoryRepository;
  let pipeline: Pipeline;
  beforeEach(async () => {
    simulator = await startSimulator({ world, now: NOW });
    repository = memoryRepository();
    pipeline = Pipeline.create({ state: simulator.state, files: repository });
  });
  afterEach(() => simulator.close());

  function clients(accountId = DEV) {
    return awsClients({
      endpoint: simulator.awsEndpoint,
      credentials: keysOf(world, accountId),
    });
  }

  async function describeCluster(name = 'payments-dev', accountId = DEV) {
    const { cluster } = await clients(accountId).eks.send(
      new DescribeClusterCommand({ name }),
    );
    return cluster;
  }

  async function describeGroup(nodegroupName = 'general') {
    const { nodegroup } = await clients().eks.send(
      new DescribeNodegroupCommand({
        clusterName: 'payments-dev',
        nodegroupName,
      }),
    );
    return nodegroup;
  }

  async function describeAddon(addonName: string) {
    const { addon } = await clients().eks.send(
      new DescribeAddonCommand({ clusterName: 'payments-dev', addonName }),
    );
    return addon;
  }

  /** What the portal gets from the Kubernetes API of the dev cluster. */
  async function kubernetes(path: string) {
    const token = await eksToken({
      clusterName: 'payments-dev',
      credentials: keysOf(world, DEV),
    });
    const answer = await kubernetesRequest(
      simulator,
      `/clusters/${DEV}/eu-west-1/payments-dev${path}`,
      { authorization: `Bearer ${token}` },
    );
    const { status, body } = answer;
    return { status, body: status === 200 ? JSON.parse(body) : undefined };
  }

  function latestRun() {
    return pipeline.runsOf('platform', 'payments')[0];
  }

  function statesOf(environment: string) {
    return Object.fromEntries(
      latestRun()
        .steps.filter(step => step.name.startsWith(`${environment}: `))
        .map(step => [step.name.slice(environment.length + 2), step.state]),
    );
  }

  /** Lets a run with this dev environment come to its end. */
  async function apply(changes: Record<string, unknown> = {}) {
    await pipeline.onPush(
      repository.commit(
        environmentFiles('dev', DEV, eksctlConfig('dev', DEV, changes)),
      ),
    );
    simulator.clock.advance(200 * SECOND);
    return latestRun();
  }

  const metadata = eksctlConfig('dev', DEV).metadata;
  const [general] = eksctlConfig('dev', DEV).managedNodeGroups;

  it('brings the clusters of two environments to life', async () => {
    await pipeline.onPush(
      repository.commit({
        ...environmentFiles('dev', DEV),
        ...environmentFiles('prod', PROD),
        'README.md': '# payments',
      }),
    );

    // The control plane comes first; it looks as EKS shows it while it is CREATING.
    const creating = await describeCluster();
    expect(creating).toMatchObject({
      status: 'CREATING',
      version: '1.35',
      createdAt: NOW,
      certificateAuthority: {},
      accessConfig: { authenticationMode: 'API' },
      upgradePolicy: { supportType: 'STANDARD' },
      logging: {
        clusterLogging: [
          { types: ['audit'], enabled: true },
          {
            types: ['api', 'authenticator', 'controllerManager', 'scheduler'],
            enabled: false,
          },
        ],
      },
      tags: {
        'backstage-eks.io/source': sourceOf('dev'),
        Team: 'payments',
        'alpha.eksctl.io/cluster-name': 'payments-dev',
        'eksctl.cluster.k8s.io/v1alpha1/cluster-name': 'payments-dev',
      },
    });
    expect(creating?.endpoint).toBeUndefined();
    expect((await describeCluster('payments-prod', PROD))?.status).toBe(
      'CREATING',
    );
    expect((await kubernetes('/api/v1/nodes')).status).toBe(404);
    expect(latestRun()).toMatchObject({
      id: 1,
      state: 'running',
      title: 'Apply dev, prod',
      startedAt: NOW,
    });
    expect(statesOf('dev')).toEqual({
      validate: 'succeeded',
      'control plane': 'running',
      'access entries': 'waiting',
      'add-on vpc-cni': 'waiting',
      'add-on kube-proxy': 'waiting',
      'add-on eks-pod-identity-agent': 'waiting',
      'node group general': 'waiting',
      'add-on coredns': 'waiting',
    });

    simulator.clock.advance(30 * SECOND);
    expect(await describeCluster()).toMatchObject({
      status: 'ACTIVE',
      endpoint: expect.stringContaining('/payments-dev'),
    });
    expect((await describeAddon('vpc-cni'))?.status).toBe('CREATING');
    const { nodegroups } = await clients().eks.send(
      new ListNodegroupsCommand({ clusterName: 'payments-dev' }),
    );
    expect(nodegroups).toEqual([]);
    expect((await kubernetes('/api/v1/nodes')).body.items).toEqual([]);

    simulator.clock.advance(8 * SECOND);
    expect((await describeAddon('vpc-cni'))?.status).toBe('ACTIVE');
    expect(await describeGroup()).toMatchObject({
      status: 'CREATING',
      amiType: 'AL2023_ARM_64_STANDARD',
      diskSize: 100,
      scalingConfig: { minSize: 2, maxSize: 6, desiredSize: 3 },
      labels: {
        role: 'general',
        'alpha.eksctl.io/nodegroup-name': 'general',
      },
      tags: {
        Team: 'payments',
        'alpha.eksctl.io/nodegroup-type': 'managed',
        'eksctl.cluster.k8s.io/v1alpha1/cluster-name': 'payments-dev',
      },
    });

    simulator.clock.advance(20 * SECOND);
    expect((await describeGroup())?.status).toBe('ACTIVE');
    expect((await describeAddon('coredns'))?.status).toBe('CREATING');
    expect(latestRun().state).toBe('running');

    simulator.clock.advance(8 * SECOND);
    const { addons } = await clients().eks.send(
      new ListAddonsCommand({ clusterName: 'payments-dev' }),
    );
    for (const name of addons ?? []) {
      expect(await describeAddon(name)).toMatchObject({
        status: 'ACTIVE',
        tags: { Team: 'payments' },
      });
    }
    expect(addons).toEqual([
      'coredns',
      'eks-pod-identity-agent',
      'kube-proxy',
      'vpc-cni',
    ]);
    expect((await describeAddon('eks-pod-identity-agent'))?.addonVersion).toBe(
      'v1.3.10-eksbuild.1',
    );
    expect(latestRun().state).toBe('succeeded');
    expect(new Set(latestRun().steps.map(step => step.state))).toEqual(
      new Set(['succeeded']),
    );
  });

  it('makes the network, the roles and the provider that eksctl makes', async () => {
    await apply();
    const { ec2, iam, eks } = clients();
    const cluster = await describeCluster();
    const { Subnets } = await ec2.send(
      new DescribeSubnetsCommand({
        SubnetIds: cluster?.resourcesVpcConfig?.subnetIds,
      }),
    );
    expect(
      Subnets?.map(subnet => [
        subnet.AvailabilityZone,
        subnet.CidrBlock,
        subnet.MapPublicIpOnLaunch,
        subnet.AvailableIpAddressCount,
      ]),
    ).toEqual([
      ['eu-west-1a', '10.80.0.0/19', true, 8187],
      ['eu-west-1b', '10.80.32.0/19', true, 8187],
      ['eu-west-1c', '10.80.64.0/19', true, 8187],
      ['eu-west-1a', '10.80.96.0/19', false, 8187],
      ['eu-west-1b', '10.80.128.0/19', false, 8187],
      ['eu-west-1c', '10.80.160.0/19', false, 8187],
    ]);
    expect(new Set(Subnets?.map(subnet => subnet.VpcId))).toEqual(
      new Set([cluster?.resourcesVpcConfig?.vpcId]),
    );
    const group = await describeGroup();
    expect(group?.subnets).toEqual(
      Subnets?.filter(subnet => !subnet.MapPublicIpOnLaunch).map(
        subnet => subnet.SubnetId,
      ),
    );
    const roleName = (arn?: string) => arn?.split('/').at(-1) ?? '';
    const { Role } = await iam.send(
      new GetRoleCommand({ RoleName: roleName(cluster?.roleArn) }),
    );
    expect(Role?.Arn).toBe(cluster?.roleArn);
    expect(Role?.RoleName).toMatch(
      /^eksctl-payments-dev-cluster-ServiceRole-[0-9A-F]{12}$/,
    );
    const { AttachedPolicies } = await iam.send(
      new ListAttachedRolePoliciesCommand({
        RoleName: roleName(group?.nodeRole),
      }),
    );
    expect(AttachedPolicies?.map(policy => policy.PolicyName)).toContain(
      'AmazonEKSWorkerNodePolicy',
    );
    const issuer = cluster?.identity?.oidc?.issuer?.slice('https://'.length);
    const provider = await iam.send(
      new GetOpenIDConnectProviderCommand({
        OpenIDConnectProviderArn: `arn:aws:iam::${DEV}:oidc-provider/${issuer}`,
      }),
    );
    expect(provider.ClientIDList).toEqual(['sts.amazonaws.com']);
    const { associations } = await eks.send(
      new ListPodIdentityAssociationsCommand({ clusterName: 'payments-dev' }),
    );
    expect(associations).toMatchObject([
      { namespace: 'kube-system', serviceAccount: 'aws-node' },
    ]);
    const { association } = await eks.send(
      new DescribePodIdentityAssociationCommand({
        clusterName: 'payments-dev',
        associationId: associations?.[0].associationId,
      }),
    );
    const addon = await describeAddon('vpc-cni');
    expect(association?.ownerArn).toBe(addon?.addonArn);
    expect(addon?.podIdentityAssociations).toEqual([
      association?.associationArn,
    ]);
  });

  it('fills the Kubernetes API with nodes and system pods', async () => {
    await apply();
    const nodes = (await kubernetes('/api/v1/nodes')).body.items;
    expect(nodes).toHaveLength(3);
    expect(nodes[0].metadata.labels).toMatchObject({
      'eks.amazonaws.com/nodegroup': 'general',
      'alpha.eksctl.io/cluster-name': 'payments-dev',
      'node.kubernetes.io/instance-type': 'm7g.large',
      'kubernetes.io/arch': 'arm64',
      role: 'general',
    });
    expect(nodes[0].status.nodeInfo.kubeletVersion).toBe('v1.35.6-eks-7d6f6ec');
    const zones = nodes.map(
      (node: KubernetesObject) =>
        node.metadata.labels?.['topology.kubernetes.io/zone'],
    );
    expect(zones.sort()).toEqual(['eu-west-1a', 'eu-west-1b', 'eu-west-1c']);
    const pods = (await kubernetes('/api/v1/namespaces/kube-system/pods')).body
      .items;
    const counts: Record<string, number> = {};
    for (const pod of pods) {
      expect(pod.status.phase).toBe('Running');
      const name = pod.spec.containers[0].name;
      counts[name] = (counts[name] ?? 0) + 1;
    }
    expect(counts).toEqual({
      'aws-node': 3,
      'kube-proxy': 3,
      'eks-pod-identity-agent': 3,
      coredns: 2,
    });
    const { body } = await kubernetes(
      '/apis/apps/v1/namespaces/kube-system/deployments/coredns',
    );
    expect(body.status).toMatchObject({ replicas: 2, readyReplicas: 2 });
  });

  it('lets the portal in only when the ClusterConfig says so', async () => {
    await apply();
    const { eks } = clients();
    const { associatedAccessPolicies } = await eks.send(
      new ListAssociatedAccessPoliciesCommand({
        clusterName: 'payments-dev',
        principalArn: portalArn(DEV),
      }),
    );
    expect(associatedAccessPolicies).toMatchObject([
      { accessScope: { type: 'cluster', namespaces: [] } },
    ]);
    expect((await kubernetes('/api/v1/nodes')).status).toBe(200);

    /** Makes the cluster anew with only this access for the portal. */
    const recreate = (accessPolicies?: object[]) => {
      simulator.state.clusters.clear();
      const entry = { principalARN: portalArn(DEV), accessPolicies };
      return apply({
        accessConfig: { accessEntries: accessPolicies ? [entry] : [] },
      });
    };
    await recreate();
    expect((await kubernetes('/api/v1/nodes')).status).toBe(401);
    await recreate([]);
    expect((await kubernetes('/api/v1/nodes')).status).toBe(403);
    await recreate([
      {
        policyARN: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy',
        accessScope: { type: 'namespace', namespaces: ['kube-s*'] },
      },
    ]);
    const statusOf = async (path: string) => (await kubernetes(path)).status;
    expect(await statusOf('/api/v1/namespaces/kube-system/pods')).toBe(200);
    expect(await statusOf('/api/v1/namespaces/kube-system/secrets')).toBe(403);
    expect(await statusOf('/api/v1/namespaces/default/pods')).toBe(403);
    expect(await statusOf('/api/v1/nodes')).toBe(403);

    // As eksctl, the pipeline leaves the access of a cluster that is there alone.
    const run = await apply();
    expect(await statusOf('/api/v1/nodes')).toBe(403);
    expect(
      run.steps.find(step => step.name === 'dev: access entries')?.detail,
    ).toContain('eksctl create accessentry --cluster payments-dev');
  });

  it('changes nothing when the same is pushed again', async () => {
    await apply();
    const before = [await describeCluster(), await describeGroup()];
    const subnets = simulator.state.subnets.length;
    const roles = simulator.state.accounts.get(DEV)?.roles.size;
    await pipeline.onPush(repository.commit(environmentFiles('dev', DEV)));
    expect(latestRun()).toMatchObject({
      id: 2,
      state: 'succeeded',
      title: 'Nothing to change in dev',
    });
    expect([await describeCluster(), await describeGroup()]).toEqual(before);
    expect(simulator.state.subnets).toHaveLength(subnets);
    expect(simulator.state.accounts.get(DEV)?.roles.size).toBe(roles);
    expect(pipeline.runsOf('platform', 'payments').map(run => run.id)).toEqual([
      2, 1,
    ]);
  });

  it('upgrades the control plane, add-ons and nodes to the next version', async () => {
    await apply();
    const podsBefore = (
      await kubernetes(
        '/api/v1/namespaces/kube-system/pods?labelSelector=k8s-app%3Dkube-proxy',
      )
    ).body.items.map(
      (pod: { metadata: { name: string } }) => pod.metadata.name,
    );
    await pipeline.onPush(
      repository.commit(
        environmentFiles(
          'dev',
          DEV,
          eksctlConfig('dev', DEV, {
            metadata: { ...metadata, version: '1.36' },
            addons: [{ name: 'kube-proxy', version: 'v1.36.4-eksbuild.1' }],
          }),
        ),
      ),
    );
    expect((await describeCluster())?.status).toBe('UPDATING');
    simulator.clock.advance(30 * SECOND);
    expect(await describeCluster()).toMatchObject({
      status: 'ACTIVE',
      version: '1.36',
    });
    expect((await describeAddon('kube-proxy'))?.status).toBe('UPDATING');
    expect((await describeGroup())?.version).toBe('1.35');
    simulator.clock.advance(60 * SECOND);
    expect(await describeAddon('kube-proxy')).toMatchObject({
      status: 'ACTIVE',
      addonVersion: 'v1.36.4-eksbuild.1',
    });
    expect(await describeGroup()).toMatchObject({
      status: 'ACTIVE',
      version: '1.36',
    });
    const nodes = (await kubernetes('/api/v1/nodes')).body.items;
    expect(nodes[0].status.nodeInfo.kubeletVersion).toMatch(/^v1\.36\./);
    const pods = (
      await kubernetes(
        '/api/v1/namespaces/kube-system/pods?labelSelector=k8s-app%3Dkube-proxy',
      )
    ).body.items;
    expect(pods).toHaveLength(3);
    for (const pod of pods) {
      expect(pod.spec.containers[0].image).toContain('v1.36.4-eksbuild.1');
      expect(podsBefore).not.toContain(pod.metadata.name);
    }
    expect(latestRun()).toMatchObject({
      state: 'succeeded',
      title: 'Apply dev',
    });
  });

  it('changes logs and endpoint of a control plane, one after the other', async () => {
    await apply();
    const { vpc } = eksctlConfig('dev', DEV);
    await pipeline.onPush(
      repository.commit(
        environmentFiles(
          'dev',
          DEV,
          eksctlConfig('dev', DEV, {
            cloudWatch: { clusterLogging: { enableTypes: ['*'] } },
            vpc: { ...vpc, publicAccessCIDRs: ['203.0.113.0/24'] },
          }),
        ),
      ),
    );
    expect(latestRun().steps[1].detail).toContain('control plane logs');
    simulator.clock.advance(10 * SECOND);
    expect(await describeCluster()).toMatchObject({
      status: 'UPDATING',
      logging: {
        clusterLogging: [
          {
            types: [
              'api',
              'audit',
              'authenticator',
              'controllerManager',
              'scheduler',
            ],
            enabled: true,
          },
        ],
      },
      resourcesVpcConfig: { publicAccessCidrs: ['0.0.0.0/0'] },
    });
    simulator.clock.advance(10 * SECOND);
    expect(await describeCluster()).toMatchObject({
      status: 'ACTIVE',
      resourcesVpcConfig: {
        endpointPublicAccess: true,
        publicAccessCidrs: ['203.0.113.0/24'],
      },
    });
    expect(latestRun()).toMatchObject({
      state: 'succeeded',
      title: 'Apply dev',
    });
  });

  it.each([
    ['AmazonLinux2023', 'm7i.large', 'AL2023_x86_64_STANDARD'],
    ['AmazonLinux2023', 'g6.xlarge', 'AL2023_x86_64_NVIDIA'],
    ['AmazonLinux2023', 'inf2.xlarge', 'AL2023_x86_64_NEURON'],
    ['Bottlerocket', 'c7gn.large', 'BOTTLEROCKET_ARM_64'],
    ['Bottlerocket', 'g5g.xlarge', 'BOTTLEROCKET_ARM_64_NVIDIA'],
    ['BottlerocketFips', 'm6g.large', 'BOTTLEROCKET_ARM_64_FIPS'],
  ])('finds the image for %s on %s', async (amiFamily, type, amiType) => {
    await apply({
      managedNodeGroups: [
        { name: 'general', amiFamily, instanceTypes: [type] },
      ],
    });
    expect(await describeGroup()).toMatchObject({ status: 'ACTIVE', amiType });
  });

  it('adds and scales node groups and adds add-ons', async () => {
    await apply();
    await pipeline.onPush(
      repository.commit(
        environmentFiles(
          'dev',
          DEV,
          eksctlConfig('dev', DEV, {
            managedNodeGroups: [
              { ...general, desiredCapacity: 5 },
              { name: 'spot', spot: true, desiredCapacity: 1 },
            ],
            addons: [{ name: 'metrics-server' }],
          }),
        ),
      ),
    );
    expect((await describeGroup())?.status).toBe('UPDATING');
    expect(await describeGroup('spot')).toMatchObject({
      status: 'CREATING',
      capacityType: 'SPOT',
      instanceTypes: ['m5.large'],
    });
    simulator.clock.advance(60 * SECOND);
    expect(latestRun().state).toBe('succeeded');
    expect((await describeAddon('metrics-server'))?.status).toBe('ACTIVE');
    const countNodes = async () =>
      (await kubernetes('/api/v1/nodes')).body.items.length;
    const countAgents = async () =>
      (
        await kubernetes(
          '/api/v1/namespaces/kube-system/pods?labelSelector=k8s-app%3Daws-node',
        )
      ).body.items.length;
    expect([await countNodes(), await countAgents()]).toEqual([6, 6]);

    await apply({ managedNodeGroups: [{ ...general, desiredCapacity: 2 }] });
    // The group that is gone from the file is left alone, as eksctl does.
    expect([await countNodes(), await countAgents()]).toEqual([3, 3]);
    expect(await describeGroup()).toMatchObject({
      status: 'ACTIVE',
      scalingConfig: { desiredSize: 2 },
    });
  });

  it('lets a run wait for the one before it', async () => {
    const first = repository.commit(environmentFiles('dev', DEV));
    const second = repository.commit(
      environmentFiles(
        'dev',
        DEV,
        eksctlConfig('dev', DEV, {
          managedNodeGroups: [{ ...general, desiredCapacity: 4 }],
        }),
      ),
    );
    await Promise.all([pipeline.onPush(first), pipeline.onPush(second)]);
    expect(latestRun()).toMatchObject({
      commit: second.commit,
      state: 'waiting',
    });
    expect(latestRun().steps[0].detail).toBe(
      'Waits until an earlier run is through with dev.',
    );
    expect(new Set(Object.values(statesOf('dev')))).toEqual(
      new Set(['waiting']),
    );
    simulator.clock.advance(200 * SECOND);
    expect(pipeline.runsOf('platform', 'payments')).toMatchObject([
      { id: 2, state: 'succeeded' },
      { id: 1, state: 'succeeded' },
    ]);
    expect((await describeGroup())?.scalingConfig?.desiredSize).toBe(4);
  });

  it('takes no notice of other branches and other repositories', async () => {
    const push = repository.commit(environmentFiles('dev', DEV));
    await pipeline.onPush({ ...push, branch: 'feature' });
    await pipeline.onPush(repository.commit({ 'README.md': '# docs' }));
    expect(pipeline.runsOf('platform', 'payments')).toEqual([]);
    expect(pipeline.runsOf('platform', 'other')).toEqual([]);
  });
});
