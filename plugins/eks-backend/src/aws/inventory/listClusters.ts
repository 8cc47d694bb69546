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

import { paginateListClusters, type EKSClient } from '@aws-sdk/client-eks';
import { required } from '../answer';
import { collectPages } from '../pages';

/**
 * The exact names of all clusters of one account in one region, from all pages. Those that are only registered with EKS and
 * run elsewhere are among them.
 *
 * @internal
 */
export async function listClusters(
  client: EKSClient,
  signal: AbortSignal,
): Promise<string[]> {
  return collectPages(
    paginateListClusters(
      { client },
      { include: ['all'] },
      { abortSignal: signal },
    ),
    {
      token: page => page.nextToken,
      // An answer without a list is not an empty list: the clusters would look removed.
      items: page => required(page.clusters, 'clusters'),
    },
  );
}
