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

import type { TargetRef } from '@backstage-eks/plugin-eks-common';
import type { Knex } from 'knex';
import { failureOf } from './outcome';
import type { FreshnessRow } from './rows';

const NEVER = new Date(0).toISOString();

/**
 * See {@link ClusterStore.forgetRefusals}.
 *
 * @internal
 */
export async function forgetRefusals(
  knex: Knex,
  target: TargetRef,
  actions: ReadonlySet<string>,
): Promise<void> {
  const rows = await knex('section_freshness')
    .join('clusters', 'clusters.arn', 'section_freshness.arn')
    .where({
      'clusters.account_id': target.accountId,
      'clusters.region': target.region,
      'clusters.removed_at': null,
    })
    .whereNotNull('section_freshness.failure')
    .select<FreshnessRow[]>('section_freshness.*');
  for (const row of rows) {
    const { permission } = failureOf(row) ?? {};
    if (permission !== undefined && actions.has(permission)) {
      // Only if nobody has read it in the meantime.
      await knex<FreshnessRow>('section_freshness')
        .where({
          arn: row.arn,
          section: row.section,
          started_at: row.started_at,
        })
        .update({ started_at: NEVER });
    }
  }
}
