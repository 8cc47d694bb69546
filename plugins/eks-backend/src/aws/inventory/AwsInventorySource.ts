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
  AccessEntry,
  Addon,
  ClusterCore,
  ClusterPodIdentityAssociation,
  FargateProfile,
  Insight,
  NodeGroup,
  OfferedAddon,
  Subnet,
  SupportCalendar,
  TargetRef,
} from '@backstage-eks/plugin-eks-common';
import { LRUCache } from 'lru-cache';
import { readLatestAmi } from '../ami';
import type { AwsClients } from '../AwsClients';
import { readOfferedAddons } from '../offers';
import { verifyAccount } from '../verifyAccount';
import { listClusters } from './listClusters';
import { readAccessEntries } from './readAccessEntries';
import { readAddons } from './readAddons';
import { readCluster } from './readCluster';
import { readFargateProfiles } from './readFargateProfiles';
import { readInsights } from './readInsights';
import { readNodeGroups } from './readNodeGroups';
import { readPodIdentityAssociations } from './readPodIdentityAssociations';
import { readSubnets } from './readSubnets';
import { readSupportCalendar } from './readSupportCalendar';
import type { EndedUpdates } from './readUpdate';
import type { InventorySource } from './types';

/**
 * The inventory as AWS tells it.
 *
 * @internal
 */
export class AwsInventorySource implements InventorySource {
  readonly #clients: AwsClients;
  readonly #endedUpdates: EndedUpdates = new LRUCache({ max: 10_000 });

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
    return readNodeGroups(
      this.#clients.eks(target),
      clusterName,
      this.#endedUpdates,
      signal,
    );
  }

  async readAddons(
    target: TargetRef,
    clusterName: string,
    signal: AbortSignal,
  ): Promise<Addon[]> {
    return readAddons(this.#clients.eks(target), clusterName, signal);
  }

  async readFargateProfiles(
    target: TargetRef,
    clusterName: string,
    signal: AbortSignal,
  ): Promise<FargateProfile[]> {
    return readFargateProfiles(this.#clients.eks(target), clusterName, signal);
  }

  async readPodIdentityAssociations(
    target: TargetRef,
    clusterName: string,
    known: ClusterPodIdentityAssociation[],
    signal: AbortSignal,
  ): Promise<ClusterPodIdentityAssociation[]> {
    return readPodIdentityAssociations(
      this.#clients.eks(target),
      clusterName,
      known,
      signal,
    );
  }

  async readAccessEntries(
    target: TargetRef,
    clusterName: string,
    signal: AbortSignal,
  ): Promise<AccessEntry[]> {
    return readAccessEntries(this.#clients.eks(target), clusterName, signal);
  }

  async readInsights(
    target: TargetRef,
    clusterName: string,
    known: Insight[],
    signal: AbortSignal,
  ): Promise<Insight[]> {
    return readInsights(this.#clients.eks(target), clusterName, known, signal);
  }

  async readSubnets(
    target: TargetRef,
    subnetIds: string[],
    signal: AbortSignal,
  ): Promise<Subnet[]> {
    return readSubnets(this.#clients.ec2(target), subnetIds, signal);
  }

  async readSupportCalendar(
    target: TargetRef,
    signal: AbortSignal,
  ): Promise<SupportCalendar> {
    return readSupportCalendar(this.#clients.eks(target), new Date(), signal);
  }

  async readOfferedAddons(
    target: TargetRef,
    kubernetesVersion: string,
    signal: AbortSignal,
  ): Promise<OfferedAddon[]> {
    return readOfferedAddons(
      this.#clients.eks(target),
      kubernetesVersion,
      signal,
    );
  }

  async readLatestAmi(
    target: TargetRef,
    wanted: { amiType: string; kubernetesVersion: string },
    signal: AbortSignal,
  ): Promise<string | undefined> {
    return readLatestAmi(this.#clients.ssm(target), wanted, signal);
  }
}
