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

import { DescribeClusterCommand, type EKSClient } from '@aws-sdk/client-eks';
import type { ClusterCore, TargetRef } from '@backstage-eks/plugin-eks-common';
import { parseArn } from '../arns';
import { InvalidAnswerError } from '../errors';
import { required } from '../answer';
import { toClusterCore } from './toClusterCore';

/**
 * The core facts of one cluster.
 *
 * @throws InvalidAnswerError also when the answer is about another cluster
 * @internal
 */
export async function readCluster(
  client: EKSClient,
  wanted: TargetRef & { clusterName: string },
  signal: AbortSignal,
): Promise<ClusterCore> {
  const { accountId, region, clusterName } = wanted;
  const { cluster } = await client.send(
    new DescribeClusterCommand({ name: clusterName }),
    { abortSignal: signal },
  );
  const core = toClusterCore(required(cluster, 'cluster'));
  const arn = parseArn(core.arn);
  if (
    core.name !== clusterName ||
    arn?.accountId !== accountId ||
    arn.region !== region
  ) {
    throw new InvalidAnswerError(
      `AWS was asked for ${clusterName} and described ${core.arn}`,
    );
  }
  return core;
}
