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

import { TAG_OWNER, TAG_SOURCE } from '../../names';
import type { ClusterSpecMetadata } from '../ClusterSpec';

/** Tags of the cluster in AWS, sorted by key. */
export function clusterTags(
  metadata: ClusterSpecMetadata,
): Record<string, string> {
  const tags: Array<[string, string]> = [
    ...Object.entries(metadata.tags ?? {}),
    ['backstage-eks.io/environment', metadata.environment],
  ];
  if (metadata.owner !== undefined) {
    tags.push([TAG_OWNER, metadata.owner]);
  }
  if (metadata.source !== undefined) {
    tags.push([TAG_SOURCE, metadata.source]);
  }
  return sorted(tags);
}

/** A map whose keys stand in one order, whoever writes it. */
export function sorted<T>(entries: Array<[string, T]>): Record<string, T> {
  return Object.fromEntries(
    entries.sort(([a], [b]) => {
      if (a === b) {
        return 0;
      }
      return a < b ? -1 : 1;
    }),
  );
}
