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

import type { Entity } from '@backstage/catalog-model';

/** What Backstage itself or a provider's own bookkeeping puts into an entity. */
const BOOKKEEPING = /^(backstage\.io|eks\.backstage\.io\/managed)/;
const NO_FACTS = new Set(['type', 'owner', 'lifecycle', 'system']);

/** How many different facts of AWS an entity has: leaf values of annotations, labels, tags and spec. */
export function countEntityFacts({ metadata, spec }: Entity): number {
  const annotations = Object.entries(metadata.annotations ?? {}).filter(
    ([name]) => !BOOKKEEPING.test(name),
  );
  const specs = Object.entries(spec ?? {}).filter(
    ([name]) => !NO_FACTS.has(name),
  );
  return countLeaves([
    annotations.map(([, value]) => value),
    Object.values(metadata.labels ?? {}),
    metadata.tags ?? [],
    specs.map(([, value]) => value),
  ]);
}

/** How many different leaf values something has: texts, numbers and booleans. Empty ones do not count. */
export function countLeaves(value: unknown): number {
  const found = new Set<string>();
  collect(value, found);
  return found.size;
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'object' && value !== null) {
    for (const child of Object.values(value)) {
      collect(child, into);
    }
  } else if (value !== undefined && value !== null && value !== '') {
    into.add(String(value));
  }
}

/** The mean, 0 of nothing. */
export function meanOf(numbers: number[]): number {
  return numbers.length === 0
    ? 0
    : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
