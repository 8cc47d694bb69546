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

import type {
  IdentityFacts,
  IngressFacts,
  PlaceFacts,
  ReadFailure,
} from '@backstage-eks/plugin-eks-common';
import type { KubernetesTransport } from '@backstage-eks/plugin-eks-node';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { IdentityReader } from '../../aws/identity';
import type { LoadBalancingReader } from '../../aws/loadBalancing';
import type { EksTokenSource } from '../../kubernetes';
import type { ClusterWideReader } from './ClusterWideReader';

/**
 * What the first round finds of a place.
 *
 * @internal
 */
export type PlaceBase = Omit<PlaceFacts, 'schedulingFailures'>;

/**
 * Everything that was read of one place at one time.
 *
 * @internal
 */
export interface GatheredPlace {
  place: PlaceFacts;
  /** One for each ServiceAccount that workloads of the service run as. */
  identities: [IdentityFacts, ...IdentityFacts[]];
  ingress: IngressFacts;
  /** Why the API of the cluster could not be asked. */
  failure?: ReadFailure;
  /** Whether workloads or pods of the service were found here. */
  found: boolean;
}

/**
 * What reads a place.
 *
 * @internal
 */
export interface PlaceReaders {
  transport: KubernetesTransport;
  tokens: EksTokenSource;
  identity: IdentityReader;
  loadBalancing: LoadBalancingReader;
  clusterWide: ClusterWideReader;
  /** Milliseconds for each round of calls. */
  timeout: number;
  systemNamespaces: boolean;
  logger: Pick<LoggerService, 'debug'>;
}
