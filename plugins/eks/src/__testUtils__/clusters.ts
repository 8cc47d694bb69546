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

import {
  ClusterDetail,
  ClusterSummary,
} from '@backstage-eks/plugin-eks-common';
import { ago } from './ago';

const prodEu: ClusterSummary = {
  entityName: 'prod-eu-eu-west-1-111122223333',
  entityRef: 'resource:default/prod-eu-eu-west-1-111122223333',
  name: 'prod-eu',
  arn: 'arn:aws:eks:eu-west-1:111122223333:cluster/prod-eu',
  accountId: '111122223333',
  region: 'eu-west-1',
  version: '1.33',
  platformVersion: 'eks.24',
  status: 'ACTIVE',
  autoMode: false,
  owner: 'group:default/platform',
  support: {
    phase: 'extended',
    endOfStandardSupport: '2026-07-29T00:00:00Z',
    endOfExtendedSupport: '2027-07-29T00:00:00Z',
    daysLeft: 251,
    endsSoon: false,
    extraCostPerMonthUsd: 365,
    sentence:
      'Kubernetes `1.33`: extended support until 29 July 2027, 251 days left, about $365 more per month. EKS then upgrades the control plane automatically.',
    source: 'live',
    asOf: ago({ hours: 2 }),
  },
  nodeGroupCount: 2,
  addonCount: 4,
  issueCount: 0,
  observedAt: ago({ minutes: 4 }),
  stale: false,
};

const prodUs: ClusterSummary = {
  ...prodEu,
  entityName: 'prod-us-us-east-1-111122223333',
  entityRef: 'resource:default/prod-us-us-east-1-111122223333',
  name: 'prod-us',
  arn: 'arn:aws:eks:us-east-1:111122223333:cluster/prod-us',
  region: 'us-east-1',
  version: '1.35',
  platformVersion: 'eks.6',
  autoMode: true,
  support: {
    phase: 'standard',
    endOfStandardSupport: '2027-03-27T00:00:00Z',
    endOfExtendedSupport: '2028-03-27T00:00:00Z',
    daysLeft: 127,
    endsSoon: false,
    sentence:
      'Kubernetes `1.35`: standard support ends in 127 days, on 27 March 2027. Extended support then adds about $365 per month.',
    source: 'live',
    asOf: ago({ hours: 2 }),
  },
  nodeGroupCount: 0,
  addonCount: 2,
};

const stagingEu: ClusterSummary = {
  ...prodEu,
  entityName: 'staging-eu-west-1-444455556666',
  entityRef: 'resource:default/staging-eu-west-1-444455556666',
  name: 'staging',
  arn: 'arn:aws:eks:eu-west-1:444455556666:cluster/staging',
  accountId: '444455556666',
  version: '1.34',
  platformVersion: 'eks.13',
  support: {
    phase: 'pendingAutoUpgrade',
    endOfStandardSupport: '2026-11-02T00:00:00Z',
    daysLeft: -18,
    endsSoon: false,
    sentence:
      'Kubernetes `1.34`: standard support ended on 2 November 2026 and the cluster is not set to extended support. It will be upgraded automatically, at any time.',
    source: 'live',
    asOf: ago({ hours: 2 }),
  },
  issueCount: 1,
};

const stagingUs: ClusterSummary = {
  ...prodEu,
  entityName: 'staging-us-east-1-444455556666',
  entityRef: 'resource:default/staging-us-east-1-444455556666',
  name: 'staging',
  arn: 'arn:aws:eks:us-east-1:444455556666:cluster/staging',
  accountId: '444455556666',
  region: 'us-east-1',
  version: '1.36',
  platformVersion: 'eks.2',
  owner: undefined,
  support: {
    phase: 'unknown',
    endsSoon: false,
    sentence:
      'Kubernetes `1.36` is not in the support calendar of EKS, so its support status is not known.',
    source: 'live',
    asOf: ago({ hours: 2 }),
  },
  observedAt: ago({ hours: 5 }),
  stale: true,
  failure: {
    reason: 'denied',
    permission: 'eks:DescribeCluster',
    accountId: '444455556666',
    message: 'Account 444455556666 refused `eks:DescribeCluster`.',
    since: ago({ hours: 5 }),
  },
};

/** Four clusters, each in another support phase. */
export const clusterSummaries: ClusterSummary[] = [
  prodEu,
  prodUs,
  stagingEu,
  stagingUs,
];

const nodeGroup: NonNullable<ClusterDetail['nodeGroups']['data']>[number] = {
  name: 'general',
  arn: 'arn:aws:eks:eu-west-1:111122223333:nodegroup/prod-eu/general/a1b2c3d4',
  createdAt: '2026-01-12T09:30:00Z',
  status: 'ACTIVE',
  version: '1.33',
  releaseVersion: '1.33.4-20261020',
  amiType: 'AL2023_ARM_64_STANDARD',
  capacityType: 'ON_DEMAND',
  instanceTypes: ['m7g.large'],
  scaling: { minSize: 3, maxSize: 9, desiredSize: 3 },
  labels: {},
  taints: [],
  subnetIds: ['subnet-0a1b2c3d4e5f60001'],
  healthIssues: [],
};

/** What the tests of these pages do not look at: as while it was never read. */
const otherSections = {
  fargateProfiles: { stale: true },
  podIdentityAssociations: { stale: true },
  accessEntries: { stale: true },
  insights: { stale: true },
  subnets: { stale: true },
  components: { stale: true },
  nodePools: { stale: true },
  awsAuth: { stale: true },
  addonStatus: [],
  nodeGroupStatus: [],
  kubeletSkew: [],
};

/** A cluster with its sections. */
export const prodEuDetail: ClusterDetail = {
  summary: prodEu,
  core: {
    data: {
      name: 'prod-eu',
      arn: prodEu.arn,
      createdAt: '2026-01-12T09:00:00Z',
      status: 'ACTIVE',
      version: '1.33',
      platformVersion: 'eks.24',
      endpointPublicAccess: true,
      endpointPrivateAccess: true,
      subnetIds: ['subnet-0a1b2c3d4e5f60001'],
      supportType: 'EXTENDED',
      authenticationMode: 'API',
      autoMode: false,
      deletionProtection: true,
      healthIssues: [],
      tags: { Team: 'platform' },
    },
    observedAt: ago({ minutes: 4 }),
    stale: false,
  },
  nodeGroups: {
    data: [
      nodeGroup,
      {
        ...nodeGroup,
        name: 'batch',
        arn: 'arn:aws:eks:eu-west-1:111122223333:nodegroup/prod-eu/batch/e5f6a7b8',
        status: 'DEGRADED',
        capacityType: 'SPOT',
        instanceTypes: ['c7g.xlarge', 'c7g.2xlarge'],
        scaling: { minSize: 0, maxSize: 40, desiredSize: 12 },
        healthIssues: [
          {
            code: 'InsufficientFreeAddresses',
            message:
              'One or more of the subnets associated with your node group does not have enough available IP addresses for new nodes.',
            resourceIds: ['subnet-0a1b2c3d4e5f60001'],
          },
        ],
      },
    ],
    observedAt: ago({ minutes: 6 }),
    stale: false,
  },
  addons: {
    data: [
      {
        name: 'vpc-cni',
        arn: 'arn:aws:eks:eu-west-1:111122223333:addon/prod-eu/vpc-cni/a1',
        createdAt: '2026-01-12T09:40:00Z',
        status: 'ACTIVE',
        version: 'v1.20.4-eksbuild.1',
        healthIssues: [],
      },
      {
        name: 'coredns',
        arn: 'arn:aws:eks:eu-west-1:111122223333:addon/prod-eu/coredns/b2',
        createdAt: '2026-01-12T09:40:00Z',
        status: 'UPDATING',
        version: 'v1.12.4-eksbuild.1',
        healthIssues: [],
      },
    ],
    observedAt: ago({ minutes: 6 }),
    stale: false,
  },
  ...otherSections,
  history: [
    {
      revision: 812,
      at: ago({ minutes: 51 }),
      section: 'nodeGroups',
      sentence: 'Node group `batch` changed from `ACTIVE` to `DEGRADED`.',
    },
    {
      revision: 640,
      at: ago({ days: 12 }),
      section: 'core',
      sentence: 'Kubernetes changed from `1.32` to `1.33`.',
    },
  ],
};

/** A cluster that EKS does not let the portal read any more. */
export const deniedDetail: ClusterDetail = {
  summary: stagingUs,
  core: {
    observedAt: stagingUs.observedAt,
    failure: stagingUs.failure,
    stale: true,
  },
  nodeGroups: {
    failure: {
      reason: 'denied',
      permission: 'eks:ListNodegroups',
      accountId: '444455556666',
      message: 'Account 444455556666 refused `eks:ListNodegroups`.',
      since: ago({ hours: 5 }),
    },
    stale: true,
  },
  addons: { data: [], observedAt: ago({ hours: 5 }), stale: true },
  ...otherSections,
  history: [],
};
