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

/**
 * Reads the facts of the inventory from AWS and judges nothing. Every method reads everything or rejects; none returns a
 * part.
 *
 * @internal
 */
export interface InventorySource {
  /** @throws WrongAccountError when the credentials are those of another account. */
  verifyAccount(target: TargetRef, signal: AbortSignal): Promise<void>;

  /** The exact names of all clusters. */
  listClusters(target: TargetRef, signal: AbortSignal): Promise<string[]>;

  readCluster(
    target: TargetRef,
    clusterName: string,
    signal: AbortSignal,
  ): Promise<ClusterCore>;

  readNodeGroups(
    target: TargetRef,
    clusterName: string,
    signal: AbortSignal,
  ): Promise<NodeGroup[]>;

  readAddons(
    target: TargetRef,
    clusterName: string,
    signal: AbortSignal,
  ): Promise<Addon[]>;

  readFargateProfiles(
    target: TargetRef,
    clusterName: string,
    signal: AbortSignal,
  ): Promise<FargateProfile[]>;

  /**
   * @param known - what was read before: only associations that are not among them are described. Pass none to describe all.
   */
  readPodIdentityAssociations(
    target: TargetRef,
    clusterName: string,
    known: ClusterPodIdentityAssociation[],
    signal: AbortSignal,
  ): Promise<ClusterPodIdentityAssociation[]>;

  /** Access entries, each with its access policies. */
  readAccessEntries(
    target: TargetRef,
    clusterName: string,
    signal: AbortSignal,
  ): Promise<AccessEntry[]>;

  /**
   * @param known - what was read before: the details of insights that have not changed since are taken from there
   */
  readInsights(
    target: TargetRef,
    clusterName: string,
    known: Insight[],
    signal: AbortSignal,
  ): Promise<Insight[]>;

  /** Subnets by id; those that do not exist are left out. */
  readSubnets(
    target: TargetRef,
    subnetIds: string[],
    signal: AbortSignal,
  ): Promise<Subnet[]>;

  readSupportCalendar(
    target: TargetRef,
    signal: AbortSignal,
  ): Promise<SupportCalendar>;

  /** @param kubernetesVersion - such as `1.35` */
  readOfferedAddons(
    target: TargetRef,
    kubernetesVersion: string,
    signal: AbortSignal,
  ): Promise<OfferedAddon[]>;

  /**
   * The latest release of an AMI type; `undefined` when AWS publishes none.
   *
   * @param wanted - `amiType` of the EKS API, `kubernetesVersion` is the minor version of the nodes
   */
  readLatestAmi(
    target: TargetRef,
    wanted: { amiType: string; kubernetesVersion: string },
    signal: AbortSignal,
  ): Promise<string | undefined>;
}
