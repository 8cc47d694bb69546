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

import type { Fleet } from '../../scenarios';
import type { Depth } from '../contestants';

/** At most so many calls are under way at once in one account and region. */
export const ALLOWED_PARALLEL = 10;

/** No limit but that of parallel calls: the pace by time is a choice, and would be all that is measured. */
const OPEN = { perSecond: 100_000, burst: 100_000, parallel: ALLOWED_PARALLEL };

/** From the API servers, not from AWS. */
const KUBERNETES_SECTIONS = {
  components: false,
  nodePools: false,
  awsAuth: false,
};
const DEEPER_SECTIONS = {
  nodeGroups: false,
  addons: false,
  fargateProfiles: false,
  podIdentityAssociations: false,
  accessEntries: false,
  insights: false,
  subnets: false,
};

/** The configuration of a backend that reads a fleet, with the default cadences. */
export function configOf(fleet: Fleet, depth: Depth) {
  const isFull = depth === 'full';
  return {
    aws: { accounts: fleet.accounts },
    catalog: {
      providers: { eks: { nodeGroups: isFull, addons: isFull } },
    },
    eks: {
      aws: {
        endpoint: fleet.endpoint,
        pace: { eks: OPEN, ec2: OPEN, ssm: OPEN, sts: OPEN },
      },
      targets: targetsOf(fleet),
      owner: { tag: 'Team' },
      inventory: {
        schedule: { frequency: { minutes: 10 }, timeout: { minutes: 9 } },
        sections: {
          ...KUBERNETES_SECTIONS,
          ...(isFull ? {} : DEEPER_SECTIONS),
        },
      },
    },
  };
}

function targetsOf(fleet: Fleet) {
  const regions = new Map<string, string[]>();
  for (const { accountId, region } of fleet.targets) {
    regions.set(accountId, [...(regions.get(accountId) ?? []), region]);
  }
  return [...regions].map(([accountId, names]) => ({
    accountId,
    regions: names,
  }));
}
