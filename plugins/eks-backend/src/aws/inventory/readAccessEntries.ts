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
  DescribeAccessEntryCommand,
  InvalidRequestException,
  paginateListAccessEntries,
  paginateListAssociatedAccessPolicies,
  type AccessEntry as EksAccessEntry,
  type AssociatedAccessPolicy,
  type EKSClient,
} from '@aws-sdk/client-eks';
import type { AccessEntry } from '@backstage-eks/plugin-eks-common';
import { present, required, requireSame, sorted } from '../answer';
import { InvalidAnswerError } from '../errors';
import { collectPages } from '../pages';
import { readListed } from './readListed';

type AccessPolicy = AccessEntry['policies'][number];

/**
 * All access entries of one cluster with their access policies, by principal.
 *
 * @internal
 */
export async function readAccessEntries(
  client: EKSClient,
  clusterName: string,
  signal: AbortSignal,
): Promise<AccessEntry[]> {
  return readListed({
    list: async () => listPrincipals(client, clusterName, signal),
    read: async principalArn => {
      const { accessEntry } = await client.send(
        new DescribeAccessEntryCommand({ clusterName, principalArn }),
        { abortSignal: signal },
      );
      const entry = required(accessEntry, 'accessEntry');
      requireSame('clusterName', clusterName, entry.clusterName);
      requireSame('principalArn', principalArn, entry.principalArn);
      const policies = await collectPages(
        paginateListAssociatedAccessPolicies(
          { client },
          { clusterName, principalArn },
          { abortSignal: signal },
        ),
        {
          token: page => page.nextToken,
          items: page =>
            required(page.associatedAccessPolicies, 'associatedAccessPolicies'),
        },
      );
      return toAccessEntry(entry, policies);
    },
  });
}

/** A cluster whose authentication mode is `CONFIG_MAP` has no entries, and EKS refuses to list them. */
async function listPrincipals(
  client: EKSClient,
  clusterName: string,
  signal: AbortSignal,
): Promise<string[]> {
  try {
    return await collectPages(
      paginateListAccessEntries(
        { client },
        { clusterName },
        { abortSignal: signal },
      ),
      {
        token: page => page.nextToken,
        items: page => required(page.accessEntries, 'accessEntries'),
      },
    );
  } catch (error) {
    if (
      error instanceof InvalidRequestException &&
      error.message.includes('authentication mode')
    ) {
      return [];
    }
    throw error;
  }
}

function toAccessEntry(
  entry: EksAccessEntry,
  policies: AssociatedAccessPolicy[],
): AccessEntry {
  return {
    principalArn: required(entry.principalArn, 'accessEntry.principalArn'),
    type: required(entry.type, 'accessEntry.type'),
    kubernetesGroups: sorted(entry.kubernetesGroups),
    policies: sorted(policies.map(toPolicy)),
    ...present({
      username: entry.username,
      createdAt: entry.createdAt?.toISOString(),
    }),
  };
}

function toPolicy(policy: AssociatedAccessPolicy): AccessPolicy {
  return {
    policyArn: required(policy.policyArn, 'associatedAccessPolicies.policyArn'),
    scope: toScope(policy),
  };
}

/** A scope that is not understood must not be taken for a smaller one than it is. */
function toScope({
  accessScope,
}: AssociatedAccessPolicy): AccessPolicy['scope'] {
  const { type, namespaces } = required(
    accessScope,
    'associatedAccessPolicies.accessScope',
  );
  if (type === 'cluster') {
    return { type };
  }
  if (type === 'namespace') {
    return { type, namespaces: sorted(namespaces) };
  }
  throw new InvalidAnswerError(
    `AWS gives an access policy the scope ${type ?? 'undefined'}`,
  );
}
