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

import type { Addon, Nodegroup } from '@aws-sdk/client-eks';
import { z } from 'zod';
import { AccessEntryState, clusterRef, ClusterState } from '../../state';
import { AwsContext } from '../AwsOperation';
import { Page, paginate } from '../paginate';
import { inUse, invalidParameter, notFound } from './errors';

/** Page fields of every List operation. */
export const pageFields = {
  maxResults: z.coerce.number().int().min(1).max(100).default(100),
  nextToken: z.string().optional(),
};

/** Cuts a page out of a list. */
export function pageOf<T>(
  items: T[],
  input: { maxResults: number; nextToken?: string },
): Page<T> {
  return paginate(items, input.maxResults, input.nextToken, token => {
    throw invalidParameter(`Invalid nextToken: ${token}`);
  });
}

/** The cluster of that name in the caller's account and region. */
export function findCluster(context: AwsContext, name: string): ClusterState {
  const { accountId, region } = context;
  const cluster = context.state.clusters.get(
    clusterRef({ accountId, region, name }),
  );
  if (!cluster) {
    throw notFound(`No cluster found for name: ${name}.`, {
      clusterName: name,
    });
  }
  return cluster;
}

/** The node group of that name. */
export function findNodeGroup(cluster: ClusterState, name: string): Nodegroup {
  const nodeGroup = cluster.nodeGroups.get(name);
  if (!nodeGroup) {
    throw notFound(`No node group found for name: ${name}.`, {
      clusterName: cluster.name,
      nodegroupName: name,
    });
  }
  return nodeGroup;
}

/** The add-on of that name. */
export function findAddon(cluster: ClusterState, name: string): Addon {
  const addon = cluster.addons.get(name);
  if (!addon) {
    throw notFound(`No addon: ${name} found in cluster: ${cluster.name}`, {
      clusterName: cluster.name,
      addonName: name,
    });
  }
  return addon;
}

/** The access entry of that principal. */
export function findAccessEntry(
  cluster: ClusterState,
  principalArn: string,
): AccessEntryState {
  const entry = cluster.accessEntries.get(principalArn);
  if (!entry) {
    throw notFound(
      `The specified principalArn could not be found: ${principalArn}`,
      { clusterName: cluster.name },
    );
  }
  return entry;
}

/** Refuses changes to a cluster that is not ACTIVE. */
export function requireActive(cluster: ClusterState): void {
  const { status } = cluster.cluster;
  if (status !== 'ACTIVE') {
    throw inUse(`Cluster status is not active: ${cluster.name} is ${status}`, {
      clusterName: cluster.name,
    });
  }
}
