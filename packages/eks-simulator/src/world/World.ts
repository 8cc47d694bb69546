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
import {
  accountSchema,
  clusterSchema,
  organizationSchema,
  WorldCluster,
} from './schema';

/** The schema of a world. */
export const worldSchema = z
  .object({
    accounts: z.array(accountSchema).min(1),
    /** Absent when the accounts belong to none. */
    organization: organizationSchema.optional(),
    clusters: z.array(clusterSchema).default([]),
  })
  .strict()
  .superRefine((world, context) => {
    const accounts = new Set<string>();
    for (const [index, { accountId }] of world.accounts.entries()) {
      if (accounts.has(accountId)) {
        context.addIssue({
          code: 'custom',
          path: ['accounts', index, 'accountId'],
          message: `account ${accountId} is there twice`,
        });
      }
      accounts.add(accountId);
    }
    const { organization } = world;
    if (organization && !accounts.has(organization.managementAccount)) {
      context.addIssue({
        code: 'custom',
        path: ['organization', 'managementAccount'],
        message: `account ${organization.managementAccount} is not in accounts`,
      });
    }
    const clusters = new Set<string>();
    for (const [index, cluster] of world.clusters.entries()) {
      if (!accounts.has(cluster.accountId)) {
        context.addIssue({
          code: 'custom',
          path: ['clusters', index, 'accountId'],
          message: `account ${cluster.accountId} is not in accounts`,
        });
      }
      const ref = `${cluster.accountId}/${cluster.region}/${cluster.name}`;
      if (clusters.has(ref)) {
        context.addIssue({
          code: 'custom',
          path: ['clusters', index, 'name'],
          message: `cluster ${ref} is there twice`,
        });
      }
      clusters.add(ref);
      requirePools(cluster, index, context);
    }
  });

/**
 * A world: accounts, clusters and what runs in them, checked and with defaults filled in.
 *
 * @public
 */
export type World = z.infer<typeof worldSchema>;

/**
 * A world as it is written, with defaults left out.
 *
 * @public
 */
export type WorldInput = z.input<typeof worldSchema>;

/** Workloads may only run on node groups and NodePools that the cluster has. */
function requirePools(
  cluster: WorldCluster,
  index: number,
  context: z.RefinementCtx,
): void {
  const pools = new Set(
    [...cluster.nodeGroups, ...cluster.nodePools].map(pool => pool.name),
  );
  for (const [n, namespace] of cluster.namespaces.entries()) {
    for (const [w, workload] of namespace.workloads.entries()) {
      const path = ['clusters', index, 'namespaces', n, 'workloads', w];
      const wanted = [
        { on: workload.on, path: [...path, 'on'] },
        ...workload.pods.map((group, g) => ({
          on: group.on,
          path: [...path, 'pods', g, 'on'],
        })),
      ];
      for (const { on, path: where } of wanted) {
        if (on !== undefined && !pools.has(on)) {
          context.addIssue({
            code: 'custom',
            path: where,
            message: `cluster "${cluster.name}" has no node group or NodePool "${on}"`,
          });
        }
      }
    }
  }
}
