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
  createWorld,
  startSimulator,
  type Simulator,
  type WorldInput,
} from '@backstage-eks/eks-simulator';
import type { TargetRef } from '@backstage-eks/plugin-eks-common';
import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { AwsClients, type AwsClientsOptions } from '../aws';

const ACCOUNTS = [
  {
    accountId: '111122223333',
    accessKeyId: 'AKIAIOSFODNN7EXAMPL1',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/one',
    principal: 'arn:aws:iam::111122223333:role/backstage',
  },
  {
    accountId: '444455556666',
    accessKeyId: 'AKIAIOSFODNN7EXAMPL2',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/two',
    principal: 'arn:aws:iam::444455556666:role/backstage',
  },
];

/** Backstage's own configuration of the accounts. @internal */
export const awsIntegration = {
  accounts: ACCOUNTS.map(({ accountId, accessKeyId, secretAccessKey }) => ({
    accountId,
    accessKeyId,
    secretAccessKey,
  })),
};

/**
 * Starts a simulator with two accounts and these clusters.
 *
 * @param now - where its clock stands
 * @param organization - that both accounts belong to
 * @internal
 */
export async function simulateAws(
  clusters: NonNullable<WorldInput['clusters']>,
  now?: Date,
  organization?: WorldInput['organization'],
): Promise<Simulator> {
  return startSimulator({
    world: createWorld({ accounts: ACCOUNTS, clusters, organization }),
    now,
  });
}

/** A small cluster of the world. @internal */
export function simulatedCluster(
  name: string,
  changes: Partial<NonNullable<WorldInput['clusters']>[number]> = {},
): NonNullable<WorldInput['clusters']>[number] {
  const id = `${changes.accountId ?? '1'}${changes.region ?? ''}${name}`
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]/g, '');
  return {
    name,
    accountId: '111122223333',
    region: 'eu-west-1',
    version: '1.34',
    subnets: [{ id: `subnet-${id}`, zone: 'eu-west-1a', cidr: '10.0.1.0/24' }],
    ...changes,
  };
}

/**
 * Clients of a simulator that try twice.
 *
 * @param mistaken - the account whose keys are configured, by the account for which they are
 * @param requestTimeoutMs - short only where an answer never comes: a busy machine is slow to give the others
 * @param options - replace the others
 * @internal
 */
export function simulatedClients(
  endpoint: string,
  targets: TargetRef[],
  mistaken: Record<string, string> = {},
  requestTimeoutMs = 10_000,
  options: Partial<AwsClientsOptions> = {},
): AwsClients {
  const accounts = awsIntegration.accounts.map(account => {
    const keys = awsIntegration.accounts.find(
      each => each.accountId === mistaken[account.accountId],
    );
    return { ...account, ...keys, accountId: account.accountId };
  });
  return AwsClients.create({
    credentialsManager: DefaultAwsCredentialsManager.fromConfig(
      new ConfigReader({ aws: { accounts } }),
    ),
    targets: () => targets,
    endpoint,
    requestTimeoutMs,
    maxAttempts: 2,
    ...options,
  });
}
