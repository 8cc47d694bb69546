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
import type { CrossFinding } from './CrossFinding';
import { repeated } from './CrossFinding';

const POD_IDENTITY_AGENT = 'eks-pod-identity-agent';
const MAX_KUBE_PROXY_LAG = 3;

/** Add-ons that are named twice or whose identity nobody would hand out. */
export function addonFindings(cluster: ClusterSpec): CrossFinding[] {
  const { spec } = cluster;
  const findings = repeated(
    spec.addons,
    addon => addon.name,
    (addon, index, first) => ({
      path: ['spec', 'addons', index, 'name'],
      message: `\`${addon.name}\` is already \`spec.addons[${first}]\`: remove one.`,
    }),
  );
  const index = spec.addons.findIndex(addon => addon.podIdentity);
  const hasAgent = spec.addons.some(addon => addon.name === POD_IDENTITY_AGENT);
  if (index >= 0 && !hasAgent) {
    findings.push({
      path: ['spec', 'addons', index, 'podIdentity'],
      message: `Pod Identity needs its agent on the nodes: add the add-on \`${POD_IDENTITY_AGENT}\` with its version.`,
    });
  }
  return [...findings, ...kubeProxyFindings(cluster)];
}

/** kube-proxy speaks to API servers of its own minor version and of up to three newer ones, never to older ones. */
function kubeProxyFindings({ spec }: ClusterSpec): CrossFinding[] {
  const index = spec.addons.findIndex(addon => addon.name === 'kube-proxy');
  const minor = /^v1\.(\d+)\./.exec(spec.addons[index]?.version ?? '')?.[1];
  const lag = minorOf(spec.kubernetesVersion) - Number(minor);
  if (minor === undefined || (lag >= 0 && lag <= MAX_KUBE_PROXY_LAG)) {
    return [];
  }
  return [
    {
      path: ['spec', 'addons', index, 'version'],
      message: `kube-proxy 1.${minor} does not work with Kubernetes ${
        spec.kubernetesVersion
      }, because it is ${
        lag < 0
          ? 'newer'
          : `more than ${MAX_KUBE_PROXY_LAG} minor versions older`
      }: choose a version that begins with \`v${spec.kubernetesVersion}.\`.`,
    },
  ];
}

function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}
