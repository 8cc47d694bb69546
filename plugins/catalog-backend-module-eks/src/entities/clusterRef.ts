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

import type { ClusterChange } from '@backstage-eks/plugin-eks-common';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/**
 * A cluster that exists, with its core.
 *
 * @internal
 */
export type PresentCluster = ClusterChange & {
  owner: string;
  core: NonNullable<ClusterChange['core']>;
};

/**
 * The reference of one of our entities.
 *
 * @internal
 */
export function resourceRef(entityName: string): string {
  return stringifyEntityRef({
    kind: 'resource',
    namespace: 'default',
    name: entityName,
  });
}

/**
 * Whom a cluster belongs to, as the fields of a spec that its parts share.
 *
 * @internal
 */
export function belongings(
  cluster: Pick<PresentCluster, 'owner' | 'system' | 'lifecycle'>,
): { owner: string; system?: string; lifecycle?: string } {
  const { owner, system, lifecycle } = cluster;
  return {
    owner,
    ...(system && { system }),
    ...(lifecycle && { lifecycle }),
  };
}

const LOCATION_TYPE = 'eks:';

/**
 * Whether an entity that carries this location came from here.
 *
 * @internal
 */
export function isOurLocation(location: string | undefined): boolean {
  return location?.startsWith(LOCATION_TYPE) ?? false;
}

/**
 * The annotations that say where an entity comes from.
 *
 * @internal
 */
export function locationAnnotations(
  cluster: Pick<ClusterChange, 'arn'>,
): Record<string, string> {
  const location = `${LOCATION_TYPE}${cluster.arn}`;
  return {
    [ANNOTATION_LOCATION]: location,
    [ANNOTATION_ORIGIN_LOCATION]: location,
  };
}
