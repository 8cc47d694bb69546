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

import { NodeFact } from '../../facts';

/**
 * What manages a group of nodes.
 *
 * @public
 */
export type NodePoolKind =
  | 'nodeGroup'
  | 'karpenter'
  | 'autoMode'
  | 'fargate'
  | 'hybrid'
  | 'selfManaged'
  | 'unscheduled';

/**
 * The group of nodes that a node belongs to.
 *
 * @public
 */
export interface NodePool {
  kind: NodePoolKind;
  name: string;
}

/**
 * Finds the group of a node by its labels; the first match of EKS, Karpenter, managed node group and eksctl wins.
 *
 * @remarks
 * A Fargate node does not name its profile: the pod on it does, by the label `eks.amazonaws.com/fargate-profile`.
 *
 * @public
 */
export function attributeNode(node: Pick<NodeFact, 'labels'>): NodePool {
  const { labels } = node;
  const computeType = labels['eks.amazonaws.com/compute-type'];
  const nodePool =
    labels['karpenter.sh/nodepool'] ?? labels['karpenter.sh/provisioner-name'];
  const nodeGroup = labels['eks.amazonaws.com/nodegroup'];
  if (computeType === 'fargate') {
    const profile = labels['eks.amazonaws.com/fargate-profile'];
    return { kind: 'fargate', name: profile ?? 'fargate' };
  }
  if (computeType === 'hybrid') {
    return { kind: 'hybrid', name: 'hybrid' };
  }
  if (computeType === 'auto') {
    return { kind: 'autoMode', name: nodePool ?? 'auto' };
  }
  if (nodePool) {
    return { kind: 'karpenter', name: nodePool };
  }
  if (nodeGroup) {
    return { kind: 'nodeGroup', name: nodeGroup };
  }
  const eksctl = labels['alpha.eksctl.io/nodegroup-name'];
  return { kind: 'selfManaged', name: eksctl ?? 'self-managed' };
}
