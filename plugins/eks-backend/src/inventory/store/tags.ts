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
import type { ClusterTagRow } from './rows';

/**
 * Replaces the tags of a cluster.
 *
 * @internal
 */
export async function writeTags(
  tx: Knex,
  arn: string,
  tags: Record<string, string>,
): Promise<void> {
  await tx<ClusterTagRow>('cluster_tags').where({ arn }).delete();
  const rows = Object.entries(tags).map(([key, value]) => ({
    arn,
    key,
    value,
  }));
  if (rows.length > 0) {
    await tx<ClusterTagRow>('cluster_tags').insert(rows);
  }
}

/**
 * The tags of clusters, by ARN.
 *
 * @internal
 */
export async function readTags(
  tx: Knex,
  arns: string[],
): Promise<Map<string, Record<string, string>>> {
  const tags = new Map<string, Array<[string, string]>>();
  const rows = await tx<ClusterTagRow>('cluster_tags')
    .whereIn('arn', arns)
    .orderBy('key');
  for (const { arn, key, value } of rows) {
    const known = tags.get(arn) ?? [];
    known.push([key, value]);
    tags.set(arn, known);
  }
  return new Map(
    [...tags].map(([arn, entries]) => [arn, Object.fromEntries(entries)]),
  );
}
