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
  ClusterSections,
  Component,
  FargateProfile,
  Insight,
  NodeGroup,
  ReadFailure,
  SectionName,
} from '../facts';
import { known } from '../facts';
import { fallbackCalendar, type UpgradeFacts } from '../rules';

/** A day on which 1.34 is in standard and 1.33 in extended support. */
export const UPGRADE_NOW = new Date('2026-11-21T12:00:00.000Z');
/** Ten minutes earlier. */
export const READ_AT = '2026-11-21T11:50:00.000Z';

const HOUR_MS = 60 * 60 * 1000;
const ARN = 'arn:aws:eks:eu-west-1:111122223333';

/** Every section once an hour. */
export const CADENCE_MS: Record<SectionName, number> = {
  core: HOUR_MS,
  nodeGroups: HOUR_MS,
  addons: HOUR_MS,
  fargateProfiles: HOUR_MS,
  podIdentityAssociations: HOUR_MS,
  accessEntries: HOUR_MS,
  insights: HOUR_MS,
  subnets: HOUR_MS,
  components: HOUR_MS,
  nodePools: HOUR_MS,
  awsAuth: HOUR_MS,
};

export const DENIED_INSIGHTS: ReadFailure & { since: string } = {
  reason: 'denied',
  permission: 'eks:ListInsights',
  accountId: '111122223333',
  message: 'The portal lacks `eks:ListInsights`.',
  since: '2026-11-21T08:14:00.000Z',
};

/** The core of an active cluster at 1.35. */
export function clusterCore(changes: Partial<ClusterCore> = {}): ClusterCore {
  return {
    name: 'payments-prod',
    arn: `${ARN}:cluster/payments-prod`,
    createdAt: '2025-01-02T03:04:05.000Z',
    status: 'ACTIVE',
    version: '1.35',
    subnetIds: ['subnet-0a1', 'subnet-0b2'],
    supportType: 'EXTENDED',
    authenticationMode: 'API',
    autoMode: false,
    healthIssues: [],
    tags: {},
    ...changes,
  };
}

/** An active node group at 1.35 with the latest AMI. */
export function nodeGroup(changes: Partial<NodeGroup> = {}): NodeGroup {
  return {
    name: 'general',
    arn: `${ARN}:nodegroup/payments-prod/general/1`,
    createdAt: '2025-01-02T03:04:05.000Z',
    status: 'ACTIVE',
    version: '1.35',
    releaseVersion: '1.35.6-20261101',
    amiType: 'AL2023_x86_64_STANDARD',
    instanceTypes: ['m6i.large'],
    labels: {},
    taints: [],
    subnetIds: ['subnet-0a1'],
    healthIssues: [],
    ...changes,
  };
}

/** An active add-on that works with 1.35 and 1.36. */
export function addon(changes: Partial<Addon> = {}): Addon {
  return {
    name: 'coredns',
    arn: `${ARN}:addon/payments-prod/coredns/1`,
    createdAt: '2025-01-02T03:04:05.000Z',
    status: 'ACTIVE',
    version: 'v1.12.4-eksbuild.1',
    healthIssues: [],
    ...changes,
  };
}

/** An insight that passes, refreshed this morning. */
export function insight(changes: Partial<Insight> = {}): Insight {
  return {
    id: '58e8cc63-f2f7-4d22-98cf-a5a9c953fd5a',
    name: 'Kubelet version skew',
    category: 'UPGRADE_READINESS',
    status: 'PASSING',
    kubernetesVersion: '1.36',
    lastRefreshTime: '2026-11-21T06:00:00.000Z',
    ...changes,
  };
}

export function fargateProfile(name: string): FargateProfile {
  return {
    name,
    arn: `${ARN}:fargateprofile/payments-prod/${name}/1`,
    createdAt: '2025-01-02T03:04:05.000Z',
    status: 'ACTIVE',
    selectors: [],
    subnetIds: [],
    healthIssues: [],
  };
}

export function component(changes: Partial<Component> = {}): Component {
  return {
    name: 'aws-load-balancer-controller',
    namespace: 'kube-system',
    workload: { kind: 'Deployment', name: 'aws-load-balancer-controller' },
    versions: [{ version: 'v2.14.0', source: 'image' }],
    ...changes,
  };
}

/** Contents of sections by name; `undefined` for one that was never read. */
export type SectionData = {
  [Name in SectionName]?: ClusterSections[Name]['data'];
};

/** Sections that were read ten minutes ago. */
export function sectionsOf(data: SectionData): ClusterSections {
  const read = <T>(content: T | undefined) =>
    content === undefined ? {} : { data: content, observedAt: READ_AT };
  return {
    core: read(data.core),
    nodeGroups: read(data.nodeGroups),
    addons: read(data.addons),
    fargateProfiles: read(data.fargateProfiles),
    podIdentityAssociations: read(data.podIdentityAssociations),
    accessEntries: read(data.accessEntries),
    insights: read(data.insights),
    subnets: read(data.subnets),
    components: read(data.components),
    nodePools: read(data.nodePools),
    awsAuth: read(data.awsAuth),
  };
}

/** Facts of a cluster at 1.35 that is ready for 1.36, with other section contents where given. */
export function upgradeFacts(
  data: SectionData = {},
  changes: Partial<UpgradeFacts> = {},
): UpgradeFacts {
  return {
    cluster: sectionsOf({
      core: clusterCore(),
      nodeGroups: [nodeGroup()],
      addons: [addon()],
      fargateProfiles: [],
      insights: [insight()],
      subnets: [subnet('subnet-0a1', 100), subnet('subnet-0b2', 100)],
      components: [],
      nodePools: [],
      ...data,
    }),
    calendar: {
      ...fallbackCalendar,
      source: 'live',
      asOf: '2026-11-21T06:00:00.000Z',
    },
    offers: {
      current: known([
        {
          name: 'coredns',
          defaultVersion: 'v1.12.4-eksbuild.1',
          versions: ['v1.12.4-eksbuild.1', 'v1.11.4-eksbuild.2'],
        },
        {
          name: 'vpc-cni',
          defaultVersion: 'v1.20.4-eksbuild.2',
          versions: [
            'v1.21.1-eksbuild.3',
            'v1.20.4-eksbuild.2',
            'v1.19.6-eksbuild.1',
            'v1.18.3-eksbuild.2',
          ],
        },
        { name: 'adot', versions: ['v0.1.0-eksbuild.1'] },
        { name: 'kube-proxy', versions: ['v1.35.0-eksbuild.2'] },
        { name: 'metrics-server', versions: ['v0.7.2-eksbuild.1'] },
      ]),
      next: known([
        {
          name: 'coredns',
          defaultVersion: 'v1.12.4-eksbuild.1',
          versions: ['v1.12.4-eksbuild.1'],
        },
        {
          name: 'vpc-cni',
          defaultVersion: 'v1.21.1-eksbuild.3',
          versions: ['v1.21.1-eksbuild.3', 'v1.20.4-eksbuild.2'],
        },
        {
          name: 'kube-proxy',
          defaultVersion: 'v1.36.0-eksbuild.1',
          versions: ['v1.36.0-eksbuild.1'],
        },
        { name: 'metrics-server', versions: ['v0.8.0-eksbuild.1'] },
      ]),
    },
    amis: [
      {
        amiType: 'AL2023_x86_64_STANDARD',
        kubernetesVersion: '1.35',
        releaseVersion: known('1.35.6-20261101'),
      },
      {
        amiType: 'AL2023_x86_64_STANDARD',
        kubernetesVersion: '1.36',
        releaseVersion: known('1.36.1-20261115'),
      },
    ],
    cadenceMs: CADENCE_MS,
    now: UPGRADE_NOW,
    ...changes,
  };
}

/** A subnet, in the zone that its id names: `subnet-0a1` in `eu-west-1a`. */
export function subnet(id: string, availableAddresses: number) {
  return {
    id,
    availabilityZone: `eu-west-1${id.charAt('subnet-0'.length)}`,
    cidr: '10.0.0.0/24',
    availableAddresses,
  };
}
