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

import type { z } from 'zod/v4';
import type { SpecProblem } from '../SpecProblem';
import { problemAt, valueAt } from '../problemAt';
import { nearest, shown } from '../text';
import { descriptionAt, fieldsAt } from './schemaAt';

type Issue = z.core.$ZodIssue;

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`, without quotes',
  array: 'a list',
  object: 'a map',
  record: 'a map',
};

/** What the schema found, in sentences that name the fix. */
export function toSpecProblems(
  input: unknown,
  issues: readonly Issue[],
): SpecProblem[] {
  return issues.flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => unknownField(input, [...issue.path, key]))
      : [problemAt(input, issue.path, sentence(input, issue))],
  );
}

function unknownField(input: unknown, path: PropertyKey[]): SpecProblem {
  const key = String(path.at(-1));
  const known = fieldsAt(path.slice(0, -1));
  const meant = nearest(key, known);
  const fix = meant
    ? `write \`${meant}\``
    : `remove it, or use one of ${known.join(', ')}`;
  return problemAt(
    input,
    path,
    `There is no field \`${shown(key)}\` here: ${fix}.`,
  );
}

function sentence(input: unknown, issue: Issue): string {
  const value = valueAt(input, issue.path);
  const key = issue.path.at(-1);
  const field = key === undefined ? 'The file' : `\`${shown(String(key))}\``;
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(input, issue.path, field, issue.expected);
    case 'invalid_value':
      return wrongChoice(value, field, issue.values.map(String));
    case 'too_small':
      return issue.origin === 'array'
        ? `${field} is empty: add at least ${issue.minimum}, or remove the field where it is optional.`
        : `${field} is ${shown(value)}: use at least ${issue.minimum}.`;
    case 'too_big':
      return issue.origin === 'array'
        ? `${field} has more than ${issue.maximum} entries: remove some.`
        : `${field} is ${shown(value)}: use at most ${issue.maximum}.`;
    default:
      return issue.message;
  }
}

function wrongType(
  input: unknown,
  path: readonly PropertyKey[],
  field: string,
  expected: string,
): string {
  const value = valueAt(input, path);
  const about = descriptionAt(path);
  if (value === undefined || value === null) {
    return `${field} is missing${about ? `, add it: ${about}` : ': add it.'}`;
  }
  if (expected === 'string' && typeof value === 'number') {
    return path.at(-1) === 'kubernetesVersion'
      ? `${field} is the number ${value}, because YAML reads 1.30 as 1.3: put it in quotes, such as "1.35".`
      : `${field} is the number ${value}: put it in quotes, so that YAML keeps every digit.`;
  }
  if (expected === 'string' && typeof value === 'boolean') {
    return `${field} is the boolean ${value}: put it in quotes to make it text.`;
  }
  const wanted = TYPE_WORDS[expected] ?? expected;
  return `${field} must be ${wanted}, and is \`${shown(value)}\`${
    about ? `: ${about}` : '.'
  }`;
}

function wrongChoice(value: unknown, field: string, choices: string[]): string {
  if (value === undefined) {
    return `${field} is missing: write ${choices.join(' or ')}.`;
  }
  const meant = nearest(String(value), choices);
  return `${field} cannot be \`${shown(value)}\`: write ${
    meant ? `\`${meant}\`` : choices.map(each => `\`${each}\``).join(' or ')
  }.`;
}
