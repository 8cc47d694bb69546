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

import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { clusterResourceRef } from './clusterResource';

const isOwnedBy = createPermissionRule({
  name: 'IS_OWNED_BY',
  description: 'Allow clusters that one of the given entities owns',
  resourceRef: clusterResourceRef,
  paramsSchema: z.object({
    owners: z
      .array(z.string())
      .describe('Full entity references, such as group:default/payments'),
  }),
  apply: (cluster, { owners }) => owners.includes(cluster.owner),
  toQuery: ({ owners }) => ({ column: 'owner' as const, values: owners }),
});

const inAccount = createPermissionRule({
  name: 'IN_ACCOUNT',
  description: 'Allow clusters of the given AWS accounts',
  resourceRef: clusterResourceRef,
  paramsSchema: z.object({
    accountIds: z.array(z.string()).describe('12 digits each'),
  }),
  apply: (cluster, { accountIds }) => accountIds.includes(cluster.accountId),
  toQuery: ({ accountIds }) => ({
    column: 'account_id' as const,
    values: accountIds,
  }),
});

const hasTag = createPermissionRule({
  name: 'HAS_TAG',
  description: 'Allow clusters that carry an AWS tag',
  resourceRef: clusterResourceRef,
  paramsSchema: z.object({
    key: z.string().describe('The key of the tag, in its exact case'),
    values: z
      .array(z.string())
      .optional()
      .describe('The values that it may have; any value when absent'),
  }),
  apply: ({ tags }, { key, values }) =>
    Object.hasOwn(tags, key) && (!values || values.includes(tags[key])),
  toQuery: ({ key, values }) => ({ tag: key, ...(values && { values }) }),
});

/**
 * The rules that policies may use on clusters.
 *
 * @internal
 */
export const clusterRules = { isOwnedBy, inAccount, hasTag };
