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

import type { ClusterChange } from '@backstage-eks/plugin-eks-common';

type Core = NonNullable<ClusterChange['core']>;
type NodeGroup = NonNullable<ClusterChange['nodeGroups']>[number];
type Addon = NonNullable<ClusterChange['addons']>[number];

/** A cluster that is present, with one node group and one add-on. @internal */
export function presentChange(
  changes: Partial<Omit<ClusterChange, 'core'>> & { core?: Partial<Core> } = {},
): ClusterChange & { core: Core; owner: string } {
  const name = changes.core?.name ?? 'Prod_EU';
  const arn = `arn:aws:eks:eu-west-1:111122223333:cluster/${name}`;
  return {
    revision: 1,
    kind: 'present',
    entityName: 'prod',
    arn,
    accountId: '111122223333',
    region: 'eu-west-1',
    owner: 'group:default/payments',
    nodeGroups: [nodeGroup()],
    addons: [addon()],
    removedEntities: [],
    ...changes,
    core: {
      name,
      arn,
      createdAt: '2025-03-01T10:00:00.000Z',
      status: 'ACTIVE',
      version: '1.34',
      platformVersion: 'eks.18',
      endpoint: 'https://0123456789ABCDEF.gr7.eu-west-1.eks.amazonaws.com',
      certificateAuthorityData: 'LS0tLS1CRUdJTg==',
      autoMode: false,
      subnetIds: [],
      healthIssues: [],
      tags: { Team: 'payments' },
      ...changes.core,
    },
  };
}

/** @internal */
export function nodeGroup(changes: Partial<NodeGroup> = {}): NodeGroup {
  return {
    name: 'general',
    arn: 'arn:aws:eks:eu-west-1:111122223333:nodegroup/Prod_EU/general/6cc1f2aa',
    createdAt: '2025-03-01T11:00:00.000Z',
    status: 'ACTIVE',
    version: '1.33',
    releaseVersion: '1.33.5-20261101',
    capacityType: 'SPOT',
    instanceTypes: ['m6i.large'],
    labels: {},
    taints: [],
    subnetIds: [],
    healthIssues: [],
    ...changes,
  };
}

/** @internal */
export function addon(changes: Partial<Addon> = {}): Addon {
  return {
    name: 'vpc-cni',
    arn: 'arn:aws:eks:eu-west-1:111122223333:addon/Prod_EU/vpc-cni/2ec1',
    createdAt: '2025-03-01T11:30:00.000Z',
    status: 'ACTIVE',
    version: 'v1.20.4-eksbuild.2',
    healthIssues: [],
    ...changes,
  };
}
