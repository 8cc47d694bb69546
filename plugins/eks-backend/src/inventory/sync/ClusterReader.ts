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
  clusterEntityName,
  type ClusterCore,
  type ReadFailure,
  type SectionName,
  type TargetRef,
} from '@backstage-eks/plugin-eks-common';
import { isNotFound, type InventorySource } from '../../aws';
import type { EksConfig } from '../../config';
import { lifecycleOf, ownerOf, systemOf } from '../ownership';
import { isAnnounced, SECTION_NAMES } from '../sections';
import type { ClusterStore, KnownCluster } from '../store';
import { isAwsPart, type AwsPartName } from './awsParts';
import { dueSections } from './dueSections';
import { readParts, type PartReading } from './readParts';
import { failureOf, recordReadFailure } from './recordReadFailure';

/** @internal */
export interface ClusterReaderOptions {
  source: InventorySource;
  store: ClusterStore;
  config: Pick<
    EksConfig,
    'owner' | 'system' | 'lifecycle' | 'entityNames' | 'inventory'
  >;
}

/**
 * What to read of a cluster besides its core.
 *
 * @internal
 */
export interface ClusterReadOptions {
  /** Those that are wanted, if they are switched on. */
  sections: readonly SectionName[] | 'all';
  /** Whether nothing may be taken over from the reads before. */
  full?: boolean;
}

/**
 * Why the core of a cluster could not be read.
 *
 * @internal
 */
export interface CoreFailure {
  failure: ReadFailure;
  /** Whether AWS says that there is no such cluster. */
  notFound: boolean;
}

/**
 * Reads one cluster, section by section. A section that fails keeps its last good content and does not hold up the others.
 *
 * @internal
 */
export class ClusterReader {
  readonly #options: ClusterReaderOptions;

  static create(options: ClusterReaderOptions): ClusterReader {
    return new ClusterReader(options);
  }

  private constructor(options: ClusterReaderOptions) {
    this.#options = options;
  }

  /**
   * The sections of a cluster that are to be read from AWS now.
   *
   * @param known - the cluster as stored, absent when it is new
   * @param now - by the clock of the database, ISO 8601
   */
  due(known: KnownCluster | undefined, now: string): SectionName[] {
    return this.#due(known?.freshness ?? {}, now, false);
  }

  /**
   * Reads the core, and then at once the other sections that are wanted, or due because the core has changed.
   *
   * @param known - the cluster as stored, absent when it is new
   * @returns why the core could not be read; for a known cluster that is stored, like the failures of other sections
   * @throws what the store throws: that says nothing about AWS
   */
  async read(
    target: TargetRef,
    name: string,
    known: KnownCluster | undefined,
    signal: AbortSignal,
    options: ClusterReadOptions,
  ): Promise<CoreFailure | undefined> {
    const begun = await this.#begin(target, name, known, signal, options);
    if ('failure' in begun) {
      return begun;
    }
    await readParts(this.#options, begun.reading, begun.parts);
    return undefined;
  }

  /**
   * Like {@link ClusterReader.read}, but only what the catalog shows is read at once.
   *
   * @returns `readRest` reads the other sections, absent when none is due; it takes the same core, so call it soon
   * @throws what the store throws
   */
  async readShown(
    target: TargetRef,
    name: string,
    known: KnownCluster | undefined,
    signal: AbortSignal,
    options: ClusterReadOptions,
  ): Promise<{ failed?: CoreFailure; readRest?: () => Promise<void> }> {
    const begun = await this.#begin(target, name, known, signal, options);
    if ('failure' in begun) {
      return { failed: begun };
    }
    const { reading, parts } = begun;
    await readParts(this.#options, reading, parts.filter(isAnnounced));
    const rest = parts.filter(part => !isAnnounced(part));
    return rest.length > 0
      ? { readRest: () => readParts(this.#options, reading, rest) }
      : {};
  }

  /** Reads the core, and says what is to be read next. */
  async #begin(
    target: TargetRef,
    name: string,
    stored: KnownCluster | undefined,
    signal: AbortSignal,
    { sections, full }: ClusterReadOptions,
  ): Promise<CoreFailure | { reading: PartReading; parts: AwsPartName[] }> {
    const { source, store } = this.#options;
    let core: ClusterCore;
    const startedAt = await store.startRead();
    try {
      core = await source.readCluster(target, name, signal);
    } catch (error) {
      // Whose the other sections are is not known without the incarnation.
      if (stored) {
        await recordReadFailure(store, target, stored, {
          section: 'core',
          error,
          startedAt,
          signal,
        });
      }
      return {
        failure: failureOf(target, 'core', error),
        notFound: isNotFound(error),
      };
    }
    const outcome = await this.#recordCore(target, core, startedAt);
    signal.throwIfAborted();
    // Another process may have begun the new life since the cluster was looked up.
    const isAnother =
      outcome === 'begun' || stored?.createdAt !== core.createdAt;
    const known = isAnother ? undefined : stored;
    const wanted = new Set<SectionName>(
      sections === 'all' ? SECTION_NAMES : sections,
    );
    if (isAnother || outcome === 'changed') {
      for (const each of this.#due(known?.freshness ?? {}, startedAt, true)) {
        wanted.add(each);
      }
    }
    return {
      reading: {
        target,
        core,
        cluster: { arn: core.arn, createdAt: core.createdAt },
        known: full ? undefined : known,
        signal,
      },
      parts: [...wanted].filter(isAwsPart).filter(part => this.#isOn(part)),
    };
  }

  async #recordCore(target: TargetRef, core: ClusterCore, startedAt: string) {
    const { store, config } = this.#options;
    const { tags, arn, name } = core;
    return store.recordCore({
      target,
      core,
      entityName:
        config.entityNames.get(arn) ?? clusterEntityName({ ...target, name }),
      owner: ownerOf({ tags, accountId: target.accountId }, config.owner),
      system: systemOf(tags, config.system),
      lifecycle: lifecycleOf(tags, config.lifecycle),
      startedAt,
    });
  }

  #due(
    freshness: KnownCluster['freshness'],
    now: string,
    coreChanged: boolean,
  ): SectionName[] {
    const { cadenceMs, sections } = this.#options.config.inventory;
    return dueSections({
      freshness,
      cadenceMs,
      enabled: {
        ...sections,
        components: false,
        nodePools: false,
        awsAuth: false,
      },
      now: new Date(now),
      coreChanged,
    });
  }

  #isOn(section: SectionName): boolean {
    return this.#options.config.inventory.sections[section];
  }
}
