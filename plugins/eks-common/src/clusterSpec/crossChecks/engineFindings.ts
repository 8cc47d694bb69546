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

import type { ClusterSpec } from '../ClusterSpec';
import { valueAt } from '../problemAt';
import type { CrossFinding } from './CrossFinding';

/** What the file says elsewhere and `engine` must not say differently, because the portal and the pipeline rely on it. */
const OWNED_BY_THE_CORE: Array<{ path: string[]; instead: string }> = [
  { path: ['apiVersion'], instead: 'it is always `eksctl.io/v1alpha5`' },
  { path: ['kind'], instead: 'it is always `ClusterConfig`' },
  { path: ['metadata', 'name'], instead: 'set `metadata.name`' },
  { path: ['metadata', 'region'], instead: 'set `spec.region`' },
  { path: ['metadata', 'version'], instead: 'set `spec.kubernetesVersion`' },
  { path: ['metadata', 'tags'], instead: 'set `metadata.tags`' },
  { path: ['vpc', 'cidr'], instead: 'set `spec.network.vpcCidr`' },
  { path: ['managedNodeGroups'], instead: 'set `spec.nodeGroups`' },
  { path: ['addons'], instead: 'set `spec.addons`' },
];

/** Fields of the core that the passthrough would overrule. */
export function engineFindings(cluster: ClusterSpec): CrossFinding[] {
  const eksctl = cluster.engine?.eksctl;
  return OWNED_BY_THE_CORE.filter(
    ({ path }) => valueAt(eksctl, path) !== undefined,
  ).map(({ path, instead }) => ({
    path: ['engine', 'eksctl', ...path],
    message: `\`${path.join(
      '.',
    )}\` is derived from other fields of this file: remove it here, ${instead}.`,
  }));
}
