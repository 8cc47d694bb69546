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

import type {
  MissingPermission,
  ReadFailure,
  SectionName,
} from '@backstage-eks/plugin-eks-common';

/** A read that failed; without `section` it was the list of clusters. @internal */
export interface FailedRead {
  section?: SectionName;
  failure: ReadFailure;
}

/**
 * The permissions that refused reads lacked, by name, each with what is not read for want of it.
 *
 * @internal
 */
export function toMissingPermissions(reads: FailedRead[]): MissingPermission[] {
  const sectionsOf = new Map<string, Set<SectionName>>();
  for (const { section, failure } of reads) {
    const { reason, permission } = failure;
    if (reason === 'denied' && permission) {
      const sections = sectionsOf.get(permission) ?? new Set();
      sectionsOf.set(permission, sections);
      if (section) {
        sections.add(section);
      }
    }
  }
  return [...sectionsOf]
    .map(([action, sections]) => ({ action, sections: [...sections].sort() }))
    .sort((a, b) => a.action.localeCompare(b.action, 'en-US'));
}
