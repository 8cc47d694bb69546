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

import type { HealthIssue } from '@backstage-eks/plugin-eks-common';
import { InvalidAnswerError } from './errors';

/**
 * A member that the answer must have.
 *
 * @internal
 */
export function required<T>(
  value: T | null | undefined,
  path: string,
): NonNullable<T> {
  if (value === undefined || value === null) {
    throw new InvalidAnswerError(`The answer of AWS has no ${path}`);
  }
  return value;
}

/**
 * Refuses an answer about something else than what was asked for.
 *
 * @param path - of the member that names it
 * @throws InvalidAnswerError
 * @internal
 */
export function requireSame(
  path: string,
  wanted: string,
  answered: string | undefined,
): void {
  if (required(answered, path) !== wanted) {
    throw new InvalidAnswerError(
      `AWS was asked for ${path} ${wanted} and answered about ${answered}`,
    );
  }
}

/**
 * A copy in a fixed order: the order of the answer is no change.
 *
 * @internal
 */
export function sorted<T>(values: readonly T[] | undefined): T[] {
  return (values ?? [])
    .map(value => ({ value, key: JSON.stringify(value) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ value }) => value);
}

/**
 * A time that the answer must have, as ISO 8601.
 *
 * @internal
 */
export function requiredTime(value: Date | undefined, path: string): string {
  return required(value, path).toISOString();
}

/**
 * The members that have a value. EKS sends `null` for what does not apply.
 *
 * @internal
 */
export function present<T extends object>(
  members: T,
): {
  [K in keyof T]?: NonNullable<T[K]>;
} {
  const result: { [K in keyof T]?: NonNullable<T[K]> } = {};
  for (const key of keysOf(members)) {
    const value = members[key];
    if (value !== undefined && value !== null) {
      result[key] = value;
    }
  }
  return result;
}

/**
 * The members that have a value; `undefined` when none has.
 *
 * @internal
 */
export function presentIfAny<T extends object>(
  members: T,
): ReturnType<typeof present<T>> | undefined {
  const result = present(members);
  return Object.keys(result).length > 0 ? result : undefined;
}

/**
 * The health issues of a cluster, node group or add-on, sorted: the order of the answer is no change.
 *
 * @internal
 */
export function toHealthIssues(
  health:
    | {
        issues?: Array<{
          code?: string;
          message?: string;
          resourceIds?: string[];
        }>;
      }
    | undefined,
): HealthIssue[] {
  return sorted(
    (health?.issues ?? []).map(issue => ({
      code: issue.code ?? 'Unknown',
      message: issue.message ?? '',
      resourceIds: sorted(issue.resourceIds),
    })),
  );
}

function keysOf<T extends object>(value: T): Array<keyof T> {
  return Object.keys(value) as Array<keyof T>;
}
