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
  NodeGroup,
  SectionContents,
  SectionName,
} from '@backstage-eks/plugin-eks-common';

/**
 * What the inventory does with a section.
 *
 * @internal
 */
export interface SectionDescription<S extends SectionName = SectionName> {
  /** The API that is read. */
  source: 'aws' | 'kubernetes';
  /** What the first call of a read needs, where the error does not say: an IAM action, or a Kubernetes verb and resource. */
  permission: string;
  /** Whether a change raises the revision of the cluster, which the catalog follows. */
  announced: boolean;
  /** What of the content can change without being a change of the cluster is left out here. */
  stable?: (content: SectionContents[S]) => unknown;
}

/**
 * All sections of a cluster.
 *
 * @internal
 */
export const SECTIONS: { [S in SectionName]: SectionDescription<S> } = {
  core: {
    source: 'aws',
    permission: 'eks:DescribeCluster',
    announced: true,
  },
  nodeGroups: {
    source: 'aws',
    permission: 'eks:ListNodegroups',
    announced: true,
    // Autoscalers change the desired size all day.
    stable: nodeGroups => nodeGroups.map(withoutDesiredSize),
  },
  addons: { source: 'aws', permission: 'eks:ListAddons', announced: true },
  fargateProfiles: {
    source: 'aws',
    permission: 'eks:ListFargateProfiles',
    announced: false,
  },
  podIdentityAssociations: {
    source: 'aws',
    permission: 'eks:ListPodIdentityAssociations',
    announced: false,
  },
  accessEntries: {
    source: 'aws',
    permission: 'eks:ListAccessEntries',
    announced: false,
  },
  insights: {
    source: 'aws',
    permission: 'eks:ListInsights',
    announced: false,
  },
  subnets: {
    source: 'aws',
    permission: 'ec2:DescribeSubnets',
    announced: false,
  },
  components: {
    source: 'kubernetes',
    permission: 'list deployments',
    announced: false,
  },
  nodePools: {
    source: 'kubernetes',
    permission: 'list nodes',
    announced: false,
  },
  awsAuth: {
    source: 'kubernetes',
    permission: 'get configmaps',
    announced: false,
  },
};

/** @internal */
export const SECTION_NAMES = Object.keys(SECTIONS).filter(isSectionName);

/** @internal */
export function isSectionName(text: string): text is SectionName {
  return Object.hasOwn(SECTIONS, text);
}

/** Whether the catalog shows a section. @internal */
export function isAnnounced(section: SectionName): boolean {
  return SECTIONS[section].announced;
}

function withoutDesiredSize(nodeGroup: NodeGroup) {
  const { minSize, maxSize } = nodeGroup.scaling ?? {};
  return { ...nodeGroup, scaling: { minSize, maxSize } };
}
