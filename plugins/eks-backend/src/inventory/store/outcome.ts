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

import type { ReadFailure, Section } from '@backstage-eks/plugin-eks-common';
import type { OutcomeColumns } from './rows';

/**
 * The columns after a read that worked. What was read may be as old as the start of the read.
 *
 * @internal
 */
export function successColumns(startedAt: string): OutcomeColumns {
  return {
    started_at: startedAt,
    observed_at: startedAt,
    failure: null,
    failing_since: null,
  };
}

/**
 * The columns after a read that failed: what was observed before stays, and so does the time of the first failure.
 *
 * @internal
 */
export function failureColumns(
  previous: OutcomeColumns | undefined,
  startedAt: string,
  failure: ReadFailure,
  now: string,
): OutcomeColumns {
  return {
    started_at: startedAt,
    observed_at: previous?.observed_at ?? null,
    failure: JSON.stringify(failure),
    failing_since: previous?.failing_since ?? now,
  };
}

/**
 * Whether a read that began at `startedAt` may replace what is stored: only what began later is newer.
 *
 * @internal
 */
export function isNewer(
  startedAt: string,
  stored: Pick<OutcomeColumns, 'started_at'> | undefined,
): boolean {
  return !stored || startedAt > stored.started_at;
}

/**
 * The failure that a row carries.
 *
 * @internal
 */
export function failureOf(
  row: Pick<OutcomeColumns, 'failure' | 'failing_since'> | undefined,
): (ReadFailure & { since: string }) | undefined {
  if (!row?.failure || !row.failing_since) {
    return undefined;
  }
  const failure: ReadFailure = JSON.parse(row.failure);
  return { ...failure, since: row.failing_since };
}

/**
 * A section made of its content and its freshness.
 *
 * @internal
 */
export function toSection<T>(
  data: T | undefined,
  row: OutcomeColumns | undefined,
): Section<T> {
  const failure = failureOf(row);
  return {
    ...(data !== undefined && { data }),
    ...(row?.observed_at && { observedAt: row.observed_at }),
    ...(failure && { failure }),
  };
}
