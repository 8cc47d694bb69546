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
  nodeGroupEntityName,
  type ClusterChange,
} from '@backstage-eks/plugin-eks-common';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { ProviderConfig } from '../config';
import {
  resourceRef,
  toAddonEntity,
  toClusterEntity,
  toNodeGroupEntity,
  type PresentCluster,
} from '../entities';

/**
 * What a page of changes does to the catalog.
 *
 * @internal
 */
export interface CatalogDelta {
  added: Entity[];
  /** Entity references. */
  removed: string[];
}

/**
 * Turns changes into entities to write and references to remove.
 *
 * @remarks
 * Only what the inventory reports as gone is removed: a tombstone of a cluster, and the names that it lists under
 * `removedEntities`. It keeps both for 30 days, so nothing has to be remembered here, and a catalog that was away, or that
 * starts anew, ends in the same state. A kind that is switched off counts as gone.
 *
 * @internal
 */
export function toMutation(
  changes: ClusterChange[],
  config: Pick<ProviderConfig, 'nodeGroups' | 'addons' | 'assumeRoleName'> & {
    integrations: Pick<ScmIntegrationRegistry, 'resolveUrl'>;
  },
): CatalogDelta {
  const added = new Map<string, Entity>();
  const removed = new Set<string>();

  function add(entity: Entity) {
    const ref = stringifyEntityRef(entity);
    added.set(ref, entity);
    removed.delete(ref);
  }
  function remove(entityName: string) {
    const ref = resourceRef(entityName);
    added.delete(ref);
    removed.add(ref);
  }

  for (const change of changes) {
    for (const entityName of change.removedEntities) {
      remove(entityName);
    }
    if (change.kind === 'removed') {
      remove(change.entityName);
    } else if (isComplete(change)) {
      const { entityName } = change;
      add(toClusterEntity(change, config));
      for (const nodeGroup of change.nodeGroups ?? []) {
        if (config.nodeGroups) {
          add(toNodeGroupEntity(change, nodeGroup));
        } else {
          remove(nodeGroupEntityName(entityName, nodeGroup.name));
        }
      }
      for (const addon of change.addons ?? []) {
        if (config.addons) {
          add(toAddonEntity(change, addon));
        } else {
          remove(addonEntityName(entityName, addon.name));
        }
      }
    }
  }
  return { added: [...added.values()], removed: [...removed] };
}

function isComplete(change: ClusterChange): change is PresentCluster {
  return change.core !== undefined && change.owner !== undefined;
}
