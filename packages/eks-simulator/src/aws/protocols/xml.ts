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

import { XMLBuilder } from 'fast-xml-parser';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
});

/** Writes XML. Lists become elements named `item` inside, times ISO 8601. Members that are absent are left out. */
export function writeXml(
  root: string,
  namespace: string | undefined,
  members: object,
  item: 'member' | 'item',
): string {
  const content = toElements(members, item);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({
    [root]: namespace ? { '@xmlns': namespace, ...asRecord(content) } : content,
  })}`;
}

function toElements(value: unknown, item: string): unknown {
  if (value instanceof Date) {
    return value.toISOString();
  }
  if (Array.isArray(value)) {
    return { [item]: value.map(member => toElements(member, item)) };
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([key, member]) => [key, toElements(member, item)]),
    );
  }
  return String(value);
}

function asRecord(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
