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

import { known, NodeFact, notKnown } from '../../facts';
import type { NodePoolRow } from '../../openapi';
import {
  DENIED,
  nodeFact,
  placeFacts,
  podFacts,
} from '../../testing/placeFacts';
import { attributeNode } from './attributeNode';
import { nodePoolRows } from './nodePoolRows';

describe('attributeNode', () => {
  it.each([
    [
      {
        'eks.amazonaws.com/compute-type': 'fargate',
        'eks.amazonaws.com/nodegroup': 'x',
      },
      'fargate',
      'fargate',
    ],
    [{ 'eks.amazonaws.com/compute-type': 'hybrid' }, 'hybrid', 'hybrid'],
    [
      {
        'eks.amazonaws.com/compute-type': 'auto',
        'karpenter.sh/nodepool': 'general-purpose',
      },
      'autoMode',
      'general-purpose',
    ],
    [{ 'eks.amazonaws.com/compute-type': 'auto' }, 'autoMode', 'auto'],
    [
      { 'karpenter.sh/nodepool': 'spot', 'eks.amazonaws.com/nodegroup': 'x' },
      'karpenter',
      'spot',
    ],
    [{ 'karpenter.sh/provisioner-name': 'legacy' }, 'karpenter', 'legacy'],
    [
      {
        'eks.amazonaws.com/nodegroup': 'general',
        'alpha.eksctl.io/nodegroup-name': 'x',
      },
      'nodeGroup',
      'general',
    ],
    [{ 'alpha.eksctl.io/nodegroup-name': 'own' }, 'selfManaged', 'own'],
    [{}, 'selfManaged', 'self-managed'],
  ])('%j is %s %s', (labels: NodeFact['labels'], kind, name) => {
    expect(attributeNode({ labels })).toEqual({ kind, name });
  });
});

describe('nodePoolRows', () => {
  it('groups pods by node group, most pods first, in the shape of the contract', () => {
    const spot = nodeFact(2, {
      labels: {
        'karpenter.sh/nodepool': 'spot',
        'karpenter.sh/capacity-type': 'spot',
        'topology.kubernetes.io/zone': 'eu-west-1c',
      },
      kubeletVersion: 'v1.32.0-eks-1',
    });
    const rows: NodePoolRow[] = nodePoolRows(
      placeFacts({
        pods: known(podFacts(6, index => ({ ready: index !== 2 }))),
        nodes: known([nodeFact(0), nodeFact(1), spot, nodeFact(7)]),
      }),
    );
    expect(rows).toEqual([
      {
        name: 'general',
        kind: 'nodeGroup',
        pods: 4,
        readyPods: 4,
        nodes: 2,
        zones: ['eu-west-1a', 'eu-west-1b'],
        capacityTypes: ['ON_DEMAND'],
        instanceTypes: ['m5.large'],
        kubeletVersions: ['v1.33.4-eks-1234567'],
      },
      {
        name: 'spot',
        kind: 'karpenter',
        pods: 2,
        readyPods: 1,
        nodes: 1,
        zones: ['eu-west-1c'],
        capacityTypes: ['SPOT'],
        instanceTypes: [],
        kubeletVersions: ['v1.32.0-eks-1'],
      },
    ]);
  });

  it('takes the profile of a Fargate node from its pod, and shows pods without node', () => {
    const fargate = nodeFact(0, {
      labels: { 'eks.amazonaws.com/compute-type': 'fargate' },
    });
    const rows = nodePoolRows(
      placeFacts({
        nodes: known([fargate]),
        pods: known(
          podFacts(4, index => ({
            labels: { 'eks.amazonaws.com/fargate-profile': 'payments' },
            nodeName: ['node-0', 'node-0', undefined, 'deleted'][index],
          })),
        ),
      }),
    );
    expect(
      rows.map(({ kind, name, pods, nodes }) => [kind, name, pods, nodes]),
    ).toEqual([
      ['fargate', 'payments', 2, 1],
      ['unscheduled', 'node not found', 1, 0],
      ['unscheduled', 'not scheduled', 1, 0],
    ]);
  });

  it('is empty while pods or nodes are not known', () => {
    const unreadable = notKnown(DENIED);
    expect(nodePoolRows(placeFacts({ nodes: unreadable }))).toEqual([]);
    expect(nodePoolRows(placeFacts({ pods: unreadable }))).toEqual([]);
  });
});
