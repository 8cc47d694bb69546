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

import type { Entity } from '@backstage/catalog-model';
import { labelSelectorProblem, labelValueProblem } from './labelSelector';

const ID_ANNOTATION = 'backstage.io/kubernetes-id';
const SELECTOR_ANNOTATION = 'backstage.io/kubernetes-label-selector';
const NAMESPACE_ANNOTATION = 'backstage.io/kubernetes-namespace';
const NAMESPACE = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const SYSTEM_NAMESPACE = /^(kube-|amazon-|aws-)/;

/**
 * Which workloads belong to an entity.
 *
 * @internal
 */
export interface WorkloadQuery {
  labelSelector: string;
  /** All namespaces when it is absent. */
  namespace?: string;
}

/**
 * Reads from the annotations of an entity which workloads belong to it. Annotations are text that anybody may write, so a
 * value that is not of its kind is refused with a sentence.
 *
 * @internal
 */
export function workloadQuery(
  entity: Entity,
  options: { systemNamespaces: boolean },
): WorkloadQuery | { problem: string } {
  const annotations = entity.metadata.annotations ?? {};
  const id = annotations[ID_ANNOTATION];
  const selector = annotations[SELECTOR_ANNOTATION];
  if (selector === undefined && id === undefined) {
    return {
      problem: `The entity names no workloads: add the annotation \`${ID_ANNOTATION}\` or \`${SELECTOR_ANNOTATION}\`.`,
    };
  }
  const problem =
    selector === undefined
      ? labelValueProblem(id)
      : labelSelectorProblem(selector);
  if (problem) {
    const annotation =
      selector === undefined ? ID_ANNOTATION : SELECTOR_ANNOTATION;
    return {
      problem: `The annotation \`${annotation}\` ${problem}. Correct it.`,
    };
  }
  const labelSelector = selector ?? `${ID_ANNOTATION}=${id}`;
  const namespace = annotations[NAMESPACE_ANNOTATION];
  if (namespace === undefined) {
    return { labelSelector };
  }
  if (!NAMESPACE.test(namespace)) {
    return {
      problem: `The annotation \`${NAMESPACE_ANNOTATION}\` is not the name of a namespace: \`${namespace}\`. Correct it.`,
    };
  }
  if (isSystemNamespace(namespace) && !options.systemNamespaces) {
    return {
      problem: `The annotation \`${NAMESPACE_ANNOTATION}\` names the system namespace \`${namespace}\`, which the portal does not read.`,
    };
  }
  return { labelSelector, namespace };
}

/**
 * Whether a namespace belongs to Kubernetes or AWS.
 *
 * @internal
 */
export function isSystemNamespace(namespace: string): boolean {
  return SYSTEM_NAMESPACE.test(namespace);
}
