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
  ClusterSections,
  SectionName,
} from '@backstage-eks/plugin-eks-common';

export type {
  SectionContents,
  SectionName,
} from '@backstage-eks/plugin-eks-common';

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
 * A cluster as the inventory knows it. A section that was never read, or that was not asked for, is empty.
 *
 * @internal
 */
export interface InventoryCluster extends ClusterSections {
  entityName: string;
  arn: string;
  createdAt: string;
  /** The exact name in EKS. */
  name: string;
  accountId: string;
  region: string;
  /** Full entity reference. */
  owner: string;
  /** Full entity reference of the system, if a tag names one. */
  system?: string;
  /** Such as `production`, if a tag or the configuration names one. */
  lifecycle?: string;
  /** The AWS tags as last read. */
  tags: Record<string, string>;
  revision: number;
}

/**
 * What to load of clusters.
 *
 * @internal
 */
export interface LoadOptions {
  /** All when absent; the others are left empty. */
  sections?: readonly SectionName[];
}

/**
 * Reads clusters from the inventory; no call to AWS is made.
 *
 * @internal
 */
export interface InventoryReader {
  /** `undefined` when no living cluster has that entity name. */
  clusterByEntityName(
    name: string,
    options?: LoadOptions,
  ): Promise<InventoryCluster | undefined>;
  /** The living clusters with these entity names; names that no cluster has are left out. */
  clustersByEntityNames(
    names: string[],
    options?: LoadOptions,
  ): Promise<InventoryCluster[]>;
  /** The living clusters with this exact name in EKS, of all accounts and regions. */
  clustersByName(
    name: string,
    options?: LoadOptions,
  ): Promise<InventoryCluster[]>;
}
