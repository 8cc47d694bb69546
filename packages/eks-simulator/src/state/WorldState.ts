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

import type { Subnet } from '@aws-sdk/client-ec2';
import { CallLog } from '../calls';
import { SimulatorClock, Timeline } from '../clock';
import { FaultBoard } from '../faults';
import { AccountState, Credential } from './AccountState';
import { ClusterState } from './ClusterState';
import { OrganizationState } from './OrganizationState';

/** A subnet with where it is. */
export interface SubnetState {
  accountId: string;
  region: string;
  subnet: Subnet;
}

/**
 * Everything that the simulator knows, in the shape the AWS and Kubernetes handlers read. Both transports work on it.
 *
 * @public
 */
export interface WorldState {
  readonly clock: SimulatorClock;
  readonly timeline: Timeline;
  readonly calls: CallLog;
  readonly faults: FaultBoard;
  /** How long every answer takes at least, in milliseconds. */
  readonly latencyMs: number;
  readonly accounts: Map<string, AccountState>;
  /** Absent when the accounts belong to none. */
  readonly organization?: OrganizationState;
  /** By access key id; AssumeRole adds to it. */
  readonly credentials: Map<string, Credential>;
  /** By `<accountId>/<region>/<name>`. */
  readonly clusters: Map<string, ClusterState>;
  readonly subnets: SubnetState[];
  /** Where the Kubernetes server listens and the CA that signed its certificate, base64 of PEM. */
  kubernetesApi: { endpoint: string; certificateAuthorityData: string };
}

/** The key of a cluster in `WorldState.clusters`. */
export function clusterRef(cluster: {
  accountId: string;
  region: string;
  name: string;
}): string {
  return `${cluster.accountId}/${cluster.region}/${cluster.name}`;
}

/** The clusters of one account and region, by name. */
export function clustersOf(
  state: WorldState,
  accountId: string,
  region: string,
): ClusterState[] {
  return [...state.clusters.values()]
    .filter(c => c.accountId === accountId && c.region === region)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
