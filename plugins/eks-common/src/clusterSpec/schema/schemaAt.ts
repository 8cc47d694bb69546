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

import { clusterSpecJsonSchema } from './clusterSpecJsonSchema';

type JsonMap = Readonly<Record<string, unknown>>;

/** What the schema says about the place that a path leads to; nothing where the content is free. */
export function schemaAt(keys: readonly PropertyKey[]): JsonMap | undefined {
  let here: JsonMap | undefined = clusterSpecJsonSchema;
  for (const key of keys) {
    const properties: JsonMap | undefined = mapOf(here?.properties);
    if (typeof key === 'number') {
      here = mapOf(here?.items);
    } else if (properties && Object.hasOwn(properties, String(key))) {
      here = mapOf(properties[String(key)]);
    } else {
      here = mapOf(here?.additionalProperties);
    }
  }
  return here;
}

/** Names of the fields that an object may have. */
export function fieldsAt(keys: readonly PropertyKey[]): string[] {
  return Object.keys(mapOf(schemaAt(keys)?.properties) ?? {});
}

export function descriptionAt(
  keys: readonly PropertyKey[],
): string | undefined {
  const description = schemaAt(keys)?.description;
  return typeof description === 'string' ? description : undefined;
}

function mapOf(value: unknown): JsonMap | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}
