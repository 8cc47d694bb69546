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

import type { Nodegroup } from '@aws-sdk/client-eks';
import { AwsContext } from '../../aws/AwsOperation';
import { inUse } from '../../aws/eks/errors';
import { findNodeGroup } from '../../aws/eks/lookup';
import { updateNodegroupConfig } from '../../aws/eks/updateNodegroupConfig';
import { updateNodegroupVersion } from '../../aws/eks/updateNodegroupVersion';
import {
  ManagedNodeGroup,
  scalingOf,
} from '../environment/managedNodeGroupSchema';
import { Progress, Task } from '../job/Task';
import { ClusterTarget } from './ClusterTarget';
import { createNodeGroup } from './createNodeGroup';
import { requireActiveCluster } from './requireActiveCluster';

/** Creates a node group, or brings it to the version of the cluster and to the declared size. */
export function nodeGroupTask(
  target: ClusterTarget,
  group: ManagedNodeGroup,
): Task {
  return {
    name: `node group ${group.name}`,
    start: now => {
      const context = target.contextAt(now);
      const cluster = requireActiveCluster(target);
      if (cluster.nodeGroups.has(group.name)) {
        return update(target, group, context);
      }
      createNodeGroup(target, cluster, group, context);
      return {
        doing: `Creating ${nodes(scalingOf(group).desiredSize)}.`,
        takesMs: context.durations.createNodegroup,
        then: () => ({
          done: requireActiveGroup(target, group),
          changed: true,
        }),
      };
    },
  };
}

/** First the version, then the size: EKS makes one update of a node group at a time. */
function update(
  target: ClusterTarget,
  group: ManagedNodeGroup,
  context: AwsContext,
  changed = false,
): Progress {
  const cluster = requireActiveCluster(target);
  const nodegroup = findNodeGroup(cluster, group.name);
  const names = { clusterName: target.name, nodegroupName: group.name };
  const { version } = cluster.cluster;
  const then = (at: Date) => update(target, group, target.contextAt(at), true);
  if (nodegroup.version !== version) {
    updateNodegroupVersion.run(names, context);
    return {
      doing: `Replacing nodes with Kubernetes ${nodegroup.version} by nodes with ${version}.`,
      takesMs: context.durations.updateNodegroupVersion,
      then,
    };
  }
  const scaling = scalingOf(group);
  if (!isSameScaling(nodegroup, scaling)) {
    updateNodegroupConfig.run({ ...names, scalingConfig: scaling }, context);
    return {
      doing: `Scaling from ${nodegroup.scalingConfig?.desiredSize} to ${nodes(
        scaling.desiredSize,
      )}.`,
      takesMs: context.durations.updateNodegroupConfig,
      then,
    };
  }
  const sentence = requireActiveGroup(target, group);
  return { done: changed ? sentence : 'Nothing to change.', changed };
}

function nodes(count = 0): string {
  return count === 1 ? '1 node' : `${count} nodes`;
}

/** What to say about a node group that is there; throws when it is not ACTIVE. */
function requireActiveGroup(
  target: ClusterTarget,
  group: ManagedNodeGroup,
): string {
  const cluster = requireActiveCluster(target);
  const { status, scalingConfig } = findNodeGroup(cluster, group.name);
  if (status !== 'ACTIVE') {
    throw inUse(`Node group ${group.name} is ${status}, not ACTIVE.`, {
      clusterName: target.name,
      nodegroupName: group.name,
    });
  }
  return `ACTIVE with ${nodes(scalingConfig?.desiredSize)}.`;
}

function isSameScaling(
  { scalingConfig }: Nodegroup,
  wanted: ReturnType<typeof scalingOf>,
): boolean {
  return (
    scalingConfig?.minSize === wanted.minSize &&
    scalingConfig.maxSize === wanted.maxSize &&
    scalingConfig.desiredSize === wanted.desiredSize
  );
}
