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
  HealthIssue,
  NodeGroup,
  ReadFailure,
  Section,
} from '../facts';
import type { ProgressFacts } from '../rules';

/** Twelve minutes after the cluster was created. */
export const NOW = new Date('2026-11-20T14:14:00Z');
const CREATED_AT = '2026-11-20T14:02:00.000Z';

/** A part by its status, or everything that differs from an active one. */
export type PartInput = { status: string; issue?: string; code?: string };

const DENIED: ReadFailure & { since: string } = {
  reason: 'denied',
  permission: 'eks:ListNodegroups',
  accountId: '111122223333',
  message: 'The portal lacks `eks:ListNodegroups`.',
  since: '2026-11-20T14:03:00.000Z',
};

/**
 * Facts of an active cluster whose `cluster.yaml` declares the node group `general` and two add-ons. A section that is
 * `undefined` was never read, `'denied'` was never read and why is known.
 */
export function progressFacts(
  changes: {
    status?: string;
    createdAt?: string;
    nodeGroups?: Record<string, PartInput | string> | 'denied' | 'unread';
    addons?: Record<string, PartInput | string> | 'denied' | 'unread';
    declaration?: ProgressFacts['declaration'];
    core?: ProgressFacts['core'];
    /** The latest read of the node groups failed. */
    outdated?: boolean;
    /** When the add-ons were read; now when absent. */
    addonsReadAt?: string;
  } = {},
): ProgressFacts {
  const { status = 'ACTIVE', createdAt = CREATED_AT } = changes;
  const groups = sectionOf<NodeGroup>(changes.nodeGroups ?? {}, part => ({
    ...part,
    instanceTypes: [],
    labels: {},
    taints: [],
    subnetIds: [],
  }));
  return {
    core: changes.core ?? {
      data: core(status, createdAt),
      observedAt: NOW.toISOString(),
    },
    nodeGroups: changes.outdated ? { ...groups, failure: DENIED } : groups,
    addons: {
      ...sectionOf<Addon>(changes.addons ?? {}, part => part),
      ...(changes.addonsReadAt && { observedAt: changes.addonsReadAt }),
    },
    cadenceMs: {
      core: 10 * 60 * 1000,
      nodeGroups: 10 * 60 * 1000,
      addons: 10 * 60 * 1000,
    },
    declaration: changes.declaration ?? {
      state: 'read',
      url: 'https://git.example.com/platform/payments/src/branch/main/clusters/dev/cluster.yaml',
      nodeGroups: ['general'],
      addons: ['vpc-cni', 'coredns'],
    },
    now: NOW,
  };
}

function core(status: string, createdAt: string): ClusterCore {
  return {
    name: 'payments-dev',
    arn: 'arn:aws:eks:eu-west-1:111122223333:cluster/payments-dev',
    createdAt,
    status,
    autoMode: false,
    subnetIds: [],
    healthIssues: [],
    tags: {},
  };
}

interface PartBase {
  name: string;
  arn: string;
  createdAt: string;
  status: string;
  healthIssues: HealthIssue[];
}

function sectionOf<T>(
  parts: Record<string, PartInput | string> | 'denied' | 'unread',
  complete: (part: PartBase) => T,
): Section<T[]> {
  if (parts === 'unread') {
    return {};
  }
  if (parts === 'denied') {
    return { failure: DENIED };
  }
  return {
    observedAt: NOW.toISOString(),
    data: Object.entries(parts).map(([name, input]) => {
      const {
        status,
        issue,
        code = 'AccessDenied',
      }: PartInput = typeof input === 'string' ? { status: input } : input;
      return complete({
        name,
        arn: `arn:aws:eks:eu-west-1:111122223333:part/${name}`,
        createdAt: '2026-11-20T14:12:00.000Z',
        status,
        healthIssues: issue ? [{ code, message: issue, resourceIds: [] }] : [],
      });
    }),
  };
}
