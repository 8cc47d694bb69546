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
  IngressClassFact,
  IngressFacts,
  NodeFact,
} from '@backstage-eks/plugin-eks-common';
import { FactCache } from '../../cache';
import { mapFact, type ClusterApi } from '../../kubernetes';
import { toIngressClassFact, toNodeFact } from '../../kubernetes/toFacts';

const CONTROLLER_SELECTOR =
  'app.kubernetes.io/name=aws-load-balancer-controller';
/** A cluster of 1,000 nodes takes about half a megabyte. */
const CACHE = { max: 200, ttl: 60 * 1000 };

/**
 * Facts that all services of a cluster share.
 *
 * @internal
 */
export interface ClusterWideFacts {
  nodes: Fact<NodeFact[]>;
  ingressClasses: Fact<IngressClassFact[]>;
  loadBalancerController: IngressFacts['loadBalancerController'];
}

/**
 * Reads what all services of a cluster share once a minute, not once for each of them: nodes are large objects.
 *
 * @internal
 */
export class ClusterWideReader {
  readonly #nodes = new FactCache<NodeFact[]>(CACHE);
  readonly #ingressClasses = new FactCache<IngressClassFact[]>(CACHE);
  readonly #controllers = new FactCache<
    { readyReplicas: number; desiredReplicas: number } | undefined
  >(CACHE);

  /**
   * @param clusterKey - tells clusters, and lives of one cluster, apart
   */
  async read(
    clusterKey: string,
    api: ClusterApi,
    options: { fresh: boolean },
  ): Promise<ClusterWideFacts> {
    const [nodes, ingressClasses, loadBalancerController] = await Promise.all([
      this.#nodes.get(
        clusterKey,
        async () =>
          mapFact(await api.listNodes(), nodeList => nodeList.map(toNodeFact)),
        options,
      ),
      this.#ingressClasses.get(
        clusterKey,
        async () =>
          mapFact(await api.listIngressClasses(), classes =>
            classes.map(toIngressClassFact),
          ),
        options,
      ),
      this.#controllers.get(
        clusterKey,
        async () => readController(api),
        options,
      ),
    ]);
    return { nodes, ingressClasses, loadBalancerController };
  }
}

async function readController(
  api: ClusterApi,
): Promise<IngressFacts['loadBalancerController']> {
  const found = await api.listDeployments({
    labelSelector: CONTROLLER_SELECTOR,
  });
  return mapFact(found, deployments => {
    if (deployments.length === 0) {
      return undefined;
    }
    const sum = (count: (deployment: (typeof deployments)[number]) => number) =>
      deployments.reduce((total, deployment) => total + count(deployment), 0);
    return {
      readyReplicas: sum(deployment => deployment.status?.readyReplicas ?? 0),
      desiredReplicas: sum(deployment => deployment.spec?.replicas ?? 1),
    };
  });
}
