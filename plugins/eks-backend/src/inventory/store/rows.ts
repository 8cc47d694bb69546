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

/** A living cluster or, with `removed_at`, a tombstone. @internal */
export interface ClusterRow {
  arn: string;
  incarnation: string;
  account_id: string;
  region: string;
  name: string;
  entity_name: string;
  owner: string;
  system: string | null;
  lifecycle: string | null;
  /** Of the core, for filters. */
  version: string | null;
  /** Of the core, for filters. */
  status: string | null;
  revision: number;
  missing_lists: number;
  missing_since: string | null;
  first_seen_at: string;
  removed_at: string | null;
}

/** @internal */
export interface ClusterTagRow {
  arn: string;
  key: string;
  value: string;
}

/** @internal */
export interface SectionRow {
  arn: string;
  section: string;
  content: string;
  content_hash: string;
}

/** How a read ended. @internal */
export interface OutcomeColumns {
  started_at: string;
  observed_at: string | null;
  failure: string | null;
  failing_since: string | null;
}

/** @internal */
export interface FreshnessRow extends OutcomeColumns {
  arn: string;
  section: string;
  /** Of everything that the last good read wrote, and of whom it was; an equal one need not be written again. */
  write_hash: string | null;
  /** Start of the last good read that took nothing over from the one before. */
  full_at: string | null;
}

/** @internal */
export interface SharedFactRow extends OutcomeColumns {
  kind: string;
  scope: string;
  content: string | null;
}

/** @internal */
export interface TargetRow {
  account_id: string;
  region: string;
  read_started_at: string | null;
  listed_at: string | null;
  failure: string | null;
  failing_since: string | null;
}

/** @internal */
export interface JournalRow {
  id: number;
  revision: number;
  arn: string;
  at: string;
  section: string;
  change: string;
}

/** @internal */
export interface FirstSeenRow {
  place: string;
  name: string;
  at: string;
}

/** @internal */
export interface RemovedEntityRow {
  entity_name: string;
  arn: string;
  removed_at: string;
}
