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

import type { SpecProblem } from './SpecProblem';
import { problemAt } from './problemAt';
import { hasControlCharacter } from './text';

const MAX_DEPTH = 20;
const MAX_VALUES = 5000;
/** Keys that reach into the prototype of an object when data is copied carelessly. */
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

/**
 * Refuses what is not plain data of a bounded size, before anything else looks at it.
 *
 * @returns the first problem found
 */
export function checkPlainData(input: unknown): SpecProblem | undefined {
  let count = 0;
  const check = (
    value: unknown,
    path: Array<string | number>,
  ): SpecProblem | undefined => {
    count += 1;
    if (count > MAX_VALUES || path.length > MAX_DEPTH) {
      return problemAt(
        undefined,
        path.slice(0, 3),
        `The file holds more than ${MAX_VALUES} values or is nested deeper than ${MAX_DEPTH} levels: move what is not about this cluster elsewhere.`,
      );
    }
    if (isScalar(value)) {
      return undefined;
    }
    if (!Array.isArray(value) && !isPlainMap(value)) {
      return problemAt(
        undefined,
        path,
        'Only text, numbers, booleans, lists and maps can stand here: write the value in quotes.',
      );
    }
    for (const [key, inner] of entriesOf(value)) {
      const inside = [...path, key];
      const problem = checkKey(key, inside) ?? check(inner, inside);
      if (problem) {
        return problem;
      }
    }
    return undefined;
  };
  return check(input, []);
}

function entriesOf(value: object): Array<[string | number, unknown]> {
  return Array.isArray(value)
    ? value.map((inner, index) => [index, inner])
    : Object.entries(value);
}

function checkKey(
  key: string | number,
  path: Array<string | number>,
): SpecProblem | undefined {
  if (typeof key === 'number') {
    return undefined;
  }
  if (FORBIDDEN_KEYS.includes(key)) {
    return problemAt(
      undefined,
      path,
      `\`${key}\` cannot be a key, because programs read it as part of themselves: remove it.`,
    );
  }
  return hasControlCharacter(key)
    ? problemAt(
        undefined,
        path,
        'A key contains a line break or another control character: write it on one line.',
      )
    : undefined;
}

function isScalar(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}

function isPlainMap(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  // Data from another realm, such as a Jest sandbox, has another Object.prototype, which in turn has none.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
