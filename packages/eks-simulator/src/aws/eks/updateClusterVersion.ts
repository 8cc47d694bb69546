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
import { defineOperation } from '../AwsOperation';
import { versionSeed } from '../reference';
import { invalidParameter } from './errors';
import { findCluster, requireActive } from './lookup';
import { startUpdate } from './startUpdate';

/** `UpdateClusterVersion`, one minor version at a time. */
export const updateClusterVersion = defineOperation({
  action: 'UpdateClusterVersion',
  route: 'POST /clusters/{name}/updates',
  input: z.object({ name: z.string(), version: z.string() }),
  run: ({ name, version }, context) => {
    const cluster = findCluster(context, name);
    const current = cluster.cluster.version ?? '';
    const seed = versionSeed(version);
    if (!seed || minorOf(version) !== minorOf(current) + 1) {
      throw invalidParameter(
        `Unsupported Kubernetes minor version update from ${current} to ${version}`,
        { clusterName: name },
      );
    }
    requireActive(cluster);
    cluster.cluster.status = 'UPDATING';
    const update = startUpdate(context, cluster, {
      type: 'VersionUpdate',
      params: [
        { type: 'Version', value: version },
        { type: 'PlatformVersion', value: seed.platformVersion },
      ],
      durationMs: context.durations.updateClusterVersion,
      finish: () => {
        cluster.cluster.status = 'ACTIVE';
        cluster.cluster.version = version;
        cluster.cluster.platformVersion = seed.platformVersion;
      },
    });
    return { update };
  },
});

function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}
