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

import {
  addonEntityName,
  ANNOTATION_ADDON_VERSION,
  ENTITY_TYPE_ADDON,
  LABEL_ADDON,
  type Addon,
} from '@backstage-eks/plugin-eks-common';
import type { PresentCluster } from './clusterRef';
import { consoleLinks } from './consoleLinks';
import type { EksResourceEntity } from './EksResourceEntity';
import { toPartEntity } from './toPartEntity';

/**
 * The entity of an EKS add-on.
 *
 * @internal
 */
export function toAddonEntity(
  cluster: PresentCluster,
  addon: Addon,
): EksResourceEntity {
  const { arn, region, core, entityName } = cluster;
  return toPartEntity(cluster, {
    entityName: addonEntityName(entityName, addon.name),
    name: addon.name,
    arn: addon.arn,
    type: ENTITY_TYPE_ADDON,
    noun: 'Add-on',
    annotations: { [ANNOTATION_ADDON_VERSION]: addon.version },
    labels: { [LABEL_ADDON]: addon.name },
    links: consoleLinks(
      { arn, name: core.name, region },
      { tab: 'cluster-add-ons-tab' },
    ),
  });
}
