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

import { parse } from 'yaml';
import { z } from 'zod';

/** Far more than any ClusterConfig needs. */
const MAX_CHARACTERS = 256 * 1024;
const MAX_PROBLEMS = 3;
const MAX_SHOWN = 60;

/** What was read, or a sentence that names the file, the field and the fix. */
export type Reading<T> = { value: T; raw: object } | { problem: string };

/** Parses a YAML file of a repository and checks it. */
export function readYaml<TSchema extends z.ZodType<object>>(
  path: string,
  text: string | undefined,
  schema: TSchema,
): Reading<z.output<TSchema>> {
  if (text === undefined) {
    return { problem: `${path} is missing. Add the file and push again.` };
  }
  if (text.length > MAX_CHARACTERS) {
    return {
      problem: `${path} has ${text.length} characters, more than the ${MAX_CHARACTERS} that are read. Make it smaller and push again.`,
    };
  }
  let raw: unknown;
  try {
    raw = parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      problem: `${path} is not valid YAML: ${shorten(
        reason.split('\n')[0],
        200,
      )}. Correct it and push again.`,
    };
  }
  const result = schema.safeParse(raw);
  if (!result.success || typeof raw !== 'object' || raw === null) {
    return { problem: explain(path, raw, result.error?.issues ?? []) };
  }
  return { value: result.data, raw };
}

function explain(
  path: string,
  raw: unknown,
  issues: Array<{ path: PropertyKey[]; message: string }>,
): string {
  const shown = issues
    .slice(0, MAX_PROBLEMS)
    .map(
      issue =>
        `${fieldName(issue.path)} is ${show(valueAt(raw, issue.path))}: ${
          issue.message
        }`,
    );
  const rest = issues.length - shown.length;
  return `${path}: ${shown.join('; ')}${
    rest > 0 ? `; and ${rest} more` : ''
  }. Correct the file and push again.`;
}

/** Such as `managedNodeGroups[0].maxSize`. */
function fieldName(path: PropertyKey[]): string {
  return path.length === 0
    ? 'the file'
    : path
        .map(part =>
          typeof part === 'number' ? `[${part}]` : `.${String(part)}`,
        )
        .join('')
        .replace(/^\./, '');
}

function valueAt(raw: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? Object.getOwnPropertyDescriptor(value, part)?.value
        : undefined,
    raw,
  );
}

function show(value: unknown): string {
  return value === undefined
    ? 'missing'
    : shorten(JSON.stringify(value) ?? typeof value, MAX_SHOWN);
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}...` : text;
}
