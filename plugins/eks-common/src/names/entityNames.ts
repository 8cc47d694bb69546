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

/** The catalog allows names of at most 63 characters. */
const MAX_LENGTH = 63;

/**
 * The name of a cluster's catalog entity.
 *
 * @remarks
 * `<name>-<region>-<account>`, so that clusters that share a name in several regions or accounts never collide. A pure
 * function of what is known before the cluster exists, so templates can refer to it. EKS names are case-sensitive and
 * entity names are not: a name with capitals or underscores gets a hash of the exact name.
 *
 * @param cluster - `name` is the exact name in EKS, `accountId` has 12 digits.
 * @public
 */
export function clusterEntityName(cluster: {
  name: string;
  region: string;
  accountId: string;
}): string {
  const exact = `${cluster.name}-${cluster.region}-${cluster.accountId}`;
  return shorten(normalise(exact), exact);
}

/**
 * The name of a node group's catalog entity.
 *
 * @public
 */
export function nodeGroupEntityName(
  clusterEntity: string,
  nodeGroupName: string,
): string {
  const exact = `${clusterEntity}.ng.${nodeGroupName}`;
  return shorten(normalise(exact), exact);
}

/**
 * The name of an add-on's catalog entity.
 *
 * @public
 */
export function addonEntityName(
  clusterEntity: string,
  addonName: string,
): string {
  const exact = `${clusterEntity}.addon.${addonName}`;
  return shorten(normalise(exact), exact);
}

function normalise(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9.-]/g, '-');
}

function shorten(normalised: string, exact: string): string {
  if (normalised === exact && normalised.length <= MAX_LENGTH) {
    return normalised;
  }
  const hash = hashOf(exact);
  const kept = normalised
    .slice(0, MAX_LENGTH - hash.length - 1)
    .replace(/[-.]+$/, '');
  return `${kept}-${hash}`;
}

/** FNV-1a, 32 bits: short, the same in browser and backend, and enough to tell a few hundred names apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
