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

import type { Addon } from '@aws-sdk/client-eks';
import { KubernetesObject, PodObject } from '../../kubernetes/objects';
import { objectOf, ownerReference } from '../../world/expand/objectOf';
import type { ClusterState } from '../ClusterState';
import { digest } from '../newCluster';
import type { WorldState } from '../WorldState';
import { newSystemPod } from './newSystemPod';
import { systemController } from './systemController';
import { SYSTEM_WORKLOADS, SystemWorkload } from './SYSTEM_WORKLOADS';

const NAMESPACE = 'kube-system';

/**
 * Brings kube-system up to what the add-ons and nodes of the cluster are now: DaemonSets have a pod on every node, pods
 * leave with their node, and a new version of an add-on replaces its pods. Pods that fit are left alone.
 */
export function updateSystemWorkloads(
  state: WorldState,
  cluster: ClusterState,
  at: Date,
): void {
  if (!cluster.contents.systemFromAddons) {
    return;
  }
  for (const workload of SYSTEM_WORKLOADS) {
    const addon = cluster.addons.get(workload.addon);
    if (addon && addon.status !== 'CREATING') {
      updateWorkload(state, cluster, workload, addon, at);
    }
  }
}

function updateWorkload(
  state: WorldState,
  cluster: ClusterState,
  workload: SystemWorkload,
  addon: Addon,
  at: Date,
): void {
  const { objects } = cluster.contents;
  const createdAt = addon.createdAt ?? at;
  const image = imageOf(cluster, workload, addon);
  const nodes = objects.list('v1', 'Node');
  const controller = objectOf('apps/v1', workload.kind, {
    name: workload.name,
    namespace: NAMESPACE,
    createdAt,
    labels: workload.labels,
  });
  const hash = digest(`${workload.name}/${addon.addonVersion}`, 10);
  const isDeployment = workload.kind === 'Deployment';
  const owner = isDeployment
    ? objectOf('apps/v1', 'ReplicaSet', {
        name: `${workload.name}-${hash}`,
        namespace: NAMESPACE,
        createdAt,
        labels: { ...workload.labels, 'pod-template-hash': hash },
      })
    : controller;
  const slots: Array<{ key: string; node?: KubernetesObject }> = isDeployment
    ? Array.from({ length: workload.replicas }, (_, index) => ({
        key: `${hash}/${index}`,
        node: nodes.length > 0 ? nodes[index % nodes.length] : undefined,
      }))
    : nodes.map(node => ({ key: `${hash}/${node.metadata.uid}`, node }));
  const before = podsOf(cluster, workload);
  const pods = slots.map(({ key, node }) => {
    const name = `${owner.metadata.name}-${digest(key, 5)}`;
    return (
      before.find(pod => pod.metadata.name === name && fits(pod, nodes)) ??
      newSystemPod(state, cluster, { workload, owner, name, node, image, at })
    );
  });
  for (const pod of before.filter(old => !pods.includes(old))) {
    objects.delete(pod);
  }
  objects.addAll(pods.filter(pod => !before.includes(pod)));
  objects.put(
    objectOf('v1', 'ServiceAccount', {
      name: workload.serviceAccount,
      namespace: NAMESPACE,
      createdAt,
    }),
  );
  objects.put(systemController(controller, workload, image, pods));
  if (isDeployment) {
    for (const old of objects
      .list('apps/v1', 'ReplicaSet', NAMESPACE)
      .filter(replicaSet => isOwnedBy(replicaSet, controller))) {
      objects.delete(old);
    }
    objects.put({
      ...systemController(owner, workload, image, pods),
      metadata: {
        ...owner.metadata,
        ownerReferences: [ownerReference(controller)],
      },
    });
  }
}

function podsOf(cluster: ClusterState, workload: SystemWorkload): PodObject[] {
  return cluster.contents.objects
    .list('v1', 'Pod', NAMESPACE)
    .filter((pod): pod is PodObject =>
      Object.entries(workload.labels).every(
        ([key, value]) => pod.metadata.labels?.[key] === value,
      ),
    );
}

/** Whether a pod runs on a node that is still there. */
function fits(pod: PodObject, nodes: KubernetesObject[]): boolean {
  return nodes.some(node => node.metadata.name === pod.spec.nodeName);
}

function isOwnedBy(object: KubernetesObject, owner: KubernetesObject): boolean {
  return object.metadata.name.startsWith(`${owner.metadata.name}-`);
}

/** EKS keeps the images of its add-ons in an account of its own. */
function imageOf(
  { region }: ClusterState,
  workload: SystemWorkload,
  addon: Addon,
): string {
  return `602401143452.dkr.ecr.${region}.amazonaws.com/${workload.image}:${addon.addonVersion}`;
}
