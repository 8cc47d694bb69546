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

import type { Knex } from 'knex';
import { diffSection } from '../journal';
import { isAnnounced, SECTIONS } from '../sections';
import type { Incarnation, SectionContents, SectionName } from '../types';
import type { InventoryDatabase } from './InventoryDatabase';
import type { ChangeCounts } from './ChangeCounts';
import type { RevisionCounter } from './RevisionCounter';
import { writeJournal } from './journal';
import { lockLivingCluster } from './lockLivingCluster';
import { isNewer, successColumns } from './outcome';
import { replaceEntities, sectionEntityNames } from './removedEntities';
import type { ClusterRow, FreshnessRow, SectionRow } from './rows';
import { hashOf, noteUnchanged } from './sections';

/**
 * Any section but the core, which says whether the cluster exists and is recorded with it.
 *
 * @internal
 */
export type PartName = Exclude<SectionName, 'core'>;

/**
 * What was read of a section.
 *
 * @internal
 */
export interface SectionRead<S extends PartName = PartName> {
  section: S;
  content: SectionContents[S];
  /** By the clock of the database, taken before the read. */
  startedAt: string;
  /** Whether nothing was taken over from the read before. Defaults to true. */
  full?: boolean;
}

interface HashedRead extends SectionRead {
  hash: string;
  writeHash: string;
}

/**
 * See {@link ClusterStore.recordSections}.
 *
 * @internal
 */
export async function recordSections(
  database: InventoryDatabase,
  cluster: Incarnation,
  reads: SectionRead[],
): Promise<Set<PartName>> {
  const counted = new Set<PartName>();
  const changed: HashedRead[] = [];
  for (const read of await withHashes(database.knex, cluster, reads)) {
    const { section, writeHash, startedAt, full, maybeUnchanged } = read;
    const unchanged =
      maybeUnchanged &&
      (await noteUnchanged(database.knex, {
        arn: cluster.arn,
        section,
        writeHash,
        startedAt,
        full,
      }));
    if (unchanged) {
      counted.add(section);
    } else {
      changed.push(read);
    }
  }
  if (changed.length > 0) {
    // Only what raises the revision takes its lock: the others wait for writers of the same cluster alone.
    const written = changed.some(({ section }) => isAnnounced(section))
      ? await database.change((tx, revisions) =>
          writeParts(tx, {
            database,
            cluster,
            reads: changed,
            counts: revisions.counts,
            revisions,
          }),
        )
      : await database.write((tx, counts) =>
          writeParts(tx, { database, cluster, reads: changed, counts }),
        );
    for (const section of written) {
      counted.add(section);
    }
  }
  return counted;
}

/** Of many reads it looks first which may be unchanged; a single one is tried. */
async function withHashes(
  knex: Knex,
  { arn, createdAt }: Incarnation,
  reads: SectionRead[],
): Promise<Array<HashedRead & { maybeUnchanged: boolean }>> {
  const stored =
    reads.length > 1
      ? await knex<FreshnessRow>('section_freshness')
          .where({ arn })
          .pluck('write_hash')
      : undefined;
  return reads.map(read => {
    const hash = hashOf(read.content);
    const writeHash = hashOf([createdAt, hash]);
    const maybeUnchanged = stored?.includes(writeHash) ?? true;
    return { ...read, hash, writeHash, maybeUnchanged };
  });
}

async function writeParts(
  tx: Knex.Transaction,
  options: {
    database: InventoryDatabase;
    cluster: Incarnation;
    reads: HashedRead[];
    counts: ChangeCounts;
    revisions?: RevisionCounter;
  },
): Promise<PartName[]> {
  const { database, cluster, counts, revisions } = options;
  const row = await lockLivingCluster(tx, cluster);
  const reads = row ? await writeOutcomes(tx, cluster.arn, options.reads) : [];
  const sections = reads.map(read => read.section);
  if (!row || reads.length === 0) {
    return [];
  }
  const stored = new Map(
    (
      await tx<SectionRow>('sections')
        .where({ arn: cluster.arn })
        .whereIn('section', sections)
    ).map(each => [each.section, each]),
  );
  const changed = reads.filter(
    ({ section, hash }) => stored.get(section)?.content_hash !== hash,
  );
  if (changed.length === 0) {
    return sections;
  }
  await tx<SectionRow>('sections')
    .insert(
      changed.map(({ section, content, hash }) => ({
        arn: cluster.arn,
        section,
        content: JSON.stringify(content),
        content_hash: hash,
      })),
    )
    .onConflict(['arn', 'section'])
    .merge();
  const now = await database.now(tx);
  const changes = changed.map(read =>
    compare(row, read, stored.get(read.section)),
  );
  const before = changes.flatMap(change => change.before);
  const after = changes.flatMap(change => change.after);
  if (before.length + after.length > 0) {
    await replaceEntities(tx, { arn: row.arn, before, after, now });
  }
  let { revision } = row;
  if (revisions && changes.some(change => change.announced)) {
    revision = await revisions.next();
    await tx<ClusterRow>('clusters')
      .where({ arn: row.arn })
      .update({ revision });
  }
  for (const { section, journal } of changes) {
    await writeJournal(tx, counts, {
      revision,
      arn: row.arn,
      at: now,
      section,
      changes: journal,
    });
  }
  return sections;
}

/** Notes that sections were read. @returns those whose read is newer than what is stored */
async function writeOutcomes(
  tx: Knex.Transaction,
  arn: string,
  reads: HashedRead[],
): Promise<HashedRead[]> {
  const sections = reads.map(read => read.section);
  const stored = new Map(
    (
      await tx<FreshnessRow>('section_freshness')
        .where({ arn })
        .whereIn('section', sections)
        .orderBy('section')
        .forUpdate()
    ).map(row => [row.section, row]),
  );
  const newer = reads.filter(read =>
    isNewer(read.startedAt, stored.get(read.section)),
  );
  if (newer.length > 0) {
    await tx<FreshnessRow>('section_freshness')
      .insert(
        newer.map(({ section, startedAt, writeHash, full = true }) => ({
          arn,
          section,
          ...successColumns(startedAt),
          write_hash: writeHash,
          full_at: full ? startedAt : stored.get(section)?.full_at ?? null,
        })),
      )
      .onConflict(['arn', 'section'])
      .merge();
  }
  return newer;
}

/** What the new content of a section means. */
function compare<S extends PartName>(
  { entity_name: entityName }: ClusterRow,
  { section, content }: SectionRead<S>,
  row: SectionRow | undefined,
) {
  const { announced, stable = (each: SectionContents[S]) => each } =
    SECTIONS[section];
  const old: SectionContents[S] | undefined = row && JSON.parse(row.content);
  return {
    section,
    before: sectionEntityNames(entityName, section, old),
    after: sectionEntityNames(entityName, section, content),
    announced:
      announced &&
      (old === undefined || hashOf(stable(old)) !== hashOf(stable(content))),
    // The first content is where history begins, not a change.
    journal: old === undefined ? [] : diffSection(section, old, content),
  };
}
