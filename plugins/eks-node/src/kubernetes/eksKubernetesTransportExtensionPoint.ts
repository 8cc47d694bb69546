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

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { KubernetesTransport } from './KubernetesTransport';

/**
 * Replaces how the APIs of clusters are reached.
 *
 * @public
 */
export interface EksKubernetesTransportExtensionPoint {
  /**
   * Sets the transport for all clusters.
   *
   * @throws Error when a transport was already set: two modules cannot both own the way to a cluster.
   */
  setTransport(transport: KubernetesTransport): void;
}

/**
 * Replaces how the APIs of clusters are reached. Direct connections are the default.
 *
 * @public
 */
export const eksKubernetesTransportExtensionPoint =
  createExtensionPoint<EksKubernetesTransportExtensionPoint>({
    id: 'eks.kubernetes-transport',
  });
