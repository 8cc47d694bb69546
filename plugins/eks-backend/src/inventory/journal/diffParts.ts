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

import type { InventoryChange, PartKind, PartSubject } from './changes';

/**
 * Compares the parts of a section, found again by name.
 *
 * @internal
 */
export function diffParts<P>(options: {
  kind: PartKind;
  before: P[];
  after: P[];
  /** As users know it, and unique in the section. */
  nameOf: (part: P) => string;
  /** Whether it is another one under the same name. */
  isAnother?: (before: P, after: P) => boolean;
  /** What of a part that stayed has changed. */
  diff: (subject: PartSubject, before: P, after: P) => InventoryChange[];
}): InventoryChange[] {
  const { kind, before, after, nameOf, isAnother, diff } = options;
  const changes: InventoryChange[] = [];
  const old = new Map(before.map(part => [nameOf(part), part]));
  for (const part of after) {
    const subject = { kind, name: nameOf(part) };
    const previous = old.get(subject.name);
    old.delete(subject.name);
    if (!previous) {
      changes.push({ type: 'added', subject });
    } else if (isAnother?.(previous, part)) {
      changes.push({ type: 'recreated', subject });
    } else {
      changes.push(...diff(subject, previous, part));
    }
  }
  for (const name of old.keys()) {
    changes.push({ type: 'removed', subject: { kind, name } });
  }
  return changes;
}
