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

/**
 * A time as ISO 8601; `undefined` when it is missing or no time.
 *
 * @internal
 */
export function toIso(value: Date | string | undefined): string | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/**
 * The items of a list that the API may leave out, without holes.
 *
 * @internal
 */
export function itemsOf<T>(list: T[] | undefined): T[] {
  return Array.isArray(list)
    ? list.filter(item => item !== undefined && item !== null)
    : [];
}

/**
 * The entries whose key starts with one of the prefixes and whose value is a text.
 *
 * @internal
 */
export function pickByPrefix(
  map: Record<string, string> | undefined,
  prefixes: string[],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(map ?? {}).filter(
      ([key, value]) =>
        typeof value === 'string' &&
        prefixes.some(prefix => key.startsWith(prefix)),
    ),
  );
}

/** Texts that clusters write are cut here: nobody reads more, and answers stay small. */
const MAX_TEXT = 1000;

/**
 * A text of bounded length; `undefined` when there is none.
 *
 * @internal
 */
export function shortText(text: string | undefined): string | undefined {
  return typeof text === 'string' && text.length > MAX_TEXT
    ? `${text.slice(0, MAX_TEXT)}…`
    : text ?? undefined;
}
