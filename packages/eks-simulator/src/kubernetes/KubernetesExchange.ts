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

import { FaultSubject } from '../faults';
import { clusterRef, ClusterState, WorldState } from '../state';
import { SimulatorRequest } from '../transport';
import { readResourcePath, ResourceRequest } from './readResourcePath';

/** A request to the API server of one cluster. */
export interface KubernetesExchange {
  cluster: ClusterState;
  request: SimulatorRequest;
  /** Below the cluster's endpoint. */
  path: string;
  /** Absent for paths such as `/version` and for unknown types. */
  resource?: ResourceRequest;
  subject: FaultSubject;
}

/** Finds the cluster that a request is for; `undefined` when no API server runs there. */
export function readExchange(
  state: WorldState,
  request: SimulatorRequest,
): KubernetesExchange | undefined {
  const match = /^\/clusters\/([^/]+)\/([^/]+)\/([^/]+)(\/.*)?$/.exec(
    request.rawPath,
  );
  if (!match) {
    return undefined;
  }
  const [, accountId, region, name, path = '/'] = match;
  const cluster = state.clusters.get(clusterRef({ accountId, region, name }));
  if (!cluster || cluster.cluster.status === 'CREATING') {
    return undefined;
  }
  const resource = readResourcePath(path);
  return {
    cluster,
    request,
    path,
    resource,
    subject: {
      service: 'kubernetes',
      action: resource
        ? `${resource.verb} ${resource.type.plural}`
        : `get ${path}`,
      accountId,
      region,
      cluster: name,
      nextPage: request.query.has('continue'),
    },
  };
}
