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
  Addon,
  ClusterCore,
  NodeGroup,
  TargetRef,
} from '@backstage-eks/plugin-eks-common';

/** A target of the tests. @internal */
export const target: TargetRef = {
  accountId: '111122223333',
  region: 'eu-west-1',
};

/** A healthy cluster. @internal */
export function clusterCore(changes: Partial<ClusterCore> = {}): ClusterCore {
  const name = changes.name ?? 'prod';
  return {
    name,
    arn: `arn:aws:eks:eu-west-1:111122223333:cluster/${name}`,
    createdAt: '2025-03-01T10:00:00.000Z',
    status: 'ACTIVE',
    version: '1.33',
    platformVersion: 'eks.18',
    endpoint: 'https://0123456789ABCDEF.gr7.eu-west-1.eks.amazonaws.com',
    certificateAuthorityData: 'LS0tLS1CRUdJTg==',
    supportType: 'EXTENDED',
    subnetIds: ['subnet-0a1'],
    autoMode: false,
    healthIssues: [],
    tags: {},
    ...changes,
  };
}

/** A healthy node group. @internal */
export function nodeGroup(changes: Partial<NodeGroup> = {}): NodeGroup {
  const name = changes.name ?? 'general';
  return {
    name,
    arn: `arn:aws:eks:eu-west-1:111122223333:nodegroup/prod/${name}/6cc1f2aa`,
    createdAt: '2025-03-01T11:00:00.000Z',
    status: 'ACTIVE',
    version: '1.33',
    instanceTypes: ['m6i.large'],
    scaling: { minSize: 2, maxSize: 6, desiredSize: 3 },
    labels: {},
    taints: [],
    subnetIds: ['subnet-0a1'],
    healthIssues: [],
    ...changes,
  };
}

/** A healthy add-on. @internal */
export function addon(changes: Partial<Addon> = {}): Addon {
  const name = changes.name ?? 'vpc-cni';
  return {
    name,
    arn: `arn:aws:eks:eu-west-1:111122223333:addon/prod/${name}/2ec1`,
    createdAt: '2025-03-01T11:30:00.000Z',
    status: 'ACTIVE',
    version: 'v1.20.4-eksbuild.2',
    healthIssues: [],
    ...changes,
  };
}
