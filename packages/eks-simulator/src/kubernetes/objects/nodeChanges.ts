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

import { versionSeed } from '../../aws/reference';
import { KubernetesObject } from './KubernetesObject';
import { ObjectStore } from './ObjectStore';

/** The kubelet version of new nodes of a Kubernetes minor version, such as `v1.34.9-eks-7d6f6ec`. */
export function kubeletVersion(version: string): string {
  return `v${versionSeed(version)?.patchVersion ?? `${version}.0`}-eks-7d6f6ec`;
}

/** What is left on the nodes of a group when an update is done: a kubelet of the new version. */
export function upgradeNodes(
  objects: ObjectStore,
  nodeGroup: string,
  version: string,
): void {
  for (const node of nodesOf(objects, nodeGroup)) {
    objects.put({
      ...node,
      status: {
        ...node.status,
        nodeInfo: { kubeletVersion: kubeletVersion(version) },
      },
    });
  }
}

/** Takes nodes of a group away; without a count all of them. */
export function removeNodes(
  objects: ObjectStore,
  nodeGroup: string,
  count?: number,
): void {
  for (const node of nodesOf(objects, nodeGroup).slice(0, count)) {
    objects.delete(node);
  }
}

function nodesOf(objects: ObjectStore, nodeGroup: string): KubernetesObject[] {
  return objects
    .list('v1', 'Node')
    .filter(
      node =>
        node.metadata.labels?.['eks.amazonaws.com/nodegroup'] === nodeGroup,
    );
}
