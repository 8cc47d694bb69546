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
import type { InventoryChange } from '../journal';
import type { JournalRow } from './rows';

/**
 * An upgrade of the control plane in place.
 *
 * @internal
 */
export interface ControlPlaneUpgrade {
  /** When the inventory noticed it, ISO 8601. */
  upgradedAt: string;
  /** The version before, such as `1.33`. */
  upgradedFrom: string;
}

/**
 * The upgrade to the version that a cluster runs now, as far as the journal reaches; none when it was rolled back, or when
 * the cluster was created with its version.
 *
 * @internal
 */
export async function lastUpgrade(
  knex: Knex,
  arn: string,
): Promise<ControlPlaneUpgrade | undefined> {
  const rows = await knex<JournalRow>('journal')
    .where({ arn, section: 'core' })
    .orderBy('id', 'desc');
  for (const row of rows) {
    const change: InventoryChange = JSON.parse(row.change);
    if (change.type === 'clusterFound' || change.type === 'clusterRecreated') {
      return undefined;
    }
    if (change.type === 'fieldChanged' && change.field === 'version') {
      const { from, to } = change;
      return typeof from === 'string' &&
        typeof to === 'string' &&
        minorOf(to) > minorOf(from)
        ? { upgradedAt: row.at, upgradedFrom: from }
        : undefined;
    }
  }
  return undefined;
}

function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}
