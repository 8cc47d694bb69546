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
  ReadFailure,
  SectionName,
  TargetRef,
} from '@backstage-eks/plugin-eks-common';
import limiter from 'p-limit';
import { toReadFailure, type InventorySource } from '../../aws';
import { isAnnounced } from '../sections';
import type { ClusterStore, KnownCluster } from '../store';
import type { ClusterReader } from './ClusterReader';
import type { SharedFactsSync } from './SharedFactsSync';
import { allOf } from './allOf';
import { withDeadline } from './withDeadline';

/** What tells whether a target can be read at all must not take long: others of its slot wait for a target that hangs. */
const LIST_DEADLINE_MS = 60 * 1000;
/** Enough that only the pace of the AWS calls holds reads up. */
export const CLUSTER_CONCURRENCY = 12;

/** @internal */
export interface TargetReaderOptions {
  source: Pick<InventorySource, 'verifyAccount' | 'listClusters'>;
  clusters: ClusterStore;
  sharedFacts: Pick<SharedFactsSync, 'run'>;
  clusterReader: ClusterReader;
  /** How far apart two lists must be to agree that a cluster is gone. */
  intervalMs: number;
}

/** What is due of a cluster. */
interface DueCluster {
  name: string;
  /** Absent when the cluster is new. */
  known: KnownCluster | undefined;
  sections: SectionName[];
}

/** A read that waits, and when what it reads was last tried, ISO 8601. */
interface Waiting {
  triedAt: string;
  read: () => Promise<void>;
}

/**
 * Reads one target: its identity, its list of clusters, then what is due. What the catalog shows comes first for all
 * clusters, then the facts that they share with others, then the other sections: the first pass over a large target takes
 * longer than one run may.
 *
 * @internal
 */
export class TargetReader {
  readonly #options: TargetReaderOptions;

  static create(options: TargetReaderOptions): TargetReader {
    return new TargetReader(options);
  }

  private constructor(options: TargetReaderOptions) {
    this.#options = options;
  }

  /**
   * @returns why the target could not be read as a whole, or why a new cluster could not be added
   * @throws the reason of `signal`, or what the store throws
   */
  async read(
    target: TargetRef,
    signal: AbortSignal,
  ): Promise<ReadFailure | undefined> {
    const { clusters, clusterReader, sharedFacts } = this.#options;
    const names = await this.#list(target, signal);
    if (!Array.isArray(names)) {
      return names;
    }
    const known = await clusters.known(target);
    const now = await clusters.startRead();
    const failures: ReadFailure[] = [];
    const first: Waiting[] = [];
    const later: Waiting[] = [];
    for (const name of names) {
      const cluster = known.get(name);
      const due = {
        name,
        known: cluster,
        sections: clusterReader.due(cluster, now),
      };
      if (isShown(due)) {
        const read = () =>
          this.#readShown(target, due, { signal, failures, later });
        first.push({ triedAt: triedAt(due, isAnnounced), read });
      } else if (due.sections.length > 0) {
        const read = () => this.#readAll(target, due, signal);
        later.push({ triedAt: triedAt(due, isRest), read });
      }
    }
    await readInTurn(first, signal);
    await sharedFacts.run(target, signal);
    await readInTurn(later, signal);
    return failures[0];
  }

  /** Reads what the catalog shows of a cluster, and leaves the rest for later. */
  async #readShown(
    target: TargetRef,
    due: DueCluster,
    options: {
      signal: AbortSignal;
      failures: ReadFailure[];
      later: Waiting[];
    },
  ): Promise<void> {
    const { signal, failures, later } = options;
    const { name, known, sections } = due;
    const { failed, readRest } = await this.#options.clusterReader.readShown(
      target,
      name,
      known,
      signal,
      { sections },
    );
    // One that was deleted since the list is no fault of the target.
    if (failed && !failed.notFound && !known) {
      failures.push(failed.failure);
    }
    if (readRest) {
      later.push({ triedAt: triedAt(due, isRest), read: readRest });
    }
  }

  async #readAll(
    target: TargetRef,
    { name, known, sections }: DueCluster,
    signal: AbortSignal,
  ): Promise<void> {
    await this.#options.clusterReader.read(target, name, known, signal, {
      sections,
    });
  }

  async #list(
    target: TargetRef,
    signal: AbortSignal,
  ): Promise<string[] | ReadFailure> {
    const { source, clusters, intervalMs } = this.#options;
    const { accountId } = target;
    let permission = 'sts:GetCallerIdentity';
    let names: string[];
    const startedAt = await clusters.startRead();
    try {
      names = await withDeadline(
        { signal, ms: LIST_DEADLINE_MS },
        async listSignal => {
          await source.verifyAccount(target, listSignal);
          permission = 'eks:ListClusters';
          return source.listClusters(target, listSignal);
        },
      );
    } catch (error) {
      signal.throwIfAborted();
      return toReadFailure(error, { accountId, permission });
    }
    await clusters.recordList(target, names, { startedAt, intervalMs });
    return names;
  }
}

/** Whether anything is due that the catalog shows. A core that only goes with another section is read when that one is. */
function isShown({ sections }: DueCluster): boolean {
  return (
    sections.some(section => section !== 'core' && isAnnounced(section)) ||
    (sections.length > 0 && !sections.some(isRest))
  );
}

function isRest(section: SectionName): boolean {
  return !isAnnounced(section);
}

/** When those of the sections that are due were last tried; empty when one never was. */
function triedAt(
  { known, sections }: DueCluster,
  counts: (section: SectionName) => boolean,
): string {
  const [oldest = ''] = sections
    .filter(counts)
    .map(section => known?.freshness[section]?.startedAt ?? '')
    .sort();
  return oldest;
}

/** The longest-untried first, so that a deadline never starves the same clusters. */
async function readInTurn(
  waiting: Waiting[],
  signal: AbortSignal,
): Promise<void> {
  const limit = limiter(CLUSTER_CONCURRENCY);
  const ordered = [...waiting].sort((a, b) => compare(a.triedAt, b.triedAt));
  await allOf(
    ordered.map(({ read }) =>
      limit(async () => {
        signal.throwIfAborted();
        await read();
      }),
    ),
  );
  signal.throwIfAborted();
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
