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

import type { SupportPhase } from '@backstage-eks/plugin-eks-common';
import { InputError } from '@backstage/errors';
import { isRegion, toOwnerRef } from '../../config';
import { readCursor } from './cursor';
import {
  CLUSTER_ORDERS,
  type ClusterQuery,
  type RawClusterQuery,
} from './types';

const MAX_LIMIT = 500;
const PHASES: readonly SupportPhase[] = [
  'standard',
  'extended',
  'pendingAutoUpgrade',
  'unsupported',
  'unknown',
];

/**
 * Checks a query. Empty text counts as absent.
 *
 * @throws InputError that names the parameter, its value and what is allowed
 * @internal
 */
export function parseClusterQuery(raw: RawClusterQuery): ClusterQuery {
  const order = parseOrder(raw.orderBy || 'name');
  return {
    text: raw.q?.trim().toLocaleLowerCase('en-US') || undefined,
    accountId: matching(
      raw,
      'account',
      text => /^\d{12}$/.test(text),
      'an account id of 12 digits',
    ),
    region: matching(raw, 'region', isRegion, "a region such as 'eu-west-1'"),
    version: matching(
      raw,
      'version',
      text => /^1\.\d{1,3}$/.test(text),
      "a minor version such as '1.34'",
    ),
    owner: parseOwner(raw.owner),
    status: matching(
      raw,
      'status',
      text => /^[A-Z_]{1,32}$/.test(text),
      "a status of EKS such as 'ACTIVE', or 'UNKNOWN'",
    ),
    phase: parsePhase(raw.phase),
    stale: raw.stale,
    ...order,
    limit: parseLimit(raw.limit),
    ...(raw.cursor && {
      cursor: readCursor(raw.cursor, orderName(order)),
    }),
  };
}

/** An order as it is written in `orderBy`. @internal */
export function orderName({
  orderBy,
  descending,
}: Pick<ClusterQuery, 'orderBy' | 'descending'>): string {
  return `${descending ? '-' : ''}${orderBy}`;
}

function matching(
  raw: RawClusterQuery,
  name: 'account' | 'region' | 'version' | 'status',
  fits: (text: string) => boolean,
  expected: string,
): string | undefined {
  const value = raw[name];
  if (!value) {
    return undefined;
  }
  if (!fits(value)) {
    throw new InputError(`'${name}' is '${value}': pass ${expected}`);
  }
  return value;
}

function parseOwner(value: string | undefined): string | undefined {
  if (!value) {
    return undefined;
  }
  const owner = toOwnerRef(value);
  if (!owner) {
    throw new InputError(
      `'owner' is '${value}': pass an entity reference such as 'group:default/payments'`,
    );
  }
  return owner;
}

function parsePhase(value: string | undefined): SupportPhase | undefined {
  if (!value) {
    return undefined;
  }
  const phase = PHASES.find(each => each === value);
  if (!phase) {
    throw new InputError(`'phase' is '${value}': pass one of ${list(PHASES)}`);
  }
  return phase;
}

function parseOrder(
  value: string,
): Pick<ClusterQuery, 'orderBy' | 'descending'> {
  const descending = value.startsWith('-');
  const name = descending ? value.slice(1) : value;
  const orderBy = CLUSTER_ORDERS.find(each => each === name);
  if (!orderBy) {
    throw new InputError(
      `'orderBy' is '${value}': pass one of ${list(
        CLUSTER_ORDERS,
      )}, with a '-' before it to turn the order around`,
    );
  }
  return { orderBy, descending };
}

function parseLimit(value: number | undefined): number {
  if (value === undefined) {
    return MAX_LIMIT;
  }
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new InputError(
      `'limit' is '${value}': pass a whole number from 1 to ${MAX_LIMIT}`,
    );
  }
  return limit;
}

function list(values: readonly string[]): string {
  return values.map(value => `'${value}'`).join(', ');
}
