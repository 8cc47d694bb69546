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

import { AwsError } from '../../aws/AwsError';
import { AwsContext } from '../../aws/AwsOperation';
import { DEMO_DURATIONS } from '../../aws/eks/durations';
import { clusterRef, ClusterState, WorldState } from '../../state';
import { DeclaredCluster } from '../environment/Environment';

/** The role that the pipeline takes in every account. */
const ROLE = 'eks-cluster-pipeline';

/** The cluster that the tasks of a job work on, and the hands to do it. */
export interface ClusterTarget extends DeclaredCluster {
  name: string;
  /** Whether this run has created the cluster. */
  isNew: boolean;
  /** The cluster as it is in the world now. */
  find(): ClusterState | undefined;
  /**
   * For calls to AWS at a time, as the pipeline's role.
   *
   * @throws AwsError when the account is not there, as the role cannot be taken then.
   */
  contextAt(now: Date): AwsContext;
}

/** Aims at the cluster that an environment declares. */
export function clusterTarget(
  state: WorldState,
  declared: DeclaredCluster,
): ClusterTarget {
  const { accountId, config } = declared;
  const { name, region } = config.metadata;
  return {
    ...declared,
    name,
    isNew: false,
    find: () => state.clusters.get(clusterRef({ accountId, region, name })),
    contextAt: now => {
      if (!state.accounts.has(accountId)) {
        throw new AwsError(
          'AccessDenied',
          403,
          `Not authorized to perform sts:AssumeRoleWithWebIdentity on arn:aws:iam::${accountId}:role/${ROLE}. Check spec.accountId in cluster.yaml: the simulated world has no account ${accountId}.`,
        );
      }
      return {
        state,
        accountId,
        region,
        now,
        durations: DEMO_DURATIONS,
        caller: {
          accountId,
          principalArn: `arn:aws:iam::${accountId}:role/${ROLE}`,
          callerArn: `arn:aws:sts::${accountId}:assumed-role/${ROLE}/GitHubActions`,
        },
      };
    },
  };
}
