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
  AssociatedAccessPolicy,
  Cluster,
  FargateProfile,
  Insight,
  Nodegroup,
  PodIdentityAssociation,
  Update,
} from '@aws-sdk/client-eks';
import { ClusterContents } from '../kubernetes/objects';

/** An access entry and what its principal may do. */
export interface AccessEntryState {
  entry: AccessEntry;
  /** EKS access policies, which alone decide. Absent for entries of the world: RBAC allows those all but `deny`. */
  policies?: AssociatedAccessPolicy[];
  /** Kubernetes resources; `*` is all of them. */
  deny: Set<string>;
}

/** An update and what it updates. */
export interface UpdateState {
  update: Update;
  nodegroupName?: string;
  addonName?: string;
}

/** A cluster. The EKS shapes are those of the SDK, without endpoint and CA: those are added when it is described. */
export class ClusterState {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
  readonly cluster: Cluster;
  readonly nodeGroups = new Map<string, Nodegroup>();
  readonly addons = new Map<string, Addon>();
  readonly fargateProfiles = new Map<string, FargateProfile>();
  /** By id. */
  readonly insights = new Map<string, Insight>();
  /** By association id. */
  readonly podIdentityAssociations = new Map<string, PodIdentityAssociation>();
  /** By principal ARN. */
  readonly accessEntries = new Map<string, AccessEntryState>();
  /** By update id, oldest first. */
  readonly updates = new Map<string, UpdateState>();
  #expand: () => ClusterContents;
  #contents: ClusterContents | undefined;

  private constructor(options: {
    accountId: string;
    region: string;
    cluster: Cluster & { name: string };
    expand: () => ClusterContents;
  }) {
    this.accountId = options.accountId;
    this.region = options.region;
    this.name = options.cluster.name;
    this.cluster = options.cluster;
    this.#expand = options.expand;
  }

  /** @param options - `expand` makes what runs in the cluster; it is called once, when somebody first looks. */
  static create(options: {
    accountId: string;
    region: string;
    cluster: Cluster & { name: string };
    expand: () => ClusterContents;
  }): ClusterState {
    return new ClusterState(options);
  }

  /** What runs in the cluster and its load balancers. Made on first use, for worlds with very many pods. */
  get contents(): ClusterContents {
    this.#contents ??= this.#expand();
    return this.#contents;
  }
}
