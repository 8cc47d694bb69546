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

import { LRUCache } from 'lru-cache';

const MAX_PLACES = 10_000;

/**
 * Remembers since when this process has seen something at a place, for findings whose facts carry no time.
 *
 * @internal
 */
export class FirstSeen {
  readonly #places = new LRUCache<string, Map<string, string>>({
    max: MAX_PLACES,
  });

  /**
   * Notes everything that is seen at a place now; what was seen before and is gone is forgotten.
   *
   * @param at - ISO 8601
   * @returns since when each of them has been seen, by name
   */
  observe(place: string, names: string[], at: string): Map<string, string> {
    const before = this.#places.get(place);
    const seen = new Map(names.map(name => [name, before?.get(name) ?? at]));
    this.#places.set(place, seen);
    return seen;
  }
}
