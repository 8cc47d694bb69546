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
import type { Cursor } from './cursor';

/** What clusters can be ordered by. @internal */
export const CLUSTER_ORDERS = [
  'name',
  'entityName',
  'account',
  'region',
  'version',
  'owner',
  'status',
  'endOfSupport',
  'observedAt',
] as const;

/** @internal */
export type ClusterOrder = (typeof CLUSTER_ORDERS)[number];

/** A query as a caller wrote it, not checked. @internal */
export interface RawClusterQuery {
  q?: string;
  account?: string;
  region?: string;
  version?: string;
  owner?: string;
  status?: string;
  phase?: string;
  stale?: boolean;
  orderBy?: string;
  limit?: number;
  cursor?: string;
}

/** Which clusters, in which order. @internal */
export interface ClusterQuery {
  /** In lower case. */
  text?: string;
  accountId?: string;
  region?: string;
  version?: string;
  /** Full entity reference. */
  owner?: string;
  status?: string;
  phase?: SupportPhase;
  stale?: boolean;
  orderBy: ClusterOrder;
  descending: boolean;
  limit: number;
  cursor?: Cursor;
}
