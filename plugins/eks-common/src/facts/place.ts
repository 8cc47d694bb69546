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

import { Fact } from './fact';
import { NodeFact, PodFact, WorkloadFact } from './workload';

/**
 * What the rules need to know of the cluster a service runs on; from the inventory, never from the cluster itself.
 *
 * @public
 */
export interface PlaceCluster {
  /** Name of the catalog entity. */
  entityName: string;
  /** Exact name in EKS. */
  name: string;
  arn: string;
  accountId: string;
  region: string;
  partition: string;
  version?: string;
  /** With scheme. */
  oidcIssuer?: string;
  autoMode: boolean;
}

/**
 * One namespace of one cluster in which a service runs, with everything that was read there at one time.
 *
 * @public
 */
export interface PlaceFacts {
  cluster: PlaceCluster;
  namespace: string;
  workloads: Fact<WorkloadFact[]>;
  pods: Fact<PodFact[]>;
  /** The nodes of the cluster; pods name them. */
  nodes: Fact<NodeFact[]>;
  /** Newest scheduling failures by pod name. */
  schedulingFailures: Fact<
    Array<{ podName: string; message: string; at?: string }>
  >;
}
