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

import { known, notKnown, type Fact } from '@backstage-eks/plugin-eks-common';

/**
 * Derives a fact from another. What is not known stays so; an object of a shape that cannot be mapped makes the fact
 * `invalid`.
 *
 * @internal
 */
export function mapFact<T, U>(fact: Fact<T>, map: (value: T) => U): Fact<U> {
  if (!fact.known) {
    return fact;
  }
  try {
    return known(map(fact.value));
  } catch {
    return notKnown({
      reason: 'invalid',
      message: 'The cluster sent objects that the portal does not understand.',
    });
  }
}

/**
 * Joins facts of the same kind into one list; one that is not known makes the list not known, because half a list would
 * be judged as if it were whole.
 *
 * @internal
 */
export function concatFacts<T>(facts: Fact<T[]>[]): Fact<T[]> {
  const values: T[] = [];
  for (const fact of facts) {
    if (!fact.known) {
      return fact;
    }
    values.push(...fact.value);
  }
  return known(values);
}
