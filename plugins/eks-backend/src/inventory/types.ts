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
  Section,
} from '@backstage-eks/plugin-eks-common';

/**
 * The sections of a cluster, by name.
 *
 * @internal
 */
export interface SectionContents {
  core: ClusterCore;
  nodeGroups: NodeGroup[];
  addons: Addon[];
}

/** @internal */
export type SectionName = keyof SectionContents;

/**
 * One life of a cluster: the same ARN with another `createdAt` is another cluster.
 *
 * @internal
 */
export interface Incarnation {
  arn: string;
  /** ISO 8601. */
  createdAt: string;
}

/**
 * A cluster as the inventory knows it.
 *
 * @internal
 */
export interface InventoryCluster {
  entityName: string;
  arn: string;
  createdAt: string;
  /** The exact name in EKS. */
  name: string;
  accountId: string;
  region: string;
  /** Full entity reference. */
  owner: string;
  revision: number;
  core: Section<ClusterCore>;
  nodeGroups: Section<NodeGroup[]>;
  addons: Section<Addon[]>;
}

/**
 * Reads clusters from the inventory; no call to AWS is made.
 *
 * @internal
 */
export interface InventoryReader {
  /** `undefined` when no living cluster has that entity name. */
  clusterByEntityName(name: string): Promise<InventoryCluster | undefined>;
  /** The living clusters with these entity names; names that no cluster has are left out. */
  clustersByEntityNames(names: string[]): Promise<InventoryCluster[]>;
  /** The living clusters with this exact name in EKS, of all accounts and regions. */
  clustersByName(name: string): Promise<InventoryCluster[]>;
}
