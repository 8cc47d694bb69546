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

import { asList, asStrings, isRecord } from './json';

/** A JSON object of a policy. */
export type Json = Record<string, unknown>;

/** A scalar or list with one value more, unless it is there. */
export function withValue(value: unknown, added: string): unknown {
  const values = asList(value);
  return values.includes(added) ? value : [...values, added];
}

/** Whether a statement allows something to a principal. */
export function isAllowFor(
  statement: unknown,
  type: 'Federated' | 'Service',
  principal: string,
): statement is Json {
  return (
    isRecord(statement) &&
    statement.Effect === 'Allow' &&
    isRecord(statement.Principal) &&
    (asStrings(statement.Principal[type])?.includes(principal) ?? false) &&
    asStrings(statement.Action) !== undefined
  );
}

/** The document with other statements. */
export function withStatements(document: Json, statements: unknown[]): Json {
  // The version is only set on an empty document: setting it on another one would change what its variables mean.
  const version =
    document.Statement === undefined && document.Version === undefined
      ? { Version: '2012-10-17' }
      : {};
  return { ...version, ...document, Statement: statements };
}
