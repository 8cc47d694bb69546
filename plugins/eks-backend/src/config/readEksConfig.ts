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

import type { TargetRef } from '@backstage-eks/plugin-eks-common';
import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { toOwnerRef } from './toOwnerRef';
import type { EksConfig, OwnerConfig } from './types';

const ACCOUNT_ID = /^\d{12}$/;
const REGION = /^[a-z]{2,4}(-[a-z]+)+-\d+$/;
const CLUSTER_ARN =
  /^arn:[a-z-]+:eks:[a-z0-9-]+:\d{12}:cluster\/[A-Za-z0-9_-]+$/;
const ENTITY_NAME = /^(?=.{1,63}$)[a-z0-9]+([-.][a-z0-9]+)*$/;
const DEFAULT_OWNER = 'group:default/platform';
const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 9 },
};

/**
 * Reads and checks the configuration under `eks`.
 *
 * @throws InputError that names the key, the value and the fix.
 * @internal
 */
export function readEksConfig(root: Config): EksConfig {
  const config = root.getOptionalConfig('eks');
  return {
    aws: { endpoint: readEndpoint(config) },
    targets: readTargets(config),
    inventory: { schedule: readSchedule(config) },
    owner: readOwner(config),
    entityNames: readEntityNames(config),
    identity: { accounts: readIdentityAccounts(config) },
  };
}

function readEndpoint(config: Config | undefined): string | undefined {
  const endpoint = config?.getOptionalString('aws.endpoint');
  if (endpoint !== undefined && !isHttpUrl(endpoint)) {
    throw invalid(
      'eks.aws.endpoint',
      endpoint,
      'give a URL such as http://127.0.0.1:7480, or leave it out to call AWS',
    );
  }
  return endpoint;
}

function isHttpUrl(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' || url?.protocol === 'http:';
}

function readTargets(config: Config | undefined): TargetRef[] {
  const targets: TargetRef[] = [];
  const seen = new Set<string>();
  const entries = config?.getOptionalConfigArray('targets') ?? [];
  for (const [index, entry] of entries.entries()) {
    const key = `eks.targets[${index}]`;
    const accountId = checkAccountId(
      `${key}.accountId`,
      entry.getOptional('accountId'),
    );
    const regions = entry.getStringArray('regions');
    if (regions.length === 0) {
      throw invalid(
        `${key}.regions`,
        regions,
        'list at least one region, such as eu-west-1, or remove the target',
      );
    }
    for (const region of regions) {
      if (!REGION.test(region)) {
        throw invalid(
          `${key}.regions`,
          region,
          'give the code of an AWS region, such as eu-west-1',
        );
      }
      if (seen.has(`${accountId}/${region}`)) {
        throw invalid(
          `${key}.regions`,
          region,
          `list each region once for account ${accountId}`,
        );
      }
      seen.add(`${accountId}/${region}`);
      targets.push({ accountId, region });
    }
  }
  return targets;
}

function readSchedule(
  config: Config | undefined,
): SchedulerServiceTaskScheduleDefinition {
  const schedule = config?.getOptionalConfig('inventory.schedule');
  return schedule
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
    : DEFAULT_SCHEDULE;
}

function readOwner(config: Config | undefined): OwnerConfig {
  const text = config?.getOptionalString('owner.default') ?? DEFAULT_OWNER;
  const owner = toOwnerRef(text);
  if (!owner) {
    throw invalid(
      'eks.owner.default',
      text,
      'give an entity reference such as group:default/platform',
    );
  }
  return { tag: config?.getOptionalString('owner.tag'), default: owner };
}

function readEntityNames(config: Config | undefined): Map<string, string> {
  const names = new Map<string, string>();
  const entries = config?.getOptionalConfigArray('entityNames') ?? [];
  for (const [index, entry] of entries.entries()) {
    const key = `eks.entityNames[${index}]`;
    const arn = entry.getString('arn');
    const name = entry.getString('name');
    if (!CLUSTER_ARN.test(arn)) {
      throw invalid(
        `${key}.arn`,
        arn,
        'give the ARN of a cluster, such as arn:aws:eks:eu-west-1:111122223333:cluster/prod',
      );
    }
    if (!ENTITY_NAME.test(name)) {
      throw invalid(
        `${key}.name`,
        name,
        'use at most 63 lower-case letters, digits, dashes and dots',
      );
    }
    if (names.has(arn)) {
      throw invalid(`${key}.arn`, arn, 'name each cluster once');
    }
    if ([...names.values()].includes(name)) {
      throw invalid(`${key}.name`, name, 'give each cluster its own name');
    }
    names.set(arn, name);
  }
  return names;
}

function readIdentityAccounts(config: Config | undefined): string[] {
  const accounts = config?.getOptional('identity.accounts') ?? [];
  if (!Array.isArray(accounts)) {
    throw invalid(
      'eks.identity.accounts',
      accounts,
      'give a list of account ids',
    );
  }
  return accounts.map((account, index) =>
    checkAccountId(`eks.identity.accounts[${index}]`, account),
  );
}

/** YAML reads unquoted digits as a number, which loses leading zeros. */
function checkAccountId(key: string, value: unknown): string {
  if (typeof value !== 'string' || !ACCOUNT_ID.test(value)) {
    throw invalid(
      key,
      value,
      "give the 12 digits of an AWS account in quotes, such as '111122223333'",
    );
  }
  return value;
}

function invalid(key: string, value: unknown, fix: string): InputError {
  return new InputError(
    `Invalid configuration at '${key}': ${JSON.stringify(value)}; ${fix}`,
  );
}
