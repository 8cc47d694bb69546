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

import { associateAccessPolicy } from '../../aws/eks/associateAccessPolicy';
import { createAccessEntry } from '../../aws/eks/createAccessEntry';
import { EksctlAccessEntry } from '../environment/eksctlConfigSchema';
import { Progress, Task } from '../job/Task';
import { ClusterTarget } from './ClusterTarget';
import { requireActiveCluster } from './requireActiveCluster';

/** Lets in whom the ClusterConfig names, with the policies that it gives them. eksctl does so for a new cluster only. */
export function accessEntriesTask(target: ClusterTarget): Task[] {
  const { name, config } = target;
  const entries = config.accessConfig?.accessEntries ?? [];
  return entries.length === 0
    ? []
    : [
        {
          name: 'access entries',
          start: now =>
            target.isNew
              ? create(target, entries, now)
              : {
                  done: `Nothing to change: access entries are set when a cluster is created. For later ones use eksctl create accessentry --cluster ${name}.`,
                  changed: false,
                },
        },
      ];
}

function create(
  target: ClusterTarget,
  entries: EksctlAccessEntry[],
  now: Date,
): Progress {
  const context = target.contextAt(now);
  const clusterName = requireActiveCluster(target).name;
  for (const { principalARN: principalArn, ...entry } of entries) {
    createAccessEntry.run(
      { clusterName, principalArn, kubernetesGroups: entry.kubernetesGroups },
      context,
    );
    for (const { policyARN: policyArn, accessScope } of entry.accessPolicies) {
      associateAccessPolicy.run(
        { clusterName, principalArn, policyArn, accessScope },
        context,
      );
    }
  }
  return {
    done: `With access: ${entries
      .map(entry => entry.principalARN)
      .join(', ')}.`,
    changed: true,
  };
}
