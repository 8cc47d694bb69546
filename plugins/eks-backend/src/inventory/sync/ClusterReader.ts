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
  ClusterCore,
  ReadFailure,
  TargetRef,
} from '@backstage-eks/plugin-eks-common';
import { clusterEntityName } from '@backstage-eks/plugin-eks-common';
import { toReadFailure, type InventorySource } from '../../aws';
import type { EksConfig } from '../../config';
import { ownerOf } from '../ownerOf';
import type { ClusterStore, KnownCluster } from '../store';
import type { Incarnation, SectionName } from '../types';
import { allOf } from './allOf';
import { isShutdown } from './withDeadline';

const PERMISSIONS: Record<SectionName, string> = {
  core: 'eks:DescribeCluster',
  nodeGroups: 'eks:ListNodegroups',
  addons: 'eks:ListAddons',
};

/**
 * Reads one cluster, section by section. A section that fails keeps its last good content and does not hold up the others.
 *
 * @internal
 */
export class ClusterReader {
  readonly #source: InventorySource;
  readonly #store: ClusterStore;
  readonly #config: Pick<EksConfig, 'owner' | 'entityNames'>;

  static create(options: {
    source: InventorySource;
    store: ClusterStore;
    config: Pick<EksConfig, 'owner' | 'entityNames'>;
  }): ClusterReader {
    return new ClusterReader(options);
  }

  private constructor(options: {
    source: InventorySource;
    store: ClusterStore;
    config: Pick<EksConfig, 'owner' | 'entityNames'>;
  }) {
    this.#source = options.source;
    this.#store = options.store;
    this.#config = options.config;
  }

  /**
   * @param known - the cluster as stored, absent when it is new
   * @returns why a new cluster could not be added; failures of a known one are stored with its sections
   * @throws what the store throws: that says nothing about AWS
   */
  async read(
    target: TargetRef,
    name: string,
    known: KnownCluster | undefined,
    signal: AbortSignal,
  ): Promise<ReadFailure | undefined> {
    let core: ClusterCore;
    const startedAt = await this.#store.startRead();
    try {
      core = await this.#source.readCluster(target, name, signal);
    } catch (error) {
      if (!known) {
        return toReadFailure(error, {
          accountId: target.accountId,
          permission: PERMISSIONS.core,
        });
      }
      await this.#recordFailure(target, known, 'core', {
        error,
        startedAt,
        signal,
      });
      // Whose node groups these are is not known without the incarnation.
      return undefined;
    }
    await this.#store.recordCore({
      target,
      core,
      entityName:
        this.#config.entityNames.get(core.arn) ??
        clusterEntityName({ ...target, name: core.name }),
      owner: ownerOf(core.tags, this.#config.owner),
      startedAt,
    });
    const cluster = { arn: core.arn, createdAt: core.createdAt };
    await allOf([
      this.#readParts(target, cluster, signal, {
        section: 'nodeGroups',
        read: () => this.#source.readNodeGroups(target, name, signal),
        record: (nodeGroups, start) =>
          this.#store.recordNodeGroups(cluster, nodeGroups, start),
      }),
      this.#readParts(target, cluster, signal, {
        section: 'addons',
        read: () => this.#source.readAddons(target, name, signal),
        record: (addons, start) =>
          this.#store.recordAddons(cluster, addons, start),
      }),
    ]);
    return undefined;
  }

  async #readParts<T>(
    target: TargetRef,
    cluster: Incarnation,
    signal: AbortSignal,
    parts: {
      section: SectionName;
      read: () => Promise<T>;
      record: (content: T, startedAt: string) => Promise<boolean>;
    },
  ): Promise<void> {
    const startedAt = await this.#store.startRead();
    let content: T;
    try {
      content = await parts.read();
    } catch (error) {
      await this.#recordFailure(target, cluster, parts.section, {
        error,
        startedAt,
        signal,
      });
      return;
    }
    await parts.record(content, startedAt);
  }

  async #recordFailure(
    target: TargetRef,
    cluster: Incarnation,
    section: SectionName,
    failed: { error: unknown; startedAt: string; signal: AbortSignal },
  ): Promise<void> {
    if (isShutdown(failed.signal)) {
      return;
    }
    await this.#store.recordFailure(
      cluster,
      section,
      toReadFailure(failed.error, {
        accountId: target.accountId,
        permission: PERMISSIONS[section],
      }),
      failed.startedAt,
    );
  }
}
