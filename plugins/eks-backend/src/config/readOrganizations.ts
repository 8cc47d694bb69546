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

import type { Config } from '@backstage/config';
import { checkAccountId, checkAccountIds } from './checkAccountId';
import { checkRegions } from './checkRegions';
import { invalid } from './invalid';
import type { OrganizationConfig } from './types';

// Patterns of ParentId in the API of AWS Organizations.
const ROOT = /^r-[0-9a-z]{4,32}$/;
const ORGANIZATIONAL_UNIT = /^ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}$/;

/**
 * Reads `eks.organizations`.
 *
 * @param config - the configuration under `eks`
 * @throws InputError
 * @internal
 */
export function readOrganizations(
  config: Config | undefined,
): OrganizationConfig[] {
  const organizations: OrganizationConfig[] = [];
  const entries = config?.getOptionalConfigArray('organizations') ?? [];
  for (const [index, entry] of entries.entries()) {
    const key = `eks.organizations[${index}]`;
    const organization = readOrganization(entry, key);
    if (organizations.some(each => each.accountId === organization.accountId)) {
      throw invalid(
        `${key}.accountId`,
        organization.accountId,
        'list each organization once, with all its regions and organizational units',
      );
    }
    organizations.push(organization);
  }
  return organizations;
}

function readOrganization(entry: Config, key: string): OrganizationConfig {
  const organizationalUnits = readUnits(entry, `${key}.organizationalUnits`);
  return {
    accountId: checkAccountId(
      `${key}.accountId`,
      entry.getOptional('accountId'),
    ),
    regions: [
      ...new Set(
        checkRegions(
          `${key}.regions`,
          entry.getStringArray('regions'),
          'organization',
        ),
      ),
    ],
    ...(organizationalUnits && { organizationalUnits }),
    excludeAccounts: checkAccountIds(
      `${key}.excludeAccounts`,
      entry.getOptional('excludeAccounts'),
    ),
  };
}

function readUnits(entry: Config, key: string): string[] | undefined {
  const units = entry.getOptionalStringArray('organizationalUnits');
  if (units?.length === 0) {
    throw invalid(
      key,
      units,
      'list at least one organizational unit, or leave it out to read all accounts',
    );
  }
  const wrong = units?.find(
    unit => !ROOT.test(unit) && !ORGANIZATIONAL_UNIT.test(unit),
  );
  if (wrong !== undefined) {
    throw invalid(
      key,
      wrong,
      'give the id of an organizational unit or root, such as ou-ab12-11111111 or r-ab12',
    );
  }
  return units;
}
