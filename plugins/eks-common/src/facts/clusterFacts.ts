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
  AwsAuth,
  ClusterPodIdentityAssociation,
  Component,
  FargateProfile,
  Insight,
  NodePoolVersions,
  Subnet,
} from './clusterSections';
import type { Addon, ClusterCore, NodeGroup, Section } from './inventory';

/**
 * What the sections of a cluster hold, by name.
 *
 * @public
 */
export interface SectionContents {
  core: ClusterCore;
  nodeGroups: NodeGroup[];
  addons: Addon[];
  fargateProfiles: FargateProfile[];
  podIdentityAssociations: ClusterPodIdentityAssociation[];
  accessEntries: AccessEntry[];
  insights: Insight[];
  subnets: Subnet[];
  /** From the cluster's API: controllers that are no EKS add-ons. */
  components: Component[];
  /** From the cluster's API: nodes by pool and kubelet version. */
  nodePools: NodePoolVersions[];
  /** From the cluster's API. */
  awsAuth: AwsAuth;
}

/**
 * The name of a section.
 *
 * @public
 */
export type SectionName = keyof SectionContents;

/**
 * The sections of a cluster, each with its freshness and its failure.
 *
 * @public
 */
export type ClusterSections = {
  [Name in SectionName]: Section<SectionContents[Name]>;
};
