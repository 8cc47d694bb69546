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

import { NodeFact, PlaceFacts, PodFact } from '../../facts';
import { livePods } from '../pods/livePods';
import { attributeNode, NodePool, NodePoolKind } from './attributeNode';
import { capacityTypeOf } from './capacityTypeOf';

/**
 * One group of nodes on which pods of a service run, in the shape of the REST contract.
 *
 * @public
 */
export interface PlacementRow {
  name: string;
  kind: NodePoolKind;
  pods: number;
  readyPods: number;
  /** Nodes of the group with at least one of the pods. */
  nodes: number;
  zones: string[];
  /** `ON_DEMAND`, `SPOT`, `CAPACITY_BLOCK` or `RESERVED`. */
  capacityTypes: string[];
  instanceTypes: string[];
  kubeletVersions: string[];
}

interface Group {
  pool: NodePool;
  pods: PodFact[];
  nodes: Set<NodeFact>;
}

function poolOf(pod: PodFact, node: NodeFact | undefined): NodePool {
  if (!pod.nodeName) {
    return { kind: 'unscheduled', name: 'not scheduled' };
  }
  if (!node) {
    return { kind: 'unscheduled', name: 'node not found' };
  }
  const pool = attributeNode(node);
  const profile = pod.labels['eks.amazonaws.com/fargate-profile'];
  return pool.kind === 'fargate' && profile ? { ...pool, name: profile } : pool;
}

function distinct(values: Array<string | undefined>): string[] {
  return [...new Set(values.flatMap(value => value ?? []))].sort();
}

function rowOf({ pool, pods, nodes: nodeSet }: Group): PlacementRow {
  const nodes = [...nodeSet];
  return {
    name: pool.name,
    kind: pool.kind,
    pods: pods.length,
    readyPods: pods.filter(pod => pod.ready).length,
    nodes: nodes.length,
    zones: distinct(nodes.map(n => n.labels['topology.kubernetes.io/zone'])),
    capacityTypes: distinct(nodes.map(capacityTypeOf)),
    instanceTypes: distinct(
      nodes.map(n => n.labels['node.kubernetes.io/instance-type']),
    ),
    kubeletVersions: distinct(nodes.map(n => n.kubeletVersion)),
  };
}

/**
 * Groups the live pods of a service by the nodes that they run on, most pods first. Empty while pods or nodes are not
 * known: `PL-20` says why.
 *
 * @public
 */
export function nodePoolRows(facts: PlaceFacts): PlacementRow[] {
  if (!facts.pods.known || !facts.nodes.known) {
    return [];
  }
  const nodes = new Map(facts.nodes.value.map(node => [node.name, node]));
  const groups = new Map<string, Group>();
  for (const pod of livePods(facts.pods.value)) {
    const node = pod.nodeName ? nodes.get(pod.nodeName) : undefined;
    const pool = poolOf(pod, node);
    const key = `${pool.kind}/${pool.name}`;
    const group = groups.get(key) ?? { pool, pods: [], nodes: new Set() };
    group.pods.push(pod);
    if (node) {
      group.nodes.add(node);
    }
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(rowOf)
    .sort((a, b) => b.pods - a.pods || a.name.localeCompare(b.name));
}
