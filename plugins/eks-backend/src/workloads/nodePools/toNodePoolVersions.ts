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
  attributeNode,
  type NodeFact,
  type NodePoolVersions,
} from '@backstage-eks/plugin-eks-common';

/** Stands for the version of a kubelet that does not report one. */
const NOT_REPORTED = 'unknown';

/**
 * Counts nodes by pool and kubelet version, in a fixed order.
 *
 * @internal
 */
export function toNodePoolVersions(nodes: NodeFact[]): NodePoolVersions[] {
  const pools = new Map<string, NodePoolVersions>();
  const sorted = nodes
    .map(node => ({
      ...attributeNode(node),
      version: node.kubeletVersion || NOT_REPORTED,
    }))
    .sort(
      (a, b) =>
        compare(a.kind, b.kind) ||
        compare(a.name, b.name) ||
        compare(a.version, b.version),
    );
  for (const { kind, name, version } of sorted) {
    const key = `${kind}/${name}`;
    const pool = pools.get(key) ?? { kind, name, kubeletVersions: {} };
    pool.kubeletVersions[version] = (pool.kubeletVersions[version] ?? 0) + 1;
    pools.set(key, pool);
  }
  return [...pools.values()];
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
