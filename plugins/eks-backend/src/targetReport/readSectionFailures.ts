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
import { isSectionName, type InventoryDatabase } from '../inventory';

/** A section of a living cluster whose latest read failed. @internal */
export interface SectionFailure extends TargetRef {
  section: SectionName;
  failure: ReadFailure;
}

/**
 * All sections whose latest read failed, of all living clusters, in one query.
 *
 * @param isRead - by section: what is switched off needs no permission any more, whatever its last read met
 * @internal
 */
export async function readSectionFailures(
  database: InventoryDatabase,
  isRead: Record<SectionName, boolean>,
): Promise<SectionFailure[]> {
  const rows: Array<{
    account_id: string;
    region: string;
    section: string;
    failure: string;
  }> = await database
    .knex('section_freshness')
    .join('clusters', 'clusters.arn', 'section_freshness.arn')
    .whereNull('clusters.removed_at')
    .whereNotNull('section_freshness.failure')
    .select(
      'clusters.account_id',
      'clusters.region',
      'section_freshness.section',
      'section_freshness.failure',
    );
  return rows.flatMap(({ account_id, region, section, failure }) =>
    isSectionName(section) && isRead[section]
      ? {
          accountId: account_id,
          region,
          section,
          failure: JSON.parse(failure),
        }
      : [],
  );
}
