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
  KubernetesVersion,
  KubernetesVersionList,
  PreflightReport,
  TargetHealth,
} from '@backstage-eks/plugin-eks-common';
import { EksEnvironment } from '../form';

export const targets: TargetHealth[] = [
  {
    accountId: '111122223333',
    region: 'eu-west-1',
    clusterCount: 3,
    stale: false,
  },
  {
    accountId: '444455556666',
    region: 'us-east-1',
    clusterCount: 1,
    stale: true,
    failure: {
      reason: 'denied',
      permission: 'eks:ListClusters',
      accountId: '444455556666',
      message: 'Account 444455556666 refused `eks:ListClusters`.',
    },
  },
];

export const dev: EksEnvironment = {
  name: 'dev',
  accountId: '111122223333',
  region: 'eu-west-1',
  vpcCidr: '10.40.0.0/16',
  desiredSize: 2,
  maxSize: 4,
};

export const prod: EksEnvironment = {
  ...dev,
  name: 'prod',
  accountId: '444455556666',
  region: 'us-east-1',
  vpcCidr: '10.41.0.0/16',
  desiredSize: 3,
  maxSize: 9,
};

function version(
  name: string,
  support: Partial<KubernetesVersion['support']>,
): KubernetesVersion {
  return {
    version: name,
    isDefault: false,
    support: {
      phase: 'standard',
      endsSoon: false,
      sentence: '',
      source: 'live',
      asOf: '2026-11-20T08:00:00Z',
      ...support,
    },
  };
}

export const versions: KubernetesVersionList = {
  source: 'live',
  asOf: '2026-11-20T08:00:00Z',
  items: [
    version('1.36', { phase: 'unknown' }),
    {
      ...version('1.35', {
        endOfStandardSupport: '2027-03-27T00:00:00Z',
        daysLeft: 127,
      }),
      isDefault: true,
    },
    version('1.34', {
      endOfStandardSupport: '2026-12-02T00:00:00Z',
      daysLeft: 12,
      endsSoon: true,
    }),
    version('1.33', {
      phase: 'extended',
      endOfStandardSupport: '2026-07-29T00:00:00Z',
      endOfExtendedSupport: '2027-07-29T00:00:00Z',
      daysLeft: 251,
      extraCostPerMonthUsd: 365,
    }),
  ],
};

/** A name that nobody has. */
export function free(name: string): PreflightReport {
  return {
    checks: [
      {
        id: 'name',
        state: 'passed',
        sentence: `\`${name}\` is free in 111122223333 eu-west-1.`,
      },
    ],
  };
}

/** A name that a cluster has; one that is declared in a repository when a source is given. */
export function taken(name: string, source?: string): PreflightReport {
  return {
    checks: [
      {
        id: 'name',
        state: 'failed',
        sentence: `\`${name}\` is taken in 111122223333 eu-west-1.`,
        fix: 'Choose another name.',
        source,
      },
    ],
  };
}
