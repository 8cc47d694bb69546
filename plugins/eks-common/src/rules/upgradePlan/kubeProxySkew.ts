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

import { minorOf } from '../versions';
import { kubeletSkewLimit } from '../nodes';

/** The name of the add-on. */
export const KUBE_PROXY = 'kube-proxy';

/**
 * How far kube-proxy would be behind an API server of a version of Kubernetes; `undefined` when that is not known.
 *
 * Its limit is that of the kubelet. Source: https://kubernetes.io/releases/version-skew-policy/#kube-proxy
 */
export function kubeProxySkew(
  installed: string | undefined,
  to: string,
): { behind: number; limit: number } | undefined {
  const [minor, target] = [minorOf(installed), minorOf(to)];
  return minor === undefined || target === undefined
    ? undefined
    : { behind: target - minor, limit: kubeletSkewLimit(target) };
}

/** Whether kube-proxy would be older than Kubernetes supports; `false` when its version cannot be read. */
export function isKubeProxyTooOld(installed: string, to: string): boolean {
  const skew = kubeProxySkew(installed, to);
  return skew !== undefined && skew.behind > skew.limit;
}
