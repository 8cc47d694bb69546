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

import { Task } from '../job/Task';
import { ClusterTarget } from './ClusterTarget';
import { createControlPlane } from './createControlPlane';
import { requireOwnCluster } from './requireOwnCluster';
import { updateControlPlane } from './updateControlPlane';

/** Creates the cluster, or brings its control plane to what is declared. */
export function controlPlaneTask(target: ClusterTarget): Task {
  return {
    name: 'control plane',
    start: now => {
      const context = target.contextAt(now);
      const cluster = target.find();
      if (!cluster) {
        return createControlPlane(target, context);
      }
      requireOwnCluster(cluster, target.source);
      return updateControlPlane(target, context);
    },
  };
}
