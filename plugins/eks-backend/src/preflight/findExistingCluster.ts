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

import {
  clusterSourceUrl,
  known,
  type ClusterCore,
  type Fact,
  type TargetRef,
} from '@backstage-eks/plugin-eks-common';
import { isError } from '@backstage/errors';
import type { InventorySource, VerifiedAccounts } from '../aws';

const PERMISSION = 'eks:DescribeCluster';

/** What a new cluster must know of the one that has its name. @internal */
export interface FoundCluster {
  arn: string;
  status: string;
  /** The URL in its source tag, when that is a valid one. */
  source?: string;
}

/**
 * Asks EKS for the cluster that has a name now; the inventory may be minutes behind.
 *
 * @returns known and `undefined` only when EKS says, to credentials of that account, that there is none
 * @internal
 */
export async function findExistingCluster(
  aws: {
    source: Pick<InventorySource, 'readCluster'>;
    accounts: VerifiedAccounts;
  },
  wanted: { target: TargetRef; name: string },
  signal: AbortSignal,
): Promise<Fact<FoundCluster | undefined>> {
  const { target, name } = wanted;
  return aws.accounts.read(
    target.accountId,
    signal,
    async () => {
      try {
        const core = await aws.source.readCluster(target, name, signal);
        return known(toFoundCluster(core));
      } catch (error) {
        if (isError(error) && error.name === 'ResourceNotFoundException') {
          return known(undefined);
        }
        throw error;
      }
    },
    PERMISSION,
  );
}

function toFoundCluster(core: ClusterCore): FoundCluster {
  const source = clusterSourceUrl(core.tags);
  return { arn: core.arn, status: core.status, ...(source && { source }) };
}
