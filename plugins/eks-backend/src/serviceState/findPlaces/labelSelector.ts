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

const MAX_LENGTH = 500;
const MAX_REQUIREMENTS = 20;
const NAME = '[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?';
const PREFIX = '[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?/';
const KEY = `(?:${PREFIX})?${NAME}`;
const VALUE = `(?:${NAME})?`;
const SET = `\\(\\s*${VALUE}(?:\\s*,\\s*${VALUE})*\\s*\\)`;

const LABEL_VALUE = new RegExp(`^${NAME}$`);
const POSITIVE = new RegExp(
  `^(?:${KEY}\\s*==?\\s*${VALUE}|${KEY}\\s+in\\s*${SET}|${KEY})$`,
);
const NEGATIVE = new RegExp(
  `^(?:${KEY}\\s*!=\\s*${VALUE}|${KEY}\\s+notin\\s*${SET}|!\\s*${KEY})$`,
);

/**
 * Checks a label selector against the grammar of Kubernetes.
 *
 * @remarks
 * A selector that only excludes would match nearly everything in a cluster, as an empty one does: both are refused.
 *
 * @returns what is wrong with it, as the end of a sentence; `undefined` when it can be used
 * @internal
 */
export function labelSelectorProblem(selector: string): string | undefined {
  if (selector.length > MAX_LENGTH) {
    return `is longer than ${MAX_LENGTH} characters`;
  }
  // Commas inside the parentheses of a set do not separate requirements.
  const requirements = selector.split(/,(?![^(]*\))/).map(part => part.trim());
  if (requirements.length > MAX_REQUIREMENTS) {
    return `has more than ${MAX_REQUIREMENTS} requirements`;
  }
  if (selector.trim() === '') {
    return 'is empty, which would select everything';
  }
  const wrong = requirements.find(
    part => !POSITIVE.test(part) && !NEGATIVE.test(part),
  );
  if (wrong !== undefined) {
    return `has a part that is no requirement: \`${wrong}\``;
  }
  if (!requirements.some(part => POSITIVE.test(part))) {
    return 'only excludes; name a label that the pods have';
  }
  return undefined;
}

/**
 * Checks the value of a label that must not be empty.
 *
 * @returns what is wrong with it, as the end of a sentence; `undefined` when it can be used
 * @internal
 */
export function labelValueProblem(value: string): string | undefined {
  return LABEL_VALUE.test(value)
    ? undefined
    : `is not the value of a label: \`${value}\``;
}
