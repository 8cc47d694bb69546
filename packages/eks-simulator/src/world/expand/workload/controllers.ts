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
  isReady,
  KubernetesObject,
  PodObject,
} from '../../../kubernetes/objects';
import { digest } from '../../../state/newCluster';
import { resolveMoment } from '../../resolveMoment';
import { WorldWorkload } from '../../schema';
import { objectOf, ownerReference } from '../objectOf';
import { PodPlan } from './podPlans';
import { PodTemplate } from './podTemplate';
import { workloadStatus } from './workloadStatus';

const REVISION = 'deployment.kubernetes.io/revision';

/** The workload itself and its ReplicaSets by revision, before their pods are known. */
export interface Controllers {
  workload: KubernetesObject;
  /** Deployments only. */
  replicaSets: Map<number, KubernetesObject>;
}

/** The objects that own the pods of a workload. */
export function newControllers(
  namespace: string,
  world: WorldWorkload,
  plans: PodPlan[],
  start: Date,
): Controllers {
  const isDeployment = world.kind === 'Deployment';
  const labels = { 'app.kubernetes.io/name': world.name, ...world.labels };
  const workload = objectOf(
    world.kind === 'Job' ? 'batch/v1' : 'apps/v1',
    world.kind,
    {
      name: world.name,
      namespace,
      createdAt: resolveMoment(world.createdAt, start),
      labels,
      annotations: isDeployment
        ? { [REVISION]: String(world.revision) }
        : undefined,
    },
  );
  const revisions = isDeployment
    ? new Set([world.revision, ...plans.map(plan => plan.revision)])
    : [];
  const replicaSets = [...revisions].map(
    (revision): [number, KubernetesObject] => {
      const hash = templateHash(world, revision);
      const replicaSet = objectOf('apps/v1', 'ReplicaSet', {
        name: `${world.name}-${hash}`,
        namespace,
        createdAt: startOf(world, revision, start),
        labels: { ...labels, 'pod-template-hash': hash },
        annotations: { [REVISION]: String(revision) },
      });
      return [
        revision,
        {
          ...replicaSet,
          metadata: {
            ...replicaSet.metadata,
            ownerReferences: [ownerReference(workload)],
          },
        },
      ];
    },
  );
  return { workload, replicaSets: new Map(replicaSets) };
}

/** The same objects with spec and status, now that their pods are known. */
export function finishControllers(
  { workload, replicaSets }: Controllers,
  world: WorldWorkload,
  template: PodTemplate,
  pods: PodObject[],
): KubernetesObject[] {
  const selector = { matchLabels: { 'app.kubernetes.io/name': world.name } };
  const scales = world.kind === 'Deployment' || world.kind === 'StatefulSet';
  return [
    {
      ...workload,
      spec: {
        ...(scales && { replicas: world.replicas }),
        selector,
        template,
      },
      status: workloadStatus(world, pods.filter(isReady).length),
    },
    ...[...replicaSets].map(([revision, replicaSet]) => {
      const hash = templateHash(world, revision);
      const own = pods.filter(
        pod => pod.metadata.labels['pod-template-hash'] === hash,
      );
      const ready = own.filter(isReady).length;
      return {
        ...replicaSet,
        spec: { replicas: own.length, selector, template },
        status: {
          replicas: own.length,
          readyReplicas: ready,
          availableReplicas: ready,
        },
      };
    }),
  ];
}

/** The hash that names the ReplicaSet of a revision and labels its pods. */
export function templateHash(world: WorldWorkload, revision: number): string {
  return digest(`${world.name}/${revision}`, 10);
}

/** A revision begins with its oldest pod. */
function startOf(world: WorldWorkload, revision: number, start: Date): Date {
  const starts = world.pods
    .filter(group => (group.revision ?? world.revision) === revision)
    .map(group => resolveMoment(group.startedAt ?? world.startedAt, start));
  return (
    starts.sort((a, b) => a.getTime() - b.getTime())[0] ??
    resolveMoment(world.startedAt, start)
  );
}
