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

/**
 * How many minor versions a kubelet may be older than an API server of that minor version.
 *
 * @remarks
 * Source: https://kubernetes.io/releases/version-skew-policy/#kubelet. A kubelet older than 1.25, which may be two older only,
 * is out of reach of API servers from 1.28 on anyway.
 *
 * @public
 */
export function kubeletSkewLimit(apiServerMinor: number): number {
  return apiServerMinor < 28 ? 2 : 3;
}
