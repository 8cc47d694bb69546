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

type JsonMap = Record<string, unknown>;

/**
 * Lays one map over another: maps by key, everything else replaced. Neither input is changed. Keys of the base keep their
 * place, new ones follow.
 */
export function mergeOver(
  base: Readonly<JsonMap>,
  over: Readonly<JsonMap>,
): JsonMap {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    const below = merged.get(key);
    merged.set(
      key,
      isMap(below) && isMap(value) ? mergeOver(below, value) : value,
    );
  }
  // fromEntries defines own properties, so no key can reach a prototype.
  return Object.fromEntries(merged);
}

export function isMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
