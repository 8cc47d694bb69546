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

import { z } from 'zod';
import { ADDONS, defaultAddonVersion } from '../aws/reference';
import { createWorld } from './loadWorld';
import { World, WorldInput } from './World';

const REGIONS = [
  'eu-west-1',
  'us-east-1',
  'eu-central-1',
  'us-west-2',
  'ap-south-1',
];
const VERSIONS = ['1.33', '1.34', '1.35', '1.36'];
const FIRST_ACCOUNT = 100_000_000_001;
/** The role of every account that the first account may assume. */
const ROLE = 'backstage-eks';

type ClusterInput = NonNullable<WorldInput['clusters']>[number];

const optionsSchema = z
  .object({
    clusters: z.number().int().min(0),
    accounts: z.number().int().min(1).default(1),
    regions: z.number().int().min(1).max(REGIONS.length).default(1),
    nodeGroups: z.number().int().min(0).default(3),
    addons: z.number().int().min(0).max(ADDONS.length).default(ADDONS.length),
    accessEntries: z.number().int().min(1).default(4),
    podIdentityAssociations: z.number().int().min(0).default(4),
    fargateProfiles: z.number().int().min(0).default(1),
    insights: z.number().int().min(0).default(6),
    /** How many of the insights are warnings. */
    warnings: z.number().int().min(0).default(2),
    subnets: z.number().int().min(0).max(100).default(3),
  })
  .strict();

/**
 * How large a generated fleet is. Clusters are dealt out over accounts and regions; all other numbers are per cluster.
 *
 * @public
 */
export type FleetOptions = z.input<typeof optionsSchema>;

/**
 * A fleet of clusters with node groups, add-ons and all else that AWS knows of them, but nothing that runs in them.
 *
 * Account ids count up from `100000000001`. Every account has keys and a role `backstage-eks`, which the principal of the
 * first account may assume. Names of clusters are unique in the fleet.
 *
 * @throws z.ZodError that names an option that is out of range.
 * @public
 */
export function fleetWorld(options: FleetOptions): World {
  const fleet = optionsSchema.parse(options);
  const accountIds = Array.from({ length: fleet.accounts }, (_, index) =>
    String(FIRST_ACCOUNT + index),
  );
  return createWorld({
    organization: { managementAccount: accountIds[0] },
    accounts: accountIds.map(accountId => ({
      accountId,
      accessKeyId: `AKIA${accountId}`,
      secretAccessKey: `secret-of-${accountId}`,
      principal: `arn:aws:iam::${accountId}:role/${ROLE}`,
      roles: [
        {
          name: ROLE,
          trust: [{ aws: [`arn:aws:iam::${accountIds[0]}:role/${ROLE}`] }],
        },
      ],
    })),
    clusters: Array.from({ length: fleet.clusters }, (_, index) =>
      newFleetCluster(fleet, index, accountIds),
    ),
  });
}

function newFleetCluster(
  fleet: z.output<typeof optionsSchema>,
  index: number,
  accountIds: string[],
): ClusterInput {
  const accountId = accountIds[index % accountIds.length];
  // The next region once every account had one.
  const region = REGIONS[Math.floor(index / accountIds.length) % fleet.regions];
  const version = VERSIONS[index % VERSIONS.length];
  return {
    name: `cluster-${String(index).padStart(4, '0')}`,
    accountId,
    region,
    version,
    tags: { Team: `team-${index % 20}`, Environment: 'production' },
    subnets: numbered(fleet.subnets, n => ({
      id: `subnet-${hex(index, 8)}${hex(n, 9)}`,
      zone: `${region}${'abc'[n % 3]}`,
      cidr: `10.${index % 256}.${n}.0/24`,
    })),
    nodeGroups: numbered(fleet.nodeGroups, n => ({
      name: `workers-${n}`,
      labels: { workload: `kind-${n}` },
    })),
    addons: ADDONS.slice(0, fleet.addons).map(({ name }) => ({
      name,
      version: defaultAddonVersion(name, version) ?? '',
    })),
    fargateProfiles: numbered(fleet.fargateProfiles, n => ({
      name: `profile-${n}`,
      selectors: [{ namespace: `batch-${n}` }],
    })),
    podIdentityAssociations: numbered(fleet.podIdentityAssociations, n => ({
      namespace: `team-${n}`,
      serviceAccount: 'default',
      role: `service-${n}`,
    })),
    accessEntries: numbered(fleet.accessEntries, n =>
      n === 0
        ? { principal: `arn:aws:iam::${accountId}:role/${ROLE}` }
        : {
            principal: `arn:aws:iam::${accountId}:role/team-${n}`,
            policies: [{ policy: 'AmazonEKSViewPolicy' as const }],
          },
    ),
    insights: numbered(fleet.insights, n => ({
      name: `Insight ${n}`,
      kubernetesVersion: version,
      status: n < fleet.warnings ? ('WARNING' as const) : ('PASSING' as const),
      reason: 'Generated for a fleet.',
    })),
  };
}

function numbered<T>(length: number, make: (n: number) => T): T[] {
  return Array.from({ length }, (_, n) => make(n));
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
