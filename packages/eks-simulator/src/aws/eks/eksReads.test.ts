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
  DescribeAccessEntryCommand,
  DescribeAddonCommand,
  DescribeAddonVersionsCommand,
  DescribeClusterCommand,
  DescribeClusterVersionsCommand,
  DescribeFargateProfileCommand,
  DescribeInsightCommand,
  DescribeNodegroupCommand,
  DescribePodIdentityAssociationCommand,
  DescribeUpdateCommand,
  ListAccessEntriesCommand,
  ListAddonsCommand,
  ListAssociatedAccessPoliciesCommand,
  ListClustersCommand,
  ListFargateProfilesCommand,
  ListInsightsCommand,
  ListNodegroupsCommand,
  ListPodIdentityAssociationsCommand,
  ListUpdatesCommand,
  paginateListClusters,
} from '@aws-sdk/client-eks';
import { Simulator, startSimulator } from '../../startSimulator';
import { awsClients, keysOf } from '../../__testUtils__';
import { createWorld, demoWorld } from '../../world';

const NOW = new Date('2026-11-20T12:00:00Z');

describe('EKS, reading the demo world', () => {
  const world = demoWorld();
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator({ world, now: NOW });
  });
  afterAll(() => simulator.close());

  function eks(region: string, accountId = '111122223333') {
    return awsClients({
      endpoint: simulator.awsEndpoint,
      credentials: keysOf(world, accountId),
      region,
    }).eks;
  }

  it('lists the clusters of the account and region only', async () => {
    const lists = await Promise.all([
      eks('eu-west-1').send(new ListClustersCommand({})),
      eks('us-east-1').send(new ListClustersCommand({})),
      eks('eu-west-1', '444455556666').send(new ListClustersCommand({})),
      eks('eu-central-1').send(new ListClustersCommand({})),
    ]);
    expect(lists.map(list => list.clusters)).toEqual([
      ['prod-eu'],
      ['prod-us'],
      ['staging'],
      [],
    ]);
  });

  it('describes a cluster with the endpoint and CA of the simulator', async () => {
    const { cluster } = await eks('us-east-1').send(
      new DescribeClusterCommand({ name: 'prod-us' }),
    );
    expect(cluster).toMatchObject({
      arn: 'arn:aws:eks:us-east-1:111122223333:cluster/prod-us',
      version: '1.35',
      status: 'ACTIVE',
      endpoint: `${simulator.kubernetesEndpoint}/clusters/111122223333/us-east-1/prod-us`,
      createdAt: new Date('2026-02-13T12:00:00Z'),
      computeConfig: {
        enabled: true,
        nodePools: ['general-purpose', 'system'],
      },
      storageConfig: { blockStorage: { enabled: true } },
      tags: { Team: 'storefront', Environment: 'production' },
    });
    expect(cluster?.identity?.oidc?.issuer).toMatch(
      /^https:\/\/oidc\.eks\.us-east-1\.amazonaws\.com\/id\/[0-9A-F]{32}$/,
    );
    const pem = Buffer.from(
      cluster?.certificateAuthority?.data ?? '',
      'base64',
    );
    expect(pem.toString()).toContain('BEGIN CERTIFICATE');
  });

  it('describes node groups, add-ons and what is wrong with them', async () => {
    const client = eks('eu-west-1', '444455556666');
    const clusterName = 'staging';
    const { nodegroups } = await client.send(
      new ListNodegroupsCommand({ clusterName }),
    );
    const { nodegroup } = await client.send(
      new DescribeNodegroupCommand({ clusterName, nodegroupName: 'general' }),
    );
    expect(nodegroups).toEqual(['general']);
    expect(nodegroup).toMatchObject({
      status: 'DEGRADED',
      version: '1.34',
      releaseVersion: '1.34.6-20260904',
      scalingConfig: { minSize: 2, maxSize: 8, desiredSize: 5 },
      subnets: [
        'subnet-0b1a0000000000001',
        'subnet-0b1b0000000000001',
        'subnet-0b1c0000000000001',
      ],
    });
    expect(nodegroup?.health?.issues?.[0]).toMatchObject({
      code: 'InsufficientFreeAddresses',
      resourceIds: ['subnet-0b1a0000000000001'],
    });
    const { addons } = await client.send(
      new ListAddonsCommand({ clusterName }),
    );
    expect(addons).toEqual([
      'aws-ebs-csi-driver',
      'coredns',
      'eks-pod-identity-agent',
      'kube-proxy',
      'vpc-cni',
    ]);
    const { addon } = await client.send(
      new DescribeAddonCommand({ clusterName, addonName: 'vpc-cni' }),
    );
    expect(addon).toMatchObject({
      addonVersion: 'v1.21.1-eksbuild.3',
      serviceAccountRoleArn: 'arn:aws:iam::444455556666:role/vpc-cni',
    });
  });

  it('gives insights, filtered, and Fargate profiles', async () => {
    const client = eks('eu-west-1');
    const clusterName = 'prod-eu';
    const all = await client.send(new ListInsightsCommand({ clusterName }));
    expect(all.insights).toHaveLength(4);
    const { insights } = await client.send(
      new ListInsightsCommand({
        clusterName,
        filter: {
          categories: ['UPGRADE_READINESS'],
          kubernetesVersions: ['1.35'],
          statuses: ['WARNING', 'ERROR'],
        },
      }),
    );
    expect(insights).toMatchObject([
      {
        name: 'Deprecated APIs removed in Kubernetes v1.35',
        insightStatus: { status: 'WARNING' },
      },
    ]);
    const { insight } = await client.send(
      new DescribeInsightCommand({ clusterName, id: insights?.[0].id }),
    );
    expect(insight?.recommendation).toContain('Update manifests');
    expect(
      insight?.categorySpecificSummary?.deprecationDetails?.[0],
    ).toMatchObject({
      stopServingVersion: '1.35',
      clientStats: [
        {
          userAgent: 'cluster-audit',
          numberOfRequestsLast30Days: 240,
          lastRequestTime: new Date('2026-11-19T12:00:00Z'),
        },
      ],
    });

    const staging = eks('us-east-1', '444455556666');
    const { fargateProfileNames } = await staging.send(
      new ListFargateProfilesCommand({ clusterName: 'staging' }),
    );
    expect(fargateProfileNames).toEqual(['batch']);
    const { fargateProfile } = await staging.send(
      new DescribeFargateProfileCommand({
        clusterName: 'staging',
        fargateProfileName: 'batch',
      }),
    );
    expect(fargateProfile).toMatchObject({
      status: 'ACTIVE',
      subnets: ['subnet-0c1a0000000000001', 'subnet-0c1b0000000000001'],
      selectors: [{ namespace: 'batch', labels: { compute: 'fargate' } }],
    });
    await expect(
      client.send(
        new DescribeFargateProfileCommand({
          clusterName,
          fargateProfileName: 'x',
        }),
      ),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      fargateProfileName: 'x',
    });
    await expect(
      client.send(new DescribeInsightCommand({ clusterName, id: 'x' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('lists Pod Identity associations without roles and describes them with', async () => {
    const client = eks('us-east-1');
    const clusterName = 'prod-us';
    const { associations } = await client.send(
      new ListPodIdentityAssociationsCommand({
        clusterName,
        namespace: 'storefront',
      }),
    );
    expect(associations).toHaveLength(1);
    expect(associations?.[0]).not.toHaveProperty('roleArn');
    const { association } = await client.send(
      new DescribePodIdentityAssociationCommand({
        clusterName,
        associationId: associations?.[0].associationId,
      }),
    );
    expect(association).toMatchObject({
      serviceAccount: 'storefront',
      roleArn: 'arn:aws:iam::111122223333:role/storefront',
    });
    const none = await client.send(
      new ListPodIdentityAssociationsCommand({
        clusterName,
        namespace: 'recommendations',
      }),
    );
    expect(none.associations).toEqual([]);
  });

  it('takes ARNs with colons and slashes in the path', async () => {
    const client = eks('eu-west-1');
    const { accessEntries } = await client.send(
      new ListAccessEntriesCommand({ clusterName: 'prod-eu' }),
    );
    expect(accessEntries).toEqual([
      'arn:aws:iam::111122223333:role/backstage-eks',
      'arn:aws:iam::111122223333:role/platform-admin',
      'arn:aws:iam::111122223333:role/payments-developer',
      'arn:aws:iam::111122223333:role/eks-node',
    ]);
    const { accessEntry } = await client.send(
      new DescribeAccessEntryCommand({
        clusterName: 'prod-eu',
        principalArn: accessEntries?.[0],
      }),
    );
    expect(accessEntry).toMatchObject({
      kubernetesGroups: ['backstage-viewers'],
      username:
        'arn:aws:sts::111122223333:assumed-role/backstage-eks/{{SessionName}}',
    });
    const policies = await client.send(
      new ListAssociatedAccessPoliciesCommand({
        clusterName: 'prod-eu',
        principalArn: accessEntries?.[2],
      }),
    );
    expect(policies.associatedAccessPolicies).toMatchObject([
      {
        policyArn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy',
        accessScope: {
          type: 'namespace',
          namespaces: ['payments', 'checkout'],
        },
      },
    ]);
  });

  it('answers not found as EKS does', async () => {
    const client = eks('eu-west-1');
    await expect(
      client.send(new DescribeClusterCommand({ name: 'gone' })),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'No cluster found for name: gone.',
      clusterName: 'gone',
      $metadata: { httpStatusCode: 404 },
    });
    await expect(
      client.send(
        new DescribeNodegroupCommand({
          clusterName: 'prod-eu',
          nodegroupName: 'x',
        }),
      ),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      nodegroupName: 'x',
    });
    await expect(
      client.send(
        new DescribeAddonCommand({ clusterName: 'prod-eu', addonName: 'x' }),
      ),
    ).rejects.toMatchObject({
      message: 'No addon: x found in cluster: prod-eu',
    });
  });

  it('knows the support calendar at the time of its clock', async () => {
    const client = eks('eu-west-1');
    const supported = await client.send(new DescribeClusterVersionsCommand({}));
    expect(
      supported.clusterVersions?.map(v => [v.clusterVersion, v.versionStatus]),
    ).toEqual([
      ['1.37', 'STANDARD_SUPPORT'],
      ['1.36', 'STANDARD_SUPPORT'],
      ['1.35', 'STANDARD_SUPPORT'],
      ['1.34', 'STANDARD_SUPPORT'],
      ['1.33', 'EXTENDED_SUPPORT'],
      ['1.32', 'EXTENDED_SUPPORT'],
      ['1.31', 'EXTENDED_SUPPORT'],
    ]);
    const some = await client.send(
      new DescribeClusterVersionsCommand({
        includeAll: true,
        clusterVersions: ['1.30', '1.34'],
      }),
    );
    expect(some.clusterVersions).toMatchObject([
      {
        clusterVersion: '1.34',
        endOfStandardSupportDate: new Date('2026-12-02'),
        endOfExtendedSupportDate: new Date('2027-12-02'),
      },
      { clusterVersion: '1.30', versionStatus: 'UNSUPPORTED' },
    ]);
  });

  it('says which add-on versions fit a Kubernetes version', async () => {
    const client = eks('eu-west-1');
    const { addons } = await client.send(
      new DescribeAddonVersionsCommand({
        addonName: 'kube-proxy',
        kubernetesVersion: '1.34',
      }),
    );
    expect(addons).toHaveLength(1);
    expect(
      addons?.[0].addonVersions?.map(v => [
        v.addonVersion,
        v.compatibilities?.[0].defaultVersion,
      ]),
    ).toEqual([
      ['v1.34.9-eksbuild.1', true],
      ['v1.34.1-eksbuild.2', false],
      // Older ones than the API server, down to three minor versions.
      ['v1.33.12-eksbuild.2', false],
      ['v1.33.5-eksbuild.2', false],
      ['v1.32.13-eksbuild.2', false],
      ['v1.32.6-eksbuild.2', false],
      ['v1.31.14-eksbuild.3', false],
      ['v1.31.10-eksbuild.2', false],
    ]);
    await expect(
      client.send(new DescribeAddonVersionsCommand({ addonName: 'nope' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('EKS, reading what few clusters have', () => {
  const cluster = {
    accountId: '111122223333',
    region: 'eu-west-1',
    version: '1.35',
  };
  const world = createWorld({
    accounts: demoWorld().accounts,
    clusters: [
      {
        ...cluster,
        name: 'Full_Of',
        creatorIsAdmin: true,
        endpointPrivateAccess: false,
        publicAccessCidrs: ['203.0.113.0/24'],
        logTypes: ['audit'],
        encryptionKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1',
        zonalShift: true,
        ipFamily: 'ipv6',
        remoteNetworks: { nodeCidrs: ['10.80.0.0/16'] },
        nodeGroups: [
          {
            name: 'moving',
            status: 'UPDATING',
            update: { version: '1.35', startedAt: '10m ago' },
            launchTemplate: { id: 'lt-1', name: 'nodes', version: '3' },
          },
        ],
        addons: [
          {
            name: 'vpc-cni',
            version: 'v1.21.1-eksbuild.3',
            podIdentity: [{ serviceAccount: 'aws-node', role: 'vpc-cni' }],
          },
        ],
      },
      { ...cluster, name: 'elsewhere', connectorProvider: 'RANCHER' },
      { ...cluster, name: 'old', authenticationMode: 'CONFIG_MAP' },
    ],
  });
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator({ world, now: NOW });
  });
  afterAll(() => simulator.close());

  const client = () =>
    awsClients({
      endpoint: simulator.awsEndpoint,
      credentials: keysOf(world),
    }).eks;

  it('describes the settings of a cluster', async () => {
    const { cluster: full } = await client().send(
      new DescribeClusterCommand({ name: 'Full_Of' }),
    );
    expect(full).toMatchObject({
      accessConfig: { bootstrapClusterCreatorAdminPermissions: true },
      resourcesVpcConfig: {
        endpointPrivateAccess: false,
        publicAccessCidrs: ['203.0.113.0/24'],
      },
      logging: {
        clusterLogging: [
          { enabled: true, types: ['audit'] },
          { enabled: false },
        ],
      },
      encryptionConfig: [
        { provider: { keyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1' } },
      ],
      zonalShiftConfig: { enabled: true },
      kubernetesNetworkConfig: { ipFamily: 'ipv6' },
      remoteNetworkConfig: {
        remoteNodeNetworks: [{ cidrs: ['10.80.0.0/16'] }],
      },
    });
  });

  it('tells of the update of a node group', async () => {
    const subject = { name: 'Full_Of', nodegroupName: 'moving' };
    const { updateIds } = await client().send(new ListUpdatesCommand(subject));
    expect(updateIds).toHaveLength(1);
    const { update } = await client().send(
      new DescribeUpdateCommand({ ...subject, updateId: updateIds?.[0] }),
    );
    expect(update).toMatchObject({
      status: 'InProgress',
      type: 'VersionUpdate',
      params: [{ type: 'Version', value: '1.35' }],
      createdAt: new Date('2026-11-20T11:50:00Z'),
    });
    const { nodegroup } = await client().send(
      new DescribeNodegroupCommand({
        clusterName: 'Full_Of',
        nodegroupName: 'moving',
      }),
    );
    expect(nodegroup?.launchTemplate).toEqual({
      id: 'lt-1',
      name: 'nodes',
      version: '3',
    });
  });

  it('tells which add-on owns a Pod Identity association', async () => {
    const clusterName = 'Full_Of';
    const { addon } = await client().send(
      new DescribeAddonCommand({ clusterName, addonName: 'vpc-cni' }),
    );
    const { associations } = await client().send(
      new ListPodIdentityAssociationsCommand({ clusterName }),
    );
    expect(addon?.podIdentityAssociations).toEqual([
      associations?.[0].associationArn,
    ]);
    const { association } = await client().send(
      new DescribePodIdentityAssociationCommand({
        clusterName,
        associationId: associations?.[0].associationId,
      }),
    );
    expect(association?.ownerArn).toBe(addon?.addonArn);
  });

  it('lists registered clusters on request only, and knows little of them', async () => {
    expect((await client().send(new ListClustersCommand({}))).clusters).toEqual(
      ['Full_Of', 'old'],
    );
    const all = await client().send(
      new ListClustersCommand({ include: ['all'] }),
    );
    expect(all.clusters).toContain('elsewhere');
    const { cluster: registered } = await client().send(
      new DescribeClusterCommand({ name: 'elsewhere' }),
    );
    expect(registered?.connectorConfig?.provider).toBe('RANCHER');
    expect(registered?.version).toBeUndefined();
    expect(registered?.endpoint).toBeUndefined();
  });

  it('has no access entries where aws-auth alone decides', async () => {
    await expect(
      client().send(new ListAccessEntriesCommand({ clusterName: 'old' })),
    ).rejects.toMatchObject({ name: 'InvalidRequestException' });
  });
});

describe('EKS, reading many clusters', () => {
  const world = createWorld({
    accounts: demoWorld().accounts,
    clusters: Array.from({ length: 230 }, (_, index) => ({
      name: `cluster-${String(index).padStart(3, '0')}`,
      accountId: '111122223333',
      region: 'eu-west-1',
      version: '1.36',
    })),
  });
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator({ world });
  });
  afterAll(() => simulator.close());

  it('pages through them, each once', async () => {
    const { eks } = awsClients({
      endpoint: simulator.awsEndpoint,
      credentials: keysOf(world),
    });
    const pages: string[][] = [];
    for await (const page of paginateListClusters({ client: eks }, {})) {
      pages.push(page.clusters ?? []);
    }
    expect(pages.map(page => page.length)).toEqual([100, 100, 30]);
    expect(new Set(pages.flat()).size).toBe(230);
    const small = await eks.send(new ListClustersCommand({ maxResults: 7 }));
    expect(small.clusters).toHaveLength(7);
    await expect(
      eks.send(new ListClustersCommand({ maxResults: 101 })),
    ).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining('maxResults'),
    });
    await expect(
      eks.send(new ListClustersCommand({ nextToken: 'made-up' })),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});
