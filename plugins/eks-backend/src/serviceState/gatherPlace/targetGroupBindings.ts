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
  Fact,
  IngressFacts,
  PlaceCluster,
  TargetGroupBindingFact,
} from '@backstage-eks/plugin-eks-common';
import type { LoadBalancingReader } from '../../aws/loadBalancing';
import { concatFacts, type ClusterApi } from '../../kubernetes';
import type { PlaceBase } from './types';

const CONTROLLER_BINDINGS = { group: 'elbv2.k8s.aws', version: 'v1beta1' };
const AUTO_MODE_BINDINGS = { group: 'eks.amazonaws.com', version: 'v1' };

/**
 * Lists the TargetGroupBindings of a namespace as they are. In Auto Mode there are two kinds: the AWS Load Balancer Controller
 * may run beside it.
 *
 * @internal
 */
export async function listBindings(
  api: ClusterApi,
  { cluster, namespace }: PlaceBase,
): Promise<Fact<unknown[]>> {
  const kinds = cluster.autoMode
    ? [CONTROLLER_BINDINGS, AUTO_MODE_BINDINGS]
    : [CONTROLLER_BINDINGS];
  return concatFacts(
    await Promise.all(
      kinds.map(kind => api.listTargetGroupBindings(namespace, kind)),
    ),
  );
}

/**
 * Reads the target groups behind the bindings of a service.
 *
 * @internal
 */
export async function readBoundTargets(options: {
  bindings: Fact<TargetGroupBindingFact[]>;
  loadBalancers: IngressFacts['loadBalancers'];
  cluster: PlaceCluster;
  reader: LoadBalancingReader;
  signal: AbortSignal;
}): Promise<IngressFacts['targetGroups']> {
  const { bindings, loadBalancers, cluster, reader, signal } = options;
  if (!bindings.known) {
    return bindings;
  }
  if (!loadBalancers.known && loadBalancers.failure.reason === 'throttled') {
    // The controllers in the clusters spend from the same bucket: leave them what is left.
    return loadBalancers;
  }
  return reader.readTargetGroups(
    cluster,
    {
      arns: bindings.value.flatMap(
        ({ targetGroupArn }) => targetGroupArn ?? [],
      ),
      loadBalancers: loadBalancers.known ? loadBalancers.value : [],
    },
    signal,
  );
}
