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
  DescribeUpdateCommand,
  paginateListUpdates,
  type EKSClient,
  type Update,
} from '@aws-sdk/client-eks';
import type { ResourceUpdate } from '@backstage-eks/plugin-eks-common';
import type { LRUCache } from 'lru-cache';
import { present, required, requireSame, sorted } from '../answer';
import { collectPages } from '../pages';

/** Ids of updates that have ended, which they do once and for all. */
export type EndedUpdates = LRUCache<string, true>;

/**
 * The update of a node group that is under way; `undefined` when none is, such as when it has just ended.
 *
 * @param ended - updates that need not be described again; those that are found are added
 * @internal
 */
export async function readUpdate(
  client: EKSClient,
  subject: { clusterName: string; nodegroupName: string },
  ended: EndedUpdates,
  signal: AbortSignal,
): Promise<ResourceUpdate | undefined> {
  const { clusterName: name, nodegroupName } = subject;
  const ids = await collectPages(
    paginateListUpdates(
      { client },
      { name, nodegroupName },
      { abortSignal: signal },
    ),
    {
      token: page => page.nextToken,
      items: page => required(page.updateIds, 'updateIds'),
    },
  );
  // EKS does not say in which order it lists them, and keeps those that have ended.
  for (const updateId of ids.filter(id => !ended.has(id))) {
    const { update } = await client.send(
      new DescribeUpdateCommand({ name, nodegroupName, updateId }),
      { abortSignal: signal },
    );
    requireSame('update.id', updateId, update?.id);
    const read = toUpdate(required(update, 'update'));
    if (read.status === 'InProgress') {
      return read;
    }
    ended.set(updateId, true);
  }
  return undefined;
}

function toUpdate(update: Update): ResourceUpdate {
  return {
    id: required(update.id, 'update.id'),
    type: required(update.type, 'update.type'),
    status: required(update.status, 'update.status'),
    errors: sorted(
      (update.errors ?? []).map(error => ({
        code: error.errorCode ?? 'Unknown',
        message: error.errorMessage ?? '',
        resourceIds: sorted(error.resourceIds),
      })),
    ),
    ...present({
      startedAt: update.createdAt?.toISOString(),
      version: update.params?.find(({ type }) => type === 'Version')?.value,
    }),
  };
}
