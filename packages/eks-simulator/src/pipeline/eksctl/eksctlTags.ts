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

/** The version of eksctl that is played. */
const EKSCTL_VERSION = '0.230.0';

/** The tags that eksctl puts on everything that it makes for a cluster, besides those of the ClusterConfig. */
export function eksctlTags(
  clusterName: string,
  tags: Record<string, string>,
): Record<string, string> {
  return {
    ...tags,
    'alpha.eksctl.io/cluster-name': clusterName,
    'alpha.eksctl.io/eksctl-version': EKSCTL_VERSION,
    'eksctl.cluster.k8s.io/v1alpha1/cluster-name': clusterName,
  };
}
