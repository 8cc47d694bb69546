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

import { CallLog } from '../calls';
import { SimulatorClock, Timeline } from '../clock';
import { FaultBoard } from '../faults';
import { World } from '../world';
import {
  expandAccount,
  expandCluster,
  expandCredential,
  expandOrganization,
  expandSubnets,
} from '../world/expand';
import { clusterRef, WorldState } from './WorldState';

/**
 * Brings a world to life.
 *
 * @param options - `now` is where the clock stands; without it the clock runs with the real time. Relative times of the
 * world count from there. `latencyMs` is how long every answer of AWS and Kubernetes takes at least; default 0.
 * @public
 */
export function createWorldState(options: {
  world: World;
  now?: Date;
  latencyMs?: number;
}): WorldState {
  const { world } = options;
  const clock = SimulatorClock.create(options.now);
  const start = clock.now();
  const state: WorldState = {
    clock,
    timeline: new Timeline(),
    calls: new CallLog(),
    faults: new FaultBoard(),
    latencyMs: options.latencyMs ?? 0,
    accounts: new Map(),
    organization: expandOrganization(world, start),
    credentials: new Map(),
    clusters: new Map(),
    subnets: [],
    kubernetesApi: {
      endpoint: 'https://127.0.0.1:7443',
      certificateAuthorityData: '',
    },
  };
  for (const account of world.accounts) {
    state.accounts.set(
      account.accountId,
      expandAccount(account, world.clusters, start),
    );
    const credential = expandCredential(account);
    if (credential) {
      state.credentials.set(credential.accessKeyId, credential);
    }
  }
  for (const cluster of world.clusters) {
    const subnets = expandSubnets(cluster);
    for (const subnet of subnets) {
      const { accountId, region } = cluster;
      state.subnets.push({ accountId, region, subnet });
    }
    state.clusters.set(
      clusterRef(cluster),
      expandCluster(cluster, subnets, start),
    );
  }
  return state;
}
