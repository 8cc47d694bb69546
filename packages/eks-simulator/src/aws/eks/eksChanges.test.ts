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
  AssociateAccessPolicyCommand,
  CreateAccessEntryCommand,
  CreateAddonCommand,
  CreateClusterCommand,
  CreateNodegroupCommand,
  DeleteClusterCommand,
  DeleteNodegroupCommand,
  DescribeAccessEntryCommand,
  DescribeAddonCommand,
  DescribeClusterCommand,
  DescribeNodegroupCommand,
  DescribeUpdateCommand,
  ListAssociatedAccessPoliciesCommand,
  ListClustersCommand,
  ListNodegroupsCommand,
  ListUpdatesCommand,
  LogType,
  UpdateAddonCommand,
  UpdateClusterConfigCommand,
  UpdateClusterConfigCommandInput,
  UpdateClusterVersionCommand,
  UpdateNodegroupConfigCommand,
  UpdateNodegroupVersionCommand,
} from '@aws-sdk/client-eks';
import { Simulator, startSimulator } from '../../startSimulator';
import { awsClients, keysOf } from '../../__testUtils__';
import { demoWorld } from '../../world';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = new Date('2026-11-20T12:00:00Z');
const VPC = {
  subnetIds: ['subnet-0e1a0000000000001', 'subnet-0e1b0000000000001'],
};
const ROLE = 'arn:aws:iam::111122223333:role/eks-cluster';

describe('EKS, changing things', () => {
  const world = demoWorld();
  let simulator: Simulator;
  beforeEach(async () => {
    simulator = await startSimulator({ world, now: NOW });
  });
  afterEach(() => simulator.close());

  function eks() {
    return awsClients({
      endpoint: simulator.awsEndpoint,
      credentials: keysOf(world),
    }).eks;
  }

  async function statusOf(name: string) {
    const { cluster } = await eks().send(new DescribeClusterCommand({ name }));
    return cluster?.status;
  }

  it('creates a cluster, node group and add-on in time', async () => {
    const client = eks();
    const created = await client.send(
      new CreateClusterCommand({
        name: 'new',
        version: '1.36',
        roleArn: ROLE,
        resourcesVpcConfig: VPC,
        tags: { Team: 'data' },
      }),
    );
    expect(created.cluster).toMatchObject({
      status: 'CREATING',
      createdAt: NOW,
    });
    expect(created.cluster).toMatchObject({
      certificateAuthority: {},
      platformVersion: 'eks.8',
    });
    expect(created.cluster?.endpoint).toBeUndefined();
    expect(created.cluster?.identity).toBeUndefined();
    expect(
      created.cluster?.resourcesVpcConfig?.clusterSecurityGroupId,
    ).toBeUndefined();
    await expect(
      client.send(
        new CreateClusterCommand({
          name: 'new',
          roleArn: ROLE,
          resourcesVpcConfig: VPC,
        }),
      ),
    ).rejects.toMatchObject({
      name: 'ResourceInUseException',
      $metadata: { httpStatusCode: 409 },
    });
    const nodegroup = new CreateNodegroupCommand({
      clusterName: 'new',
      nodegroupName: 'general',
      subnets: VPC.subnetIds,
      nodeRole: 'arn:aws:iam::111122223333:role/eks-node',
      scalingConfig: { minSize: 1, maxSize: 3, desiredSize: 2 },
    });
    await expect(client.send(nodegroup)).rejects.toMatchObject({
      name: 'ResourceInUseException',
    });

    simulator.clock.advance(HOUR);
    expect(await statusOf('new')).toBe('ACTIVE');
    await client.send(nodegroup);
    const addon = await client.send(
      new CreateAddonCommand({ clusterName: 'new', addonName: 'vpc-cni' }),
    );
    expect(addon.addon).toMatchObject({
      status: 'CREATING',
      addonVersion: 'v1.21.1-eksbuild.3',
    });

    simulator.clock.advance(HOUR);
    const { nodegroup: made } = await client.send(
      new DescribeNodegroupCommand({
        clusterName: 'new',
        nodegroupName: 'general',
      }),
    );
    expect(made).toMatchObject({ status: 'ACTIVE', version: '1.36' });
    const cluster = simulator.state.clusters.get('111122223333/eu-west-1/new');
    expect(cluster?.contents.objects.list('v1', 'Node')).toHaveLength(2);
    const { addon: ready } = await client.send(
      new DescribeAddonCommand({ clusterName: 'new', addonName: 'vpc-cni' }),
    );
    expect(ready?.status).toBe('ACTIVE');
  });

  it('gives a cluster that is created again another issuer', async () => {
    const client = eks();
    const create = () =>
      client.send(
        new CreateClusterCommand({
          name: 'new',
          roleArn: ROLE,
          resourcesVpcConfig: VPC,
        }),
      );
    const issuer = async () => {
      simulator.clock.advance(HOUR);
      const { cluster } = await client.send(
        new DescribeClusterCommand({ name: 'new' }),
      );
      return cluster?.identity?.oidc?.issuer;
    };
    const first = await create();
    const firstIssuer = await issuer();
    await client.send(new DeleteClusterCommand({ name: 'new' }));
    expect(await statusOf('new')).toBe('DELETING');
    simulator.clock.advance(HOUR);
    const { clusters } = await client.send(new ListClustersCommand({}));
    expect(clusters).toEqual(['prod-eu']);
    const second = await create();
    expect(second.cluster?.arn).toBe(first.cluster?.arn);
    expect(firstIssuer).toMatch(/^https:\/\/oidc\.eks\.eu-west-1\./);
    expect(await issuer()).not.toBe(firstIssuer);
  });

  it('refuses to create what EKS refuses', async () => {
    const client = eks();
    const base = { roleArn: ROLE, resourcesVpcConfig: VPC };
    await expect(
      client.send(
        new CreateClusterCommand({ ...base, name: 'old', version: '1.29' }),
      ),
    ).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'unsupported Kubernetes version: 1.29',
    });
    await expect(
      client.send(
        new CreateClusterCommand({
          ...base,
          name: 'lost',
          resourcesVpcConfig: { subnetIds: ['subnet-unknown'] },
        }),
      ),
    ).rejects.toMatchObject({
      message: "The subnet ID 'subnet-unknown' does not exist",
    });
    await expect(
      client.send(new CreateClusterCommand({ ...base, name: '-bad' })),
    ).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining('name:'),
    });
    await expect(
      client.send(new DeleteClusterCommand({ name: 'prod-eu' })),
    ).rejects.toMatchObject({
      message: expect.stringContaining('deletion protection'),
    });
  });

  it('deletes clusters and node groups at any time but during an update of the cluster', async () => {
    const client = eks();
    const cluster = { clusterName: 'new' };
    const group = { ...cluster, nodegroupName: 'general' };
    const create = async () => {
      await client.send(
        new CreateClusterCommand({
          name: 'new',
          roleArn: ROLE,
          resourcesVpcConfig: VPC,
          accessConfig: { authenticationMode: 'API' },
        }),
      );
    };
    const deleteCluster = () =>
      client.send(new DeleteClusterCommand({ name: 'new' }));
    await create();
    simulator.clock.advance(8 * MINUTE);
    await deleteCluster();
    simulator.clock.advance(3 * MINUTE);
    expect(await statusOf('new')).toBe('DELETING');
    await deleteCluster();
    simulator.clock.advance(2 * MINUTE);
    await expect(statusOf('new')).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });

    await create();
    simulator.clock.advance(10 * MINUTE);
    expect(await statusOf('new')).toBe('ACTIVE');
    await client.send(
      new CreateNodegroupCommand({
        ...group,
        subnets: VPC.subnetIds,
        nodeRole: ROLE,
      }),
    );
    const { accessEntry } = await client.send(
      new DescribeAccessEntryCommand({ ...cluster, principalArn: ROLE }),
    );
    expect(accessEntry).toMatchObject({
      type: 'EC2_LINUX',
      kubernetesGroups: ['system:nodes'],
      username: 'system:node:{{EC2PrivateDNSName}}',
    });
    await expect(deleteCluster()).rejects.toMatchObject({
      name: 'ResourceInUseException',
      message: 'Cluster has nodegroups attached',
    });
    await client.send(new DeleteNodegroupCommand(group));
    simulator.clock.advance(3.5 * MINUTE);
    const { nodegroup } = await client.send(
      new DescribeNodegroupCommand(group),
    );
    expect(nodegroup?.status).toBe('DELETING');
    await client.send(new DeleteNodegroupCommand(group));
    simulator.clock.advance(MINUTE);
    const { nodegroups } = await client.send(
      new ListNodegroupsCommand(cluster),
    );
    expect(nodegroups).toEqual([]);
    const ref = '111122223333/eu-west-1/new';
    const contents = simulator.state.clusters.get(ref)?.contents;
    expect(contents?.objects.list('v1', 'Node')).toEqual([]);

    await client.send(
      new UpdateClusterConfigCommand({
        name: 'new',
        logging: { clusterLogging: [{ types: ['api'], enabled: true }] },
      }),
    );
    await expect(deleteCluster()).rejects.toMatchObject({
      name: 'ResourceInUseException',
      message:
        'Cannot delete because cluster new currently has an update in progress',
    });
  });

  it('upgrades a cluster one minor version at a time', async () => {
    const client = eks();
    const upgrade = (version: string) =>
      client.send(
        new UpdateClusterVersionCommand({ name: 'prod-eu', version }),
      );
    await expect(upgrade('1.35')).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Unsupported Kubernetes minor version update from 1.33 to 1.35',
    });
    const { update } = await upgrade('1.34');
    expect(update).toMatchObject({
      status: 'InProgress',
      type: 'VersionUpdate',
    });
    expect(await statusOf('prod-eu')).toBe('UPDATING');
    await expect(upgrade('1.34')).rejects.toMatchObject({
      name: 'ResourceInUseException',
    });

    simulator.clock.advance(HOUR);
    const { cluster } = await client.send(
      new DescribeClusterCommand({ name: 'prod-eu' }),
    );
    expect(cluster).toMatchObject({ status: 'ACTIVE', version: '1.34' });
    const done = await client.send(
      new DescribeUpdateCommand({ name: 'prod-eu', updateId: update?.id }),
    );
    expect(done.update?.status).toBe('Successful');
    const { updateIds } = await client.send(
      new ListUpdatesCommand({ name: 'prod-eu' }),
    );
    expect(updateIds).toEqual([update?.id]);
    await expect(
      client.send(
        new DescribeUpdateCommand({
          name: 'prod-eu',
          updateId: update?.id,
          nodegroupName: 'general',
        }),
      ),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('upgrades a node group with its nodes', async () => {
    const client = eks();
    const subject = { clusterName: 'prod-eu', nodegroupName: 'spot-compute' };
    await expect(
      client.send(
        new UpdateNodegroupVersionCommand({ ...subject, version: '1.34' }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
    const { update } = await client.send(
      new UpdateNodegroupVersionCommand(subject),
    );
    expect(update?.params).toContainEqual({ type: 'Version', value: '1.33' });
    simulator.clock.advance(HOUR);
    const { nodegroup } = await client.send(
      new DescribeNodegroupCommand(subject),
    );
    expect(nodegroup).toMatchObject({
      status: 'ACTIVE',
      version: '1.33',
      releaseVersion: '1.33.12-20261112',
      modifiedAt: new Date('2026-11-20T12:15:00Z'),
    });
    const kubelets = simulator.state.clusters
      .get('111122223333/eu-west-1/prod-eu')
      ?.contents.objects.list('v1', 'Node')
      .filter(
        node =>
          node.metadata.labels?.['eks.amazonaws.com/nodegroup'] ===
          'spot-compute',
      )
      .map(node => node.status);
    expect(kubelets).toMatchObject([
      { nodeInfo: { kubeletVersion: 'v1.33.12-eks-7d6f6ec' } },
      { nodeInfo: { kubeletVersion: 'v1.33.12-eks-7d6f6ec' } },
    ]);
    await client.send(new DeleteNodegroupCommand(subject));
    simulator.clock.advance(HOUR);
    await expect(
      client.send(new DescribeNodegroupCommand(subject)),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('gives access by entries and policies', async () => {
    const client = eks();
    const principalArn = 'arn:aws:iam::111122223333:role/teams/payments';
    const subject = { clusterName: 'prod-eu', principalArn };
    const { accessEntry } = await client.send(
      new CreateAccessEntryCommand(subject),
    );
    expect(accessEntry).toMatchObject({
      createdAt: NOW,
      kubernetesGroups: [],
      type: 'STANDARD',
      username:
        'arn:aws:sts::111122223333:assumed-role/payments/{{SessionName}}',
    });
    await expect(
      client.send(new CreateAccessEntryCommand(subject)),
    ).rejects.toMatchObject({ name: 'ResourceInUseException' });
    await expect(
      client.send(
        new CreateAccessEntryCommand({ ...subject, principalArn: 'payments' }),
      ),
    ).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining('principalArn'),
    });
    const policyArn =
      'arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy';
    const associate = (type: 'cluster' | 'namespace', namespaces?: string[]) =>
      client.send(
        new AssociateAccessPolicyCommand({
          ...subject,
          policyArn,
          accessScope: { type, namespaces },
        }),
      );
    await expect(associate('namespace')).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    await associate('cluster');
    simulator.clock.advance(1_000);
    await associate('namespace', ['payments']);
    const { associatedAccessPolicies } = await client.send(
      new ListAssociatedAccessPoliciesCommand(subject),
    );
    expect(associatedAccessPolicies).toEqual([
      {
        policyArn,
        accessScope: { type: 'namespace', namespaces: ['payments'] },
        associatedAt: new Date(NOW.getTime() + 1_000),
        modifiedAt: new Date(NOW.getTime() + 1_000),
      },
    ]);
    await expect(
      client.send(
        new ListAssociatedAccessPoliciesCommand({
          ...subject,
          principalArn: 'arn:aws:iam::111122223333:role/nobody',
        }),
      ),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('changes the configuration of a cluster, one kind at a time', async () => {
    const client = eks();
    const update = (input: Omit<UpdateClusterConfigCommandInput, 'name'>) =>
      client.send(
        new UpdateClusterConfigCommand({ name: 'prod-eu', ...input }),
      );
    const enable = (...types: LogType[]) => ({
      clusterLogging: [{ types, enabled: true }],
    });
    await expect(
      update({
        logging: enable('scheduler'),
        resourcesVpcConfig: { endpointPrivateAccess: false },
      }),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await expect(update({ logging: enable('api') })).rejects.toMatchObject({
      message: 'No changes needed for the configuration provided',
    });
    const { update: started } = await update({ logging: enable('scheduler') });
    expect(started).toMatchObject({
      type: 'LoggingUpdate',
      status: 'InProgress',
    });
    await expect(
      update({ resourcesVpcConfig: { endpointPublicAccess: false } }),
    ).rejects.toMatchObject({ name: 'ResourceInUseException' });
    simulator.clock.advance(HOUR);
    await update({ resourcesVpcConfig: { endpointPublicAccess: false } });
    simulator.clock.advance(HOUR);
    const { cluster } = await client.send(
      new DescribeClusterCommand({ name: 'prod-eu' }),
    );
    expect(cluster).toMatchObject({
      status: 'ACTIVE',
      logging: {
        clusterLogging: [
          {
            types: ['api', 'audit', 'authenticator', 'scheduler'],
            enabled: true,
          },
          { types: ['controllerManager'], enabled: false },
        ],
      },
      resourcesVpcConfig: {
        endpointPublicAccess: false,
        publicAccessCidrs: [],
      },
    });
  });

  it('scales a node group with its nodes', async () => {
    const client = eks();
    const subject = { clusterName: 'prod-eu', nodegroupName: 'spot-compute' };
    const scale = (desiredSize: number) =>
      client.send(
        new UpdateNodegroupConfigCommand({
          ...subject,
          scalingConfig: { minSize: 1, desiredSize, maxSize: 6 },
        }),
      );
    const countNodes = () =>
      simulator.state.clusters
        .get('111122223333/eu-west-1/prod-eu')
        ?.contents.objects.list('v1', 'Node')
        .filter(
          node =>
            node.metadata.labels?.['eks.amazonaws.com/nodegroup'] ===
            'spot-compute',
        ).length;
    await expect(scale(7)).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    const { update } = await scale(5);
    expect(update?.params).toContainEqual({ type: 'DesiredSize', value: '5' });
    await expect(scale(4)).rejects.toMatchObject({
      name: 'ResourceInUseException',
    });
    simulator.clock.advance(HOUR);
    const { nodegroup } = await client.send(
      new DescribeNodegroupCommand(subject),
    );
    expect(nodegroup).toMatchObject({
      status: 'ACTIVE',
      scalingConfig: { minSize: 1, desiredSize: 5, maxSize: 6 },
    });
    expect(countNodes()).toBe(5);
    await scale(1);
    simulator.clock.advance(HOUR);
    await client.send(new DescribeNodegroupCommand(subject));
    expect(countNodes()).toBe(1);
  });

  it('updates an add-on to a version that fits', async () => {
    const client = eks();
    const subject = { clusterName: 'prod-eu', addonName: 'vpc-cni' };
    await expect(
      client.send(
        new UpdateAddonCommand({ ...subject, addonVersion: 'v0.0.1' }),
      ),
    ).rejects.toMatchObject({
      name: 'InvalidParameterException',
      addonName: 'vpc-cni',
    });
    const { update } = await client.send(
      new UpdateAddonCommand({
        ...subject,
        addonVersion: 'v1.21.1-eksbuild.3',
      }),
    );
    const running = await client.send(new DescribeAddonCommand(subject));
    expect(running.addon).toMatchObject({
      status: 'UPDATING',
      addonVersion: 'v1.19.6-eksbuild.7',
    });
    simulator.clock.advance(HOUR);
    const done = await client.send(new DescribeAddonCommand(subject));
    expect(done.addon).toMatchObject({
      status: 'ACTIVE',
      addonVersion: 'v1.21.1-eksbuild.3',
    });
    const described = await client.send(
      new DescribeUpdateCommand({
        name: 'prod-eu',
        addonName: 'vpc-cni',
        updateId: update?.id,
      }),
    );
    expect(described.update).toMatchObject({
      type: 'AddonUpdate',
      status: 'Successful',
    });
  });
});
