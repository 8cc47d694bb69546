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

import { WorldState } from '../../state';
import { plannedAddons } from '../eksctl/plannedAddons';
import { Environment } from '../environment/Environment';
import { Task } from '../job/Task';
import { accessEntriesTask } from './accessEntriesTask';
import { addonTask } from './addonTask';
import { clusterTarget } from './ClusterTarget';
import { controlPlaneTask } from './controlPlaneTask';
import { nodeGroupTask } from './nodeGroupTask';
import { validateTask } from './validateTask';

/** What is to be done for an environment, in the order of eksctl. */
export function stagesOf(
  state: WorldState,
  environment: Environment,
): Task[][] {
  const { content } = environment;
  const first = [validateTask(environment)];
  if ('problem' in content) {
    return [first];
  }
  const target = clusterTarget(state, content.declared);
  const addons = plannedAddons(target.config);
  return [
    first,
    [controlPlaneTask(target)],
    accessEntriesTask(target),
    addons.beforeNodes.map(addon => addonTask(target, addon)),
    target.config.managedNodeGroups.map(group => nodeGroupTask(target, group)),
    addons.afterNodes.map(addon => addonTask(target, addon)),
  ];
}
