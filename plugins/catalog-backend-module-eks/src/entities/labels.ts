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

import { KubernetesValidatorFunctions } from '@backstage/catalog-model';

/**
 * The entries that the catalog accepts as labels. AWS tags allow more: what does not fit is left out, because one bad
 * label makes the catalog refuse the whole entity.
 *
 * @internal
 */
export function validLabels(
  candidates: Record<string, string | undefined>,
): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const [key, value] of Object.entries(candidates)) {
    if (
      KubernetesValidatorFunctions.isValidLabelKey(key) &&
      KubernetesValidatorFunctions.isValidLabelValue(value) &&
      value
    ) {
      labels[key] = value;
    }
  }
  return labels;
}

const RESERVED = /^([^/]*\.)?(backstage|backstage-eks)\.io\//;

/**
 * The tags that may become labels: those that Backstage and this module give a meaning are not for whoever tags a cluster.
 *
 * @internal
 */
export function withoutReserved(
  tags: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tags).filter(([key]) => !RESERVED.test(key)),
  );
}

/**
 * The entries that the catalog accepts as annotations.
 *
 * @internal
 */
export function validAnnotations(
  candidates: Record<string, string | undefined>,
): Record<string, string> {
  const annotations: Record<string, string> = {};
  for (const [key, value] of Object.entries(candidates)) {
    if (KubernetesValidatorFunctions.isValidAnnotationKey(key) && value) {
      annotations[key] = value;
    }
  }
  return annotations;
}
