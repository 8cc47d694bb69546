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

import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { SectionContents, SectionName } from '../types';
import { successColumns } from './outcome';
import type {
  ClusterTagRow,
  FreshnessRow,
  OutcomeColumns,
  SectionRow,
} from './rows';

/** @internal */
export async function readSection<S extends SectionName>(
  tx: Knex,
  arn: string,
  section: S,
): Promise<{ content: SectionContents[S]; hash: string } | undefined> {
  const row = await tx<SectionRow>('sections').where({ arn, section }).first();
  return row && { content: JSON.parse(row.content), hash: row.content_hash };
}

/** @internal */
export async function writeSection<S extends SectionName>(
  tx: Knex,
  arn: string,
  section: S,
  content: SectionContents[S],
): Promise<void> {
  await tx<SectionRow>('sections')
    .insert({
      arn,
      section,
      content: JSON.stringify(content),
      content_hash: hashOf(content),
    })
    .onConflict(['arn', 'section'])
    .merge();
}

/**
 * Reads the freshness of a section for a write: who notes that nothing changed waits until the write is done.
 *
 * @internal
 */
export async function lockFreshness(
  tx: Knex.Transaction,
  arn: string,
  section: SectionName,
): Promise<FreshnessRow | undefined> {
  return tx<FreshnessRow>('section_freshness')
    .where({ arn, section })
    .first()
    .forUpdate();
}

/** @internal */
export async function writeFreshness(
  tx: Knex,
  arn: string,
  section: SectionName,
  columns: OutcomeColumns &
    Partial<Pick<FreshnessRow, 'write_hash' | 'full_at'>>,
): Promise<void> {
  await tx<FreshnessRow>('section_freshness')
    .insert({ arn, section, ...columns })
    .onConflict(['arn', 'section'])
    .merge(columns);
}

/**
 * What is read most often is what has not changed: this notes it in one statement, without the lock that writers of
 * changes take.
 *
 * @returns whether it was noted; else the write has to be looked at
 * @internal
 */
export async function noteUnchanged(
  knex: Knex,
  read: {
    arn: string;
    section: SectionName;
    writeHash: string;
    startedAt: string;
    full?: boolean;
  },
): Promise<boolean> {
  const { arn, section, writeHash, startedAt, full = true } = read;
  const count = await knex<FreshnessRow>('section_freshness')
    .where({ arn, section, write_hash: writeHash })
    .andWhere('started_at', '<', startedAt)
    .update({
      ...successColumns(startedAt),
      ...(full && { full_at: startedAt }),
    });
  return count > 0;
}

/**
 * Drops everything that was read of a cluster.
 *
 * @internal
 */
export async function dropSections(tx: Knex, arn: string): Promise<void> {
  await tx<SectionRow>('sections').where({ arn }).delete();
  await tx<FreshnessRow>('section_freshness').where({ arn }).delete();
  await tx<ClusterTagRow>('cluster_tags').where({ arn }).delete();
}

/**
 * The same for equal contents, whatever the order of their keys.
 *
 * @internal
 */
export function hashOf(content: unknown): string {
  return createHash('sha256').update(canonical(content)).digest('hex');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member && !Array.isArray(member)
      ? Object.fromEntries(
          Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : member,
  );
}
