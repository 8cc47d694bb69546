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
import { clusterRef } from '../../state';
import { defineOperation } from '../AwsOperation';
import { describedCluster } from './describedCluster';
import { inUse, invalidParameter } from './errors';
import { findCluster } from './lookup';

/** `DeleteCluster`: DELETING at once, gone some minutes later. */
export const deleteCluster = defineOperation({
  action: 'DeleteCluster',
  route: 'DELETE /clusters/{name}',
  input: z.object({ name: z.string() }),
  run: ({ name }, context) => {
    const cluster = findCluster(context, name);
    if (cluster.cluster.deletionProtection) {
      throw invalidParameter(
        `Cluster ${name} has deletion protection enabled. Disable it before you delete the cluster.`,
        { clusterName: name },
      );
    }
    if (cluster.nodeGroups.size > 0) {
      throw inUse('Cluster has nodegroups attached', { clusterName: name });
    }
    if (cluster.fargateProfiles.size > 0) {
      throw inUse('Cluster has Fargate profiles attached', {
        clusterName: name,
      });
    }
    if (cluster.cluster.status === 'UPDATING') {
      throw inUse(
        `Cannot delete because cluster ${name} currently has an update in progress`,
        { clusterName: name },
      );
    }
    if (cluster.cluster.status === 'DELETING') {
      return { cluster: describedCluster(context.state, cluster) };
    }
    cluster.cluster.status = 'DELETING';
    const { state, now } = context;
    state.timeline.at(
      new Date(now.getTime() + context.durations.deleteCluster),
      () => {
        state.clusters.delete(clusterRef(cluster));
      },
    );
    return { cluster: describedCluster(state, cluster) };
  },
});
