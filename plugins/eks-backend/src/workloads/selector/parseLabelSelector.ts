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

import { InputError } from '@backstage/errors';

/**
 * One requirement of a label selector. Without `values` it asks whether there is such a label.
 *
 * @internal
 */
export interface LabelRequirement {
  key: string;
  negated: boolean;
  values?: string[];
}

const MAX_LENGTH = 500;
const NAME = '[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?';
const KEY = `(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?/)?${NAME}`;
const VALUE = `(?:${NAME})?`;
const EQUALITY = new RegExp(`^(${KEY})\\s*(!=|==?)\\s*(${VALUE})$`);
const SET = new RegExp(
  `^(${KEY})\\s+(in|notin)\\s*\\(\\s*(${VALUE}(?:\\s*,\\s*${VALUE})*)\\s*\\)$`,
);
const EXISTENCE = new RegExp(`^(!?)\\s*(${KEY})$`);

/**
 * Parses a label selector as Kubernetes writes it.
 *
 * @throws InputError for what is no selector, and for one that asks for no label, which would select nearly everything.
 * @internal
 */
export function parseLabelSelector(selector: string): LabelRequirement[] {
  if (selector.length > MAX_LENGTH) {
    throw new InputError(
      `The label selector is longer than ${MAX_LENGTH} characters; name fewer labels`,
    );
  }
  // Commas inside the parentheses of a set do not separate requirements.
  const requirements = selector
    .split(/,(?![^(]*\))/)
    .map(part => parseRequirement(part.trim(), selector));
  if (requirements.every(({ negated }) => negated)) {
    throw new InputError(
      `The label selector '${selector}' only excludes; name a label that the workloads have`,
    );
  }
  return requirements;
}

/**
 * Whether labels meet all requirements.
 *
 * @internal
 */
export function matchesLabels(
  requirements: LabelRequirement[],
  labels: Record<string, string>,
): boolean {
  return requirements.every(({ key, negated, values }) => {
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
    const met = value !== undefined && (values?.includes(value) ?? true);
    return met !== negated;
  });
}

function parseRequirement(part: string, selector: string): LabelRequirement {
  const equality = EQUALITY.exec(part);
  if (equality) {
    const [, key, operator, value] = equality;
    return { key, negated: operator === '!=', values: [value] };
  }
  const set = SET.exec(part);
  if (set) {
    const [, key, operator, list] = set;
    const values = list.split(',').map(value => value.trim());
    return { key, negated: operator === 'notin', values };
  }
  const existence = EXISTENCE.exec(part);
  if (existence) {
    const [, not, key] = existence;
    return { key, negated: not === '!' };
  }
  throw new InputError(
    `The label selector '${selector}' has a part that is no requirement: '${part}'; write it like app=api or tier in (web,api)`,
  );
}
