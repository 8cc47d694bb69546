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

import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { InventoryCluster, LoadOptions } from '../types';
import { readCursor, writeCursor } from './clusterCursor';
import type { ClusterScope } from './DatabaseInventoryReader';
import { loadClusters } from './loadClusters';
import type { ClusterRow } from './rows';

const COLUMNS = {
  name: 'name',
  account: 'account_id',
  region: 'region',
  version: 'version',
  owner: 'owner',
  status: 'status',
} as const;

/**
 * What clusters can be ordered by; equal ones, whatever their case, are in the order of their entity names.
 *
 * @internal
 */
export type ClusterOrderField = keyof typeof COLUMNS;

/** @internal */
export const CLUSTER_ORDER_FIELDS = Object.keys(COLUMNS);

/**
 * Which clusters are wanted; all that are given must fit, and one of the values of each.
 *
 * @internal
 */
export interface ClusterFilters {
  /** A part of the name in EKS, whatever its case. */
  q?: string;
  /** 12 digits each. */
  account?: string[];
  region?: string[];
  /** Such as `1.34`. */
  version?: string[];
  /** Full entity references. */
  owner?: string[];
  /** Of the EKS API, such as `ACTIVE`. */
  status?: string[];
}

/** @internal */
export interface ClusterPageQuery extends LoadOptions {
  filter?: ClusterFilters;
  /** By name, ascending, when absent. */
  orderBy?: { field: ClusterOrderField; direction: 'asc' | 'desc' };
  /** At least 1. */
  limit: number;
  /** Of the page before. */
  cursor?: string;
  scope?: ClusterScope;
}

/** @internal */
export interface ClusterPage {
  items: InventoryCluster[];
  /** How many fit in all, on all pages. */
  totalItems: number;
  /** Absent on the last page. */
  nextCursor?: string;
}

/**
 * See {@link DatabaseInventoryReader.page}.
 *
 * @internal
 */
export async function clusterPage(
  knex: Knex,
  query: ClusterPageQuery,
): Promise<ClusterPage> {
  const {
    filter = {},
    orderBy = { field: 'name', direction: 'asc' },
    limit,
    scope,
  } = query;
  if (!Number.isInteger(limit) || limit < 1) {
    throw new InputError(
      `Invalid 'limit': ${limit}; give a whole number from 1`,
    );
  }
  const { field, direction } = orderBy;
  const order = `${field},${direction}`;
  const cursor =
    query.cursor === undefined ? undefined : readCursor(query.cursor, order);
  // Clusters that are only registered with EKS have no version, and names are in order whatever their case.
  const value = knex.raw(`lower(coalesce(??, ''))`, [COLUMNS[field]]);
  const beyond = direction === 'asc' ? '>' : '<';

  const wanted = () =>
    knex<ClusterRow>('clusters')
      .where({ removed_at: null })
      .modify(builder => applyFilters(builder, filter))
      .modify(builder => scope && builder.andWhere(inner => scope(inner)));
  const rows = await wanted()
    .modify(builder => {
      if (cursor) {
        builder.andWhere(after =>
          after
            .where(value, beyond, cursor.value)
            .orWhere(same =>
              same
                .where(value, '=', cursor.value)
                .andWhere('entity_name', beyond, cursor.entityName),
            ),
        );
      }
    })
    .orderBy([
      { column: value, order: direction },
      { column: 'entity_name', order: direction },
    ])
    .limit(limit + 1);
  const [{ count }] = await wanted().count<Array<{ count: number | string }>>({
    count: '*',
  });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: await loadClusters(knex, page, query),
    totalItems: Number(count),
    ...(last && {
      nextCursor: writeCursor({
        order,
        value: (last[COLUMNS[field]] ?? '').toLocaleLowerCase('en-US'),
        entityName: last.entity_name,
      }),
    }),
  };
}

function applyFilters(
  query: Knex.QueryBuilder<ClusterRow>,
  { q, ...filters }: ClusterFilters,
): void {
  for (const [field, values] of Object.entries(filters)) {
    if (values && isField(field)) {
      query.whereIn(COLUMNS[field], values);
    }
  }
  if (q) {
    query.whereRaw(`lower(name) like ? escape '\\'`, [
      `%${q.toLocaleLowerCase('en-US').replace(/[\\%_]/g, '\\$&')}%`,
    ]);
  }
}

function isField(text: string): text is ClusterOrderField {
  return Object.hasOwn(COLUMNS, text);
}
