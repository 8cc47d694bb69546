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

import type { ClusterCore, TargetRef } from '@backstage-eks/plugin-eks-common';
import type { InventorySource } from '../../aws';
import type { ClusterStore, KnownCluster, SectionRead } from '../store';
import type { Incarnation } from '../types';
import { allOf } from './allOf';
import { AWS_PARTS, type AwsPartName } from './awsParts';
import { recordReadFailure } from './recordReadFailure';

interface PartIo {
  source: InventorySource;
  store: ClusterStore;
}

/**
 * The cluster whose sections are read.
 *
 * @internal
 */
export interface PartReading {
  target: TargetRef;
  core: ClusterCore;
  cluster: Incarnation;
  /** What reads may build on. */
  known: KnownCluster | undefined;
  signal: AbortSignal;
}

/**
 * Reads sections of a cluster at the same time and records them. One that fails is recorded as failed.
 *
 * @throws what the store throws
 * @internal
 */
export async function readParts(
  io: PartIo,
  reading: PartReading,
  sections: AwsPartName[],
): Promise<void> {
  // A cluster that is only registered with EKS has none of them.
  if (reading.core.connectorProvider || sections.length === 0) {
    return;
  }
  const { store } = io;
  const startedAt = await store.startRead();
  const subnetIds = reading.core.subnetIds;
  const reads: Array<SectionRead | undefined> = await allOf(
    sections
      .filter(section => section !== 'subnets')
      .map(section => readPart(io, reading, section, startedAt, subnetIds)),
  );
  // Last, because the node groups say which ones.
  if (sections.includes('subnets') && !reading.signal.aborted) {
    const ids = await findSubnetIds(io, reading, reads);
    reads.push(await readPart(io, reading, 'subnets', startedAt, ids));
  }
  // Together, because most of the time of a write is that of its transaction.
  await store.recordSections(
    reading.cluster,
    reads.filter(read => read !== undefined),
  );
}

/** @returns what was read; a failure is stored */
async function readPart<S extends AwsPartName>(
  io: PartIo,
  reading: PartReading,
  section: S,
  startedAt: string,
  subnetIds: string[],
): Promise<SectionRead<S> | undefined> {
  const { source, store } = io;
  const { target, core, cluster, known, signal } = reading;
  const { takesOver, read } = AWS_PARTS[section];
  const fullAt = known?.freshness[section]?.fullAt;
  const previous =
    takesOver &&
    fullAt &&
    Date.parse(startedAt) - Date.parse(fullAt) < takesOver.fullEveryMs
      ? await store.content(cluster.arn, section)
      : undefined;
  try {
    const context = { target, core, subnetIds, previous, signal };
    const content = await read(source, context);
    return { section, content, startedAt, full: previous === undefined };
  } catch (error) {
    await recordReadFailure(store, target, cluster, {
      section,
      error,
      startedAt,
      signal,
    });
    return undefined;
  }
}

/** Those of the cluster and of its node groups, as just read or as stored. */
async function findSubnetIds(
  { store }: PartIo,
  { core, cluster }: PartReading,
  reads: Array<SectionRead | undefined>,
): Promise<string[]> {
  const nodeGroups =
    reads.flatMap(read =>
      read && isNodeGroups(read) ? [read.content] : [],
    )[0] ??
    (await store.content(cluster.arn, 'nodeGroups')) ??
    [];
  return [
    ...new Set([
      ...core.subnetIds,
      ...nodeGroups.flatMap(nodeGroup => nodeGroup.subnetIds),
    ]),
  ].sort();
}

function isNodeGroups(read: SectionRead): read is SectionRead<'nodeGroups'> {
  return read.section === 'nodeGroups';
}
