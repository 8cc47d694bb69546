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

import type { WorkloadMetadata } from '../types';
import { chartOf } from './chartOf';
import {
  WELL_KNOWN_CONTROLLERS,
  type WellKnownController,
} from './wellKnownControllers';

/**
 * A component and the workload that stands for it.
 *
 * @internal
 */
export interface RecognisedComponent {
  name: string;
  wellKnown: boolean;
  workload: WorkloadMetadata;
}

const NAME_LABEL = 'app.kubernetes.io/name';
const PART_OF_LABEL = 'app.kubernetes.io/part-of';
const INSTANCE_LABEL = 'app.kubernetes.io/instance';
const MANAGED_BY_LABEL = 'app.kubernetes.io/managed-by';
const CHART_LABEL = 'helm.sh/chart';

/** Namespaces in which the platform, not a service, runs. */
const SYSTEM_NAMESPACE =
  /^(kube|amazon|aws|argo|argocd|cert-manager|datadog|external-(dns|secrets)|flux|ingress|istio|karpenter|keda|linkerd|logging|monitoring|observability|prometheus|traefik|velero)(-|$)|-system$/;

/**
 * Finds the controllers among the workloads of a cluster, one entry for each installation: well-known ones anywhere, others
 * when Helm installed them into a namespace of the platform. What an EKS add-on installed is left out.
 *
 * @param addons - names of the EKS add-ons of the cluster, as far as they are known
 * @returns well-known ones first, then by name and namespace
 * @internal
 */
export function recogniseComponents(
  workloads: WorkloadMetadata[],
  addons: string[],
): RecognisedComponent[] {
  const installations = new Map<
    string,
    { name: string; known?: WellKnownController; parts: WorkloadMetadata[] }
  >();
  for (const workload of workloads) {
    const known = wellKnownOf(workload);
    const name = known?.name ?? chartInSystemNamespace(workload);
    const isAddon =
      workload.labels[MANAGED_BY_LABEL] === 'EKS' ||
      (name !== undefined && addons.includes(name));
    if (name && !isAddon) {
      const { namespace, labels } = workload;
      const key = JSON.stringify([
        name,
        namespace,
        labels[INSTANCE_LABEL] ?? '',
      ]);
      const installation = installations.get(key);
      if (installation) {
        installation.parts.push(workload);
      } else {
        installations.set(key, { name, known, parts: [workload] });
      }
    }
  }
  return [...installations.values()]
    .map(({ name, known, parts }) => ({
      name,
      wellKnown: known !== undefined,
      workload: mainWorkload(parts, known),
    }))
    .sort(byImportance);
}

function wellKnownOf(
  workload: WorkloadMetadata,
): WellKnownController | undefined {
  const { labels, namespace, name } = workload;
  const chart = chartOf(labels[CHART_LABEL])?.name;
  return WELL_KNOWN_CONTROLLERS.find(
    ({ names, partOf }) =>
      names.includes(labels[NAME_LABEL] ?? '') ||
      names.includes(chart ?? '') ||
      (partOf !== undefined && labels[PART_OF_LABEL] === partOf) ||
      (names.includes(name) && SYSTEM_NAMESPACE.test(namespace)),
  );
}

function chartInSystemNamespace(
  workload: WorkloadMetadata,
): string | undefined {
  return SYSTEM_NAMESPACE.test(workload.namespace)
    ? chartOf(workload.labels[CHART_LABEL])?.name
    : undefined;
}

/** The part that its name says is the main one; else the shortest name, because parts append to it. */
function mainWorkload(
  parts: WorkloadMetadata[],
  known: WellKnownController | undefined,
): WorkloadMetadata {
  const names = known?.names ?? [];
  const rank = (part: WorkloadMetadata) => {
    const ranks = [part.labels[NAME_LABEL] ?? '', part.name]
      .map(name => names.indexOf(name))
      .filter(index => index >= 0);
    return Math.min(names.length, ...ranks);
  };
  const [main] = [...parts].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.name.length - b.name.length ||
      compare(a.name, b.name),
  );
  return main;
}

function byImportance(a: RecognisedComponent, b: RecognisedComponent): number {
  return (
    Number(b.wellKnown) - Number(a.wellKnown) ||
    compare(a.name, b.name) ||
    compare(a.workload.namespace, b.workload.namespace) ||
    compare(a.workload.name, b.workload.name)
  );
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
