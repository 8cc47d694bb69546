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
import type { ClusterRow, RemovedEntityRow } from './rows';

const MAX_LENGTH = 63;
const HASH_LENGTH = 8;

/**
 * The entity name of a cluster: the wanted one, or the wanted one with a hash of the ARN while another living cluster has
 * it. A name that was given once stays, so references to it keep working.
 *
 * @param stored - the name that the cluster has now
 * @internal
 */
export async function chooseEntityName(
  tx: Knex,
  arn: string,
  wanted: string,
  stored: string | undefined,
): Promise<string> {
  const alternative = withHash(wanted, arn);
  if (stored === wanted || stored === alternative) {
    return stored;
  }
  const holder = await tx<ClusterRow>('clusters')
    .where({ entity_name: wanted, removed_at: null })
    .whereNot({ arn })
    .first();
  return holder ? alternative : wanted;
}

/**
 * Frees a name that only tombstones of other clusters hold. What is left of their entities passes to the new holder, so
 * that the catalog still removes it, and never removes the name that lives again.
 *
 * @internal
 */
export async function takeOverName(
  tx: Knex,
  arn: string,
  entityName: string,
): Promise<void> {
  const tombstones = await tx<ClusterRow>('clusters')
    .where({ entity_name: entityName })
    .whereNotNull('removed_at')
    .whereNot({ arn })
    .pluck('arn');
  if (tombstones.length > 0) {
    await tx<RemovedEntityRow>('removed_entities')
      .whereIn('arn', tombstones)
      .update({ arn });
    await tx<ClusterRow>('clusters').whereIn('arn', tombstones).delete();
  }
}

function withHash(name: string, arn: string): string {
  const hash = createHash('sha256')
    .update(arn)
    .digest('hex')
    .slice(0, HASH_LENGTH);
  const kept = name
    .slice(0, MAX_LENGTH - HASH_LENGTH - 1)
    .replace(/[-.]+$/, '');
  return `${kept}-${hash}`;
}
