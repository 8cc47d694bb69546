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

import { clusterSourceUrl } from '@backstage-eks/plugin-eks-common';
import {
  ANNOTATION_SOURCE_LOCATION,
  type EntityLink,
} from '@backstage/catalog-model';
import type { ScmIntegrationRegistry } from '@backstage/integration';

/**
 * Where the `cluster.yaml` of a cluster is, by its source tag: the location of its folder, and a link to the file.
 * Nothing for a tag that is no URL.
 *
 * @internal
 */
export function clusterSource(
  tags: Record<string, string>,
  integrations: Pick<ScmIntegrationRegistry, 'resolveUrl'>,
): { annotations: Record<string, string>; links: EntityLink[] } {
  const file = clusterSourceUrl(tags);
  if (!file) {
    return { annotations: {}, links: [] };
  }
  // Hosts name files and folders differently: GitHub has `blob` and `tree`.
  const folder = integrations.resolveUrl({ url: './', base: file });
  return {
    annotations: { [ANNOTATION_SOURCE_LOCATION]: `url:${folder}` },
    links: [{ url: file, title: 'cluster.yaml', icon: 'code' }],
  };
}
