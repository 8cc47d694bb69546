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
  ReadFailureReason,
  SectionName,
  TargetRef,
} from '@backstage-eks/plugin-eks-common';
import type { Knex } from 'knex';
import { isSectionName } from '../sections';
import type { Incarnation } from '../types';
import { failureOf } from './outcome';
import type { ClusterRow, FreshnessRow } from './rows';

/**
 * When a section was read, and how that ended. Times are ISO 8601, by the clock of the database.
 *
 * @internal
 */
export interface SectionFreshness {
  /** Start of the last read. */
  startedAt: string;
  /** Start of the last good read. */
  observedAt?: string;
  /** Start of the last good read that took nothing over from the one before. */
  fullAt?: string;
  /** Why the last read failed, absent when it worked. */
  failed?: ReadFailureReason;
}

/**
 * A living cluster of a target, for the next read.
 *
 * @internal
 */
export interface KnownCluster extends Incarnation {
  name: string;
  freshness: Partial<Record<SectionName, SectionFreshness>>;
}

type KnownRow = Pick<ClusterRow, 'incarnation' | 'name'> & {
  cluster_arn: string;
} & {
  [C in keyof Omit<FreshnessRow, 'arn' | 'write_hash'>]: FreshnessRow[C] | null;
};

/**
 * The living clusters of a target with the freshness of their sections, by exact name: one query for all of them.
 *
 * @param name - only this one
 * @internal
 */
export async function readKnown(
  knex: Knex,
  target: TargetRef,
  name?: string,
): Promise<Map<string, KnownCluster>> {
  const rows = await knex<ClusterRow>('clusters')
    .leftJoin('section_freshness', 'section_freshness.arn', 'clusters.arn')
    .where({
      'clusters.account_id': target.accountId,
      'clusters.region': target.region,
      'clusters.removed_at': null,
      ...(name !== undefined && { 'clusters.name': name }),
    })
    .select<KnownRow[]>(
      'clusters.arn as cluster_arn',
      'clusters.incarnation',
      'clusters.name',
      'section_freshness.section',
      'section_freshness.started_at',
      'section_freshness.observed_at',
      'section_freshness.full_at',
      'section_freshness.failure',
      'section_freshness.failing_since',
    );
  const known = new Map<string, KnownCluster>();
  for (const row of rows) {
    const cluster = known.get(row.name) ?? {
      arn: row.cluster_arn,
      createdAt: row.incarnation,
      name: row.name,
      freshness: {},
    };
    known.set(row.name, cluster);
    if (row.section && row.started_at && isSectionName(row.section)) {
      const failure = failureOf(row);
      cluster.freshness[row.section] = {
        startedAt: row.started_at,
        ...(row.observed_at && { observedAt: row.observed_at }),
        ...(row.full_at && { fullAt: row.full_at }),
        ...(failure && { failed: failure.reason }),
      };
    }
  }
  return known;
}
