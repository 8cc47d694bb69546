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

import type { KubernetesTransport } from '@backstage-eks/plugin-eks-node';
import {
  AppsV1Api,
  CoreV1Api,
  createConfiguration,
  CustomObjectsApi,
  DiscoveryV1Api,
  NetworkingV1Api,
  ServerConfiguration,
  wrapHttpLibrary,
} from '@kubernetes/client-node';
import type { EksTokenSource } from '../token/EksTokenSource';
import type { ReachableCluster } from '../types';
import { transportHttpLibrary } from './transportHttpLibrary';

/** Paths go through the transport, which knows the real endpoint. */
const PLACEHOLDER_SERVER = 'https://cluster.invalid';

/**
 * The typed clients of one cluster.
 *
 * @internal
 */
export interface Apis {
  core: CoreV1Api;
  apps: AppsV1Api;
  networking: NetworkingV1Api;
  discovery: DiscoveryV1Api;
  custom: CustomObjectsApi;
}

/**
 * How a cluster is reached, and for how long.
 *
 * @internal
 */
export interface ApiOptions {
  cluster: ReachableCluster;
  transport: KubernetesTransport;
  tokens: EksTokenSource;
  /** Ends all reads that are under way. */
  signal: AbortSignal;
  now?: () => Date;
}

/**
 * Typed clients whose requests go through a transport, with the token of the cluster.
 *
 * @internal
 */
export function createApis(options: ApiOptions): Apis {
  const configuration = createConfiguration({
    baseServer: new ServerConfiguration(PLACEHOLDER_SERVER, {}),
    httpApi: wrapHttpLibrary(
      transportHttpLibrary({
        ...options,
        startedAt: options.now?.() ?? new Date(),
      }),
    ),
  });
  return {
    core: new CoreV1Api(configuration),
    apps: new AppsV1Api(configuration),
    networking: new NetworkingV1Api(configuration),
    discovery: new DiscoveryV1Api(configuration),
    custom: new CustomObjectsApi(configuration),
  };
}
