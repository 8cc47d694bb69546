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

import type { ReadFailure, TargetRef } from '@backstage-eks/plugin-eks-common';
import type { EksTargetSource } from '@backstage-eks/plugin-eks-node';

/**
 * One account in one region whose clusters are read, and who says so.
 *
 * @internal
 */
export interface EksTarget extends TargetRef {
  /** Ids of the sources that name it, such as `config` and `organization:111122223333`; at least one, sorted. */
  sources: string[];
  /** As a source calls the account. */
  accountName?: string;
}

/**
 * The accounts and regions whose clusters are read now: those of the configuration, and those that sources found.
 *
 * @internal
 */
export interface Targets {
  /** As last known to this process, without waiting. */
  snapshot(): EksTarget[];
  /**
   * Reads what all replicas have found. What was known before stays when that fails.
   *
   * @throws what the database throws
   */
  refresh(): Promise<EksTarget[]>;
}

/**
 * An account in one region, as a source found it.
 *
 * @internal
 */
export interface DiscoveredTarget extends TargetRef {
  accountName?: string;
}

/**
 * What is known of a source. Times are ISO 8601.
 *
 * @internal
 */
export interface TargetSourceState {
  id: string;
  /** Of the list that counts. */
  targetCount: number;
  /** When the last listing began. Absent before the first. */
  startedAt?: string;
  /** When the list that counts was complete. Absent before the first. */
  observedAt?: string;
  /** Why the last listing failed; the list before counts on. */
  failure?: ReadFailure & { since: string };
  /** Since when the source gives an empty list, which counts only when it is repeated; the list before counts on. */
  emptySince?: string;
}

/**
 * A source that the discovery lists. With `toFailure` it explains its own errors.
 *
 * @internal
 */
export interface ListedSource extends EksTargetSource {
  toFailure?(error: unknown): ReadFailure;
}
