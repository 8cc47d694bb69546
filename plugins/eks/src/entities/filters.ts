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

import { Entity } from '@backstage/catalog-model';
import {
  AMAZON_ARN_ANNOTATION,
  KUBERNETES_ID_ANNOTATION,
  KUBERNETES_LABEL_SELECTOR_ANNOTATION,
} from './annotations';

/** Clusters that come from an AWS account. */
export const eksClusterFilter = {
  kind: 'resource',
  'spec.type': 'kubernetes-cluster',
  [`metadata.annotations.${AMAZON_ARN_ANNOTATION}`]: { $exists: true },
};

/**
 * Whether an entity is a component that names its workloads, for `EntitySwitch`.
 *
 * @public
 */
export function isKubernetesService(entity: Entity): boolean {
  const annotations = entity.metadata.annotations ?? {};
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'component' &&
    Boolean(
      annotations[KUBERNETES_ID_ANNOTATION] ??
        annotations[KUBERNETES_LABEL_SELECTOR_ANNOTATION],
    )
  );
}

/**
 * Whether an entity is a cluster of EKS, for `EntitySwitch`.
 *
 * @public
 */
export function isEksCluster(entity: Entity): boolean {
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'resource' &&
    entity.spec?.type === 'kubernetes-cluster' &&
    Boolean(entity.metadata.annotations?.[AMAZON_ARN_ANNOTATION])
  );
}
