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

import { ClusterProgress } from '@backstage-eks/plugin-eks-common';
import { ago } from './ago';

const SOURCE_URL =
  'https://git.example.com/platform/payments/src/branch/main/clusters/dev/cluster.yaml';

const controlPlane: ClusterProgress['steps'][number] = {
  id: 'controlPlane',
  kind: 'controlPlane',
  name: 'payments-dev',
  state: 'done',
  status: 'ACTIVE',
  sentence: 'The control plane is active.',
  since: ago({ minutes: 14 }),
};

const nodeGroup: ClusterProgress['steps'][number] = {
  id: 'nodeGroup/general',
  kind: 'nodeGroup',
  name: 'general',
  state: 'active',
  status: 'CREATING',
  sentence: 'Node group `general` is being created.',
  since: ago({ minutes: 3 }),
};

const addon: ClusterProgress['steps'][number] = {
  id: 'addon/vpc-cni',
  kind: 'addon',
  name: 'vpc-cni',
  state: 'waiting',
  sentence: 'Declared in `cluster.yaml`, not there yet.',
};

const creating: ClusterProgress = {
  state: 'creating',
  sentence: '`payments-dev` is being created: 2 of 6 steps are done.',
  startedAt: ago({ minutes: 14 }),
  steps: [
    controlPlane,
    {
      ...addon,
      state: 'done',
      status: 'ACTIVE',
      sentence: '`vpc-cni` is active.',
    },
    nodeGroup,
    { ...addon, id: 'addon/coredns', name: 'coredns' },
    { ...addon, id: 'addon/kube-proxy', name: 'kube-proxy' },
    {
      ...addon,
      id: 'addon/eks-pod-identity-agent',
      name: 'eks-pod-identity-agent',
    },
  ],
  declaration: { state: 'read', url: SOURCE_URL },
};

/** How far a cluster can be, by the state of its progress. */
export const clusterProgress = {
  creating,
  failed: {
    ...creating,
    state: 'failed',
    sentence: 'Node group `general` could not be created.',
    steps: [
      controlPlane,
      {
        ...nodeGroup,
        state: 'failed',
        status: 'CREATE_FAILED',
        sentence:
          'EKS reports `NodeCreationFailure`: Instances failed to join the kubernetes cluster.',
      },
      addon,
    ],
  },
  incomplete: {
    ...creating,
    state: 'incomplete',
    sentence: '`payments-dev` is active and lacks 1 of 2 declared add-ons.',
    steps: [
      controlPlane,
      {
        ...addon,
        id: 'addon/coredns',
        name: 'coredns',
        state: 'unknown',
        sentence: 'Account 111122223333 refused `eks:DescribeAddon`.',
      },
      addon,
    ],
  },
  unreadable: {
    ...creating,
    steps: [controlPlane, nodeGroup],
    declaration: {
      state: 'failed',
      url: SOURCE_URL,
      failure: {
        reason: 'unreachable',
        message: '`git.example.com` did not answer within 5 s.',
        since: ago({ minutes: 2 }),
      },
    },
  },
  complete: {
    ...creating,
    state: 'complete',
    sentence: '`payments-dev` is active, with everything that is declared.',
    steps: [controlPlane],
  },
  /** A cluster that nobody declared in a file. */
  undeclared: {
    state: 'complete',
    sentence: 'The cluster is active.',
    steps: [],
    declaration: { state: 'none' },
  },
} satisfies Record<string, ClusterProgress>;
