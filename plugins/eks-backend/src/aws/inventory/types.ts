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

  readSupportCalendar(
    target: TargetRef,
    signal: AbortSignal,
  ): Promise<SupportCalendar>;
}
