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
import { upgradeNodes } from '../../kubernetes/objects';
import { defineOperation } from '../AwsOperation';
import { latestAmiRelease, versionSeed } from '../reference';
import { invalidParameter } from './errors';
import { findCluster, findNodeGroup, requireActive } from './lookup';
import { startUpdate } from './startUpdate';

/** `UpdateNodegroupVersion`: without a version to that of the cluster, without a release to the latest. */
export const updateNodegroupVersion = defineOperation({
  action: 'UpdateNodegroupVersion',
  route:
    'POST /clusters/{clusterName}/node-groups/{nodegroupName}/update-version',
  input: z.object({
    clusterName: z.string(),
    nodegroupName: z.string(),
    version: z.string().optional(),
    releaseVersion: z.string().optional(),
  }),
  run: (input, context) => {
    const cluster = findCluster(context, input.clusterName);
    const nodegroup = findNodeGroup(cluster, input.nodegroupName);
    requireActive(cluster);
    const members = {
      clusterName: cluster.name,
      nodegroupName: input.nodegroupName,
    };
    if (nodegroup.status !== 'ACTIVE' && nodegroup.status !== 'DEGRADED') {
      throw invalidParameter(
        `Nodegroup cannot be updated as it is currently not in Active or Degraded State`,
        members,
      );
    }
    const version = input.version ?? cluster.cluster.version ?? '';
    if (!versionSeed(version) || version > (cluster.cluster.version ?? '')) {
      throw invalidParameter(
        `Requested Nodegroup Kubernetes version ${version} is not supported by the cluster version ${cluster.cluster.version}`,
        members,
      );
    }
    const releaseVersion = input.releaseVersion ?? latestAmiRelease(version);
    nodegroup.status = 'UPDATING';
    const update = startUpdate(context, cluster, {
      type: 'VersionUpdate',
      params: [
        { type: 'Version', value: version },
        { type: 'ReleaseVersion', value: releaseVersion },
      ],
      durationMs: context.durations.updateNodegroupVersion,
      nodegroupName: input.nodegroupName,
      finish: at => {
        // It may have been deleted while it was updated.
        if (nodegroup.status !== 'UPDATING') {
          return;
        }
        nodegroup.status = 'ACTIVE';
        nodegroup.version = version;
        nodegroup.releaseVersion = releaseVersion;
        nodegroup.modifiedAt = at;
        upgradeNodes(cluster.contents.objects, input.nodegroupName, version);
      },
    });
    return { update };
  },
});
