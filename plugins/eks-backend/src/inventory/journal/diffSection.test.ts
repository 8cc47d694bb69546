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

import type {
  AccessEntry,
  AwsAuth,
  ClusterPodIdentityAssociation,
  Component,
  FargateProfile,
  Insight,
  SectionContents,
  SectionName,
} from '@backstage-eks/plugin-eks-common';
import { clusterCore, nodeGroup } from '../../__testUtils__/facts';
import { describeChange } from './describeChange';
import { diffSection } from './diffSection';

const ADMIN = 'arn:aws:iam::111122223333:role/admin';
const POLICY = 'arn:aws:eks::aws:cluster-access-policy/AmazonEKS';

function told<S extends SectionName>(
  section: S,
  before: SectionContents[S],
  after: SectionContents[S],
): string[] {
  return diffSection(section, before, after).map(describeChange);
}

describe('diffSection', () => {
  it('tells settings of the core, but not those that are read for the first time', () => {
    const before = clusterCore({ logTypes: ['api'], zonalShift: false });
    expect(
      told('core', before, {
        ...before,
        logTypes: ['audit', 'api'],
        zonalShift: true,
        publicAccessCidrs: ['0.0.0.0/0'],
        encryptionKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1',
        remoteNetworks: { nodeCidrs: ['10.80.0.0/16'], podCidrs: [] },
        tags: { Team: 'payments' },
      }),
    ).toEqual([
      'Encryption key changed from nothing to `arn:aws:kms:eu-west-1:111122223333:key/1`',
      'Support of hybrid nodes changed from off to on',
      'Zonal shift changed from off to on',
      'Control plane logs changed from `api` to `api, audit`',
    ]);
    expect(told('core', { ...before, logTypes: [] }, before)).toEqual([
      'Control plane logs changed from `none` to `api`',
    ]);
  });

  it('tells what was done to a node group, and not what its autoscaler did', () => {
    const before = nodeGroup({ releaseVersion: '1.33.5-20261001' });
    expect(
      told(
        'nodeGroups',
        [before],
        [
          {
            ...before,
            releaseVersion: '1.33.5-20261101',
            taints: [
              { key: 'dedicated', value: 'batch', effect: 'NO_SCHEDULE' },
            ],
            launchTemplate: { id: 'lt-1', version: '4' },
            scaling: { minSize: 2, maxSize: 6, desiredSize: 6 },
          },
        ],
      ),
    ).toEqual([
      'Node group `general`: AMI release changed from `1.33.5-20261001` to `1.33.5-20261101`',
      'Node group `general`: launch template version changed from nothing to `4`',
      'Node group `general`: taints changed from nothing to `dedicated=batch:NO_SCHEDULE`',
    ]);
  });

  it('tells of Fargate profiles', () => {
    const profile: FargateProfile = {
      name: 'jobs',
      arn: 'arn:aws:eks:eu-west-1:111122223333:fargateprofile/prod/jobs/1',
      createdAt: '2026-01-01T00:00:00.000Z',
      status: 'CREATING',
      selectors: [],
      subnetIds: [],
      healthIssues: [],
    };
    expect(told('fargateProfiles', [], [profile])).toEqual([
      'Fargate profile `jobs` added',
    ]);
    expect(
      told('fargateProfiles', [profile], [{ ...profile, status: 'ACTIVE' }]),
    ).toEqual(['Fargate profile `jobs` is now ACTIVE']);
  });

  it('tells another role of a Pod Identity association, once it is known', () => {
    const association: ClusterPodIdentityAssociation = {
      id: 'a-1',
      arn: 'arn:aws:eks:eu-west-1:111122223333:podidentityassociation/prod/a-1',
      namespace: 'shop',
      serviceAccount: 'api',
    };
    const described = { ...association, roleArn: ADMIN };
    expect(told('podIdentityAssociations', [association], [described])).toEqual(
      [],
    );
    expect(
      told(
        'podIdentityAssociations',
        [described],
        [{ ...described, roleArn: `${ADMIN}-2` }],
      ),
    ).toEqual([
      `Pod Identity association \`shop/api\`: role changed from \`${ADMIN}\` to \`${ADMIN}-2\``,
    ]);
    expect(told('podIdentityAssociations', [described], [])).toEqual([
      'Pod Identity association `shop/api` removed',
    ]);
  });

  it('tells of access entries and their policies, whatever their order', () => {
    const entry: AccessEntry = {
      principalArn: ADMIN,
      type: 'STANDARD',
      kubernetesGroups: ['b', 'a'],
      policies: [
        {
          policyArn: `${POLICY}ViewPolicy`,
          scope: { type: 'namespace', namespaces: ['shop', 'jobs'] },
        },
      ],
    };
    expect(
      told(
        'accessEntries',
        [entry],
        [
          {
            ...entry,
            kubernetesGroups: ['a', 'b'],
            policies: [
              ...entry.policies,
              {
                policyArn: `${POLICY}ClusterAdminPolicy`,
                scope: { type: 'cluster' },
              },
            ],
          },
        ],
      ),
    ).toEqual([
      `Access entry \`${ADMIN}\`: access policies changed from \`AmazonEKSViewPolicy in jobs and shop\` to \`AmazonEKSClusterAdminPolicy in the cluster, AmazonEKSViewPolicy in jobs and shop\``,
    ]);
    expect(told('accessEntries', [], [entry])).toEqual([
      `Access entry \`${ADMIN}\` added`,
    ]);
  });

  it('tells when an insight begins or ceases to pass, and not that it was refreshed', () => {
    const insight: Insight = {
      id: '1',
      name: 'Deprecated APIs',
      category: 'UPGRADE_READINESS',
      status: 'PASSING',
      lastRefreshTime: '2026-11-19T00:00:00.000Z',
    };
    const refreshed = {
      ...insight,
      lastRefreshTime: '2026-11-20T00:00:00.000Z',
    };
    expect(told('insights', [insight], [refreshed])).toEqual([]);
    expect(told('insights', [], [insight])).toEqual([]);
    const error = { ...refreshed, status: 'ERROR' };
    expect(told('insights', [insight], [error])).toEqual([
      'Insight `Deprecated APIs` is now ERROR',
    ]);
    expect(told('insights', [], [error])).toEqual([
      'Insight `Deprecated APIs` is now ERROR',
    ]);
  });

  it('tells versions of components and mappings of aws-auth, and nothing of subnets and pools', () => {
    const component: Component = {
      name: 'karpenter',
      namespace: 'kube-system',
      workload: { kind: 'Deployment', name: 'karpenter' },
      versions: [{ version: '1.7.1', source: 'image' }],
    };
    expect(
      told(
        'components',
        [component],
        [{ ...component, versions: [{ version: '1.8.0', source: 'image' }] }],
      ),
    ).toEqual([
      'Component `kube-system/karpenter`: version changed from `1.7.1` to `1.8.0`',
    ]);
    const awsAuth: AwsAuth = {
      exists: true,
      mappings: [{ kind: 'role', arn: ADMIN, groups: ['system:masters'] }],
      accounts: [],
      unreadableKeys: [],
    };
    expect(
      told('awsAuth', awsAuth, {
        ...awsAuth,
        mappings: [{ kind: 'role', arn: ADMIN, groups: ['viewers'] }],
        accounts: ['444455556666'],
      }),
    ).toEqual([
      `Mapping in aws-auth of \`${ADMIN}\`: Kubernetes groups changed from \`system:masters\` to \`viewers\``,
      'Mapping in aws-auth of `444455556666` added',
    ]);
    const subnet = {
      id: 'subnet-0a1',
      availabilityZone: 'eu-west-1a',
      cidr: '10.0.0.0/24',
      availableAddresses: 200,
    };
    expect(
      told('subnets', [subnet], [{ ...subnet, availableAddresses: 3 }]),
    ).toEqual([]);
    expect(
      told(
        'nodePools',
        [{ kind: 'karpenter', name: 'spot', kubeletVersions: { v1: 3 } }],
        [],
      ),
    ).toEqual([]);
  });
});
