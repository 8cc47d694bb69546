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
  Addon,
  ClusterCore,
  NodeGroup,
  SupportCalendar,
  TargetRef,
} from '@backstage-eks/plugin-eks-common';
import type { AwsClients } from '../AwsClients';
import { listClusters } from './listClusters';
import { readAddons } from './readAddons';
import { readCluster } from './readCluster';
import { readNodeGroups } from './readNodeGroups';
import { readSupportCalendar } from './readSupportCalendar';
import type { InventorySource } from './types';
import { verifyAccount } from '../verifyAccount';

/**
 * The inventory as AWS tells it.
 *
 * @internal
 */
export class AwsInventorySource implements InventorySource {
  readonly #clients: AwsClients;

  static create(options: { clients: AwsClients }): AwsInventorySource {
    return new AwsInventorySource(options.clients);
  }

  private constructor(clients: AwsClients) {
    this.#clients = clients;
  }

  async verifyAccount(target: TargetRef, signal: AbortSignal): Promise<void> {
    await verifyAccount(this.#clients.sts(target), target.accountId, signal);
  }

  async listClusters(
    target: TargetRef,
    signal: AbortSignal,
  ): Promise<string[]> {
    return listClusters(this.#clients.eks(target), signal);
  }

  async readCluster(
    target: TargetRef,
    clusterName: string,
    signal: AbortSignal,
  ): Promise<ClusterCore> {
    return readCluster(
      this.#clients.eks(target),
      { ...target, clusterName },
      signal,
    );
  }

  async readNodeGroups(
    target: TargetRef,
    clusterName: string,
    signal: AbortSignal,
  ): Promise<NodeGroup[]> {
    return readNodeGroups(this.#clients.eks(target), clusterName, signal);
  }

  async readAddons(
    target: TargetRef,
    clusterName: string,
    signal: AbortSignal,
  ): Promise<Addon[]> {
    return readAddons(this.#clients.eks(target), clusterName, signal);
  }

  async readSupportCalendar(
    target: TargetRef,
    signal: AbortSignal,
  ): Promise<SupportCalendar> {
    return readSupportCalendar(this.#clients.eks(target), new Date(), signal);
  }
}
