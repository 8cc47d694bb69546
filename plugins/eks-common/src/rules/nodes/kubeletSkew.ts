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

import type { NodeGroup, NodePoolVersions } from '../../facts';
import { minorOf } from '../versions';
import { kubeletSkewLimit } from './kubeletSkewLimit';
import type { KubeletSkew } from './types';

/**
 * Compares the kubelets of every pool with the control plane, in the order of the pools.
 *
 * @remarks
 * A node group counts by the version that EKS reports and by the kubelets of its nodes; the older one decides, because
 * nodes may wait for their replacement. A group without nodes counts by what EKS reports alone.
 *
 * @public
 */
export function kubeletSkew(options: {
  clusterVersion?: string;
  nodeGroups: NodeGroup[];
  nodePools: NodePoolVersions[];
}): KubeletSkew[] {
  const { clusterVersion, nodeGroups, nodePools } = options;
  const versions = new Map<string, string[]>();
  const pools = new Map<string, KubeletSkew['pool']>();
  const add = (pool: KubeletSkew['pool'], found: string[]) => {
    const key = `${pool.kind}/${pool.name}`;
    pools.set(key, pool);
    versions.set(key, [...(versions.get(key) ?? []), ...found]);
  };
  for (const { name, version } of nodeGroups) {
    add({ kind: 'nodeGroup', name }, version ? [version] : []);
  }
  for (const { kind, name, kubeletVersions } of nodePools) {
    add({ kind, name }, Object.keys(kubeletVersions));
  }
  return [...pools].map(([key, pool]) =>
    skewOf(pool, versions.get(key) ?? [], clusterVersion),
  );
}

function skewOf(
  pool: KubeletSkew['pool'],
  versions: string[],
  clusterVersion: string | undefined,
): KubeletSkew {
  const cluster = minorOf(clusterVersion);
  const minors = versions.map(minorOf);
  const known = minors.flatMap(minor => minor ?? []);
  // One version that cannot be read may be the oldest.
  if (known.length === 0 || known.length < minors.length) {
    return { pool };
  }
  const oldest = Math.min(...known);
  const version = `1.${oldest}`;
  return cluster === undefined
    ? { pool, version }
    : {
        pool,
        version,
        behind: cluster - oldest,
        blocksNext: cluster + 1 - oldest > kubeletSkewLimit(cluster + 1),
      };
}
