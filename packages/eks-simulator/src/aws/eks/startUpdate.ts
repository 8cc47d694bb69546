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

import type { Update, UpdateParam, UpdateType } from '@aws-sdk/client-eks';
import { randomUUID } from 'node:crypto';
import { ClusterState } from '../../state';
import { AwsContext } from '../AwsOperation';

/** Records an update as InProgress and plans its end. */
export function startUpdate(
  context: AwsContext,
  cluster: ClusterState,
  plan: {
    type: UpdateType;
    params: UpdateParam[];
    durationMs: number;
    nodegroupName?: string;
    addonName?: string;
    /** What has changed when the update is Successful. */
    finish: (at: Date) => void;
  },
): Update {
  const update: Update & { id: string } = {
    id: randomUUID(),
    status: 'InProgress',
    type: plan.type,
    params: plan.params,
    createdAt: context.now,
    errors: [],
  };
  cluster.updates.set(update.id, {
    update,
    nodegroupName: plan.nodegroupName,
    addonName: plan.addonName,
  });
  const end = new Date(context.now.getTime() + plan.durationMs);
  context.state.timeline.at(end, at => {
    update.status = 'Successful';
    plan.finish(at);
  });
  return update;
}
