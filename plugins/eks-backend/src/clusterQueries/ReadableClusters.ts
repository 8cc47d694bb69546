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
  eksClusterReadPermission,
  type SectionName,
} from '@backstage-eks/plugin-eks-common';
import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import type { ClusterScope, Inventory, InventoryCluster } from '../inventory';
import { clusterResourceRef, toClusterScope } from '../permissions';

/** @internal */
export interface ReadableClustersOptions {
  reader: Pick<Inventory['reader'], 'clusters' | 'clusterByEntityName'>;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
}

/**
 * The clusters of the inventory as one caller may see them: no route and no action reads clusters past it.
 *
 * @internal
 */
export class ReadableClusters {
  readonly #options: ReadableClustersOptions;

  static create(options: ReadableClustersOptions): ReadableClusters {
    return new ReadableClusters(options);
  }

  private constructor(options: ReadableClustersOptions) {
    this.#options = options;
  }

  /**
   * The clusters that the caller may read, narrowed by the database.
   *
   * @throws NotAllowedError when the caller may read none whatever they are
   */
  async all(
    credentials: BackstageCredentials,
    load: { narrow?: ClusterScope; sections: SectionName[] },
  ): Promise<InventoryCluster[]> {
    const { reader, permissions, permissionsRegistry } = this.#options;
    const { narrow, sections } = load;
    const [decision] = await permissions.authorizeConditional(
      [{ permission: eksClusterReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return reader.clusters(narrow, { sections });
      case AuthorizeResult.CONDITIONAL: {
        const transform = createConditionTransformer(
          permissionsRegistry.getPermissionRuleset(clusterResourceRef),
        );
        const allowed = toClusterScope(transform(decision.conditions));
        return reader.clusters(
          query => {
            query.andWhere(inner => allowed(inner));
            narrow?.(query);
          },
          { sections },
        );
      }
      default:
        throw refusal(eksClusterReadPermission);
    }
  }

  /**
   * One cluster, for who has all these permissions on it.
   *
   * @throws NotAllowedError before anything is looked up, so that a refusal does not tell whether the cluster exists
   * @throws NotFoundError
   */
  async one(
    entityName: string,
    credentials: BackstageCredentials,
    required: ResourcePermission[] = [eksClusterReadPermission],
    load?: { sections: SectionName[] },
  ): Promise<InventoryCluster> {
    const decisions = await this.#options.permissions.authorize(
      required.map(permission => ({ permission, resourceRef: entityName })),
      { credentials },
    );
    for (const [index, permission] of required.entries()) {
      if (decisions[index]?.result !== AuthorizeResult.ALLOW) {
        throw refusal(permission);
      }
    }
    const cluster = await this.#options.reader.clusterByEntityName(
      entityName,
      load,
    );
    if (!cluster) {
      throw new NotFoundError(
        `No cluster with the entity name '${entityName}' is in the EKS inventory`,
      );
    }
    return cluster;
  }

  /** Whether the caller has a permission on a cluster. */
  async may(
    permission: ResourcePermission,
    entityName: string,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [decision] = await this.#options.permissions.authorize(
      [{ permission, resourceRef: entityName }],
      { credentials },
    );
    return decision.result === AuthorizeResult.ALLOW;
  }
}

function refusal(permission: ResourcePermission): NotAllowedError {
  return new NotAllowedError(`This needs the permission '${permission.name}'`);
}
