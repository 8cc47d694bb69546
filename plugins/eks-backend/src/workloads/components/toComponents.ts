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

import type { Component } from '@backstage-eks/plugin-eks-common';
import type { V1PodTemplateSpec } from '@kubernetes/client-node';
import type { WorkloadMetadata, WorkloadRef } from '../types';
import { chartOf } from './chartOf';
import { imageVersion } from './imageVersion';
import type { RecognisedComponent } from './recogniseComponents';

/**
 * Components with what is known of their versions.
 *
 * @param templates - pod templates by `workloadKey`, of as many workloads as were read
 * @internal
 */
export function toComponents(
  recognised: RecognisedComponent[],
  templates: Map<string, V1PodTemplateSpec>,
): Component[] {
  return recognised.map(({ name, workload }) => {
    const installedBy = installerOf(workload);
    return {
      name,
      namespace: workload.namespace,
      workload: { kind: workload.kind, name: workload.name },
      versions: versionsOf(
        name,
        workload,
        templates.get(workloadKey(workload)),
      ),
      ...(installedBy && { installedBy }),
    };
  });
}

/**
 * Tells the workloads of one cluster apart.
 *
 * @internal
 */
export function workloadKey({ kind, namespace, name }: WorkloadRef): string {
  return `${kind}/${namespace}/${name}`;
}

function versionsOf(
  component: string,
  { name, labels }: WorkloadMetadata,
  template: V1PodTemplateSpec | undefined,
): Component['versions'] {
  const image = template && mainImage(template, [name, component]);
  const found: Array<[Component['versions'][number]['source'], unknown]> = [
    ['image', image && imageVersion(image)],
    ['versionLabel', labels['app.kubernetes.io/version']],
    ['helmChart', chartOf(labels['helm.sh/chart'])?.version],
  ];
  return found.flatMap(([source, version]) =>
    typeof version === 'string' && version !== '' ? [{ source, version }] : [],
  );
}

/** The image of the container that is called like the component, else that of the first: sidecars come after it. */
function mainImage(
  template: V1PodTemplateSpec,
  names: string[],
): string | undefined {
  const containers = template.spec?.containers ?? [];
  const main =
    containers.find(container => names.includes(container.name)) ??
    containers[0];
  return typeof main?.image === 'string' ? main.image : undefined;
}

function installerOf({
  labels,
  annotations,
}: WorkloadMetadata): Component['installedBy'] {
  // Argo CD renders charts, so what it installs carries the labels of Helm too.
  if (
    labels['argocd.argoproj.io/instance'] ||
    annotations['argocd.argoproj.io/tracking-id']
  ) {
    return 'argocd';
  }
  return labels['app.kubernetes.io/managed-by'] === 'Helm' ||
    annotations['meta.helm.sh/release-name']
    ? 'helm'
    : undefined;
}
