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
import { clusterRef, ClusterState } from '../../state';
import { newAccessEntry } from '../../state/newAccessEntry';
import { newContents } from '../../state/newContents';
import { newCluster } from '../../state/newCluster';
import { defineOperation } from '../AwsOperation';
import {
  accessPolicyArn,
  DEFAULT_CLUSTER_VERSION,
  supportAt,
  versionSeed,
} from '../reference';
import { describedCluster } from './describedCluster';
import { inUse, invalidParameter } from './errors';
import { loggingSchema } from './loggingSchema';

const tagsSchema = z.record(z.string(), z.string()).default({});

/** `CreateCluster`: CREATING at once, ACTIVE some minutes later. */
export const createCluster = defineOperation({
  action: 'CreateCluster',
  route: 'POST /clusters',
  input: z.object({
    name: z
      .string()
      .regex(
        /^[0-9A-Za-z][A-Za-z0-9_-]{0,99}$/,
        'The cluster name can contain only alphanumeric characters (case-sensitive), hyphens and underscores, and it must start with an alphanumeric character',
      ),
    roleArn: z.string(),
    version: z.string().default(DEFAULT_CLUSTER_VERSION),
    resourcesVpcConfig: z.object({
      subnetIds: z.array(z.string()).default([]),
      securityGroupIds: z.array(z.string()).default([]),
      endpointPublicAccess: z.boolean().default(true),
      endpointPrivateAccess: z.boolean().default(false),
      publicAccessCidrs: z.array(z.string()).min(1).optional(),
    }),
    logging: loggingSchema.default({ clusterLogging: [] }),
    accessConfig: z
      .object({
        authenticationMode: z
          .enum(['API', 'API_AND_CONFIG_MAP', 'CONFIG_MAP'])
          .default('CONFIG_MAP'),
        bootstrapClusterCreatorAdminPermissions: z.boolean().default(true),
      })
      .default({
        authenticationMode: 'CONFIG_MAP',
        bootstrapClusterCreatorAdminPermissions: true,
      }),
    upgradePolicy: z
      .object({ supportType: z.enum(['STANDARD', 'EXTENDED']) })
      .default({ supportType: 'EXTENDED' }),
    computeConfig: z
      .object({ enabled: z.boolean().default(false) })
      .default({ enabled: false }),
    deletionProtection: z.boolean().default(false),
    tags: tagsSchema,
  }),
  run: (input, context) => {
    const { state, accountId, region, now, caller } = context;
    const ref = clusterRef({ accountId, region, name: input.name });
    if (state.clusters.has(ref)) {
      throw inUse(`Cluster already exists with name: ${input.name}`, {
        clusterName: input.name,
      });
    }
    const seed = versionSeed(input.version);
    if (!seed || supportAt(seed, now) === 'UNSUPPORTED') {
      throw invalidParameter(
        `unsupported Kubernetes version: ${input.version}`,
        { clusterName: input.name },
      );
    }
    const subnets = state.subnets.filter(
      s => s.accountId === accountId && s.region === region,
    );
    const unknown = input.resourcesVpcConfig.subnetIds.filter(
      id => !subnets.some(({ subnet }) => subnet.SubnetId === id),
    );
    if (unknown.length > 0) {
      throw invalidParameter(`The subnet ID '${unknown[0]}' does not exist`, {
        clusterName: input.name,
      });
    }
    const cluster: ClusterState = ClusterState.create({
      accountId,
      region,
      cluster: newCluster({
        accountId,
        region,
        name: input.name,
        version: input.version,
        platformVersion: seed.platformVersion,
        status: 'CREATING',
        createdAt: now,
        roleArn: input.roleArn,
        // An EKS cluster that is created again has a new issuer.
        issuerSalt: now.toISOString(),
        vpcId: subnets.find(
          s => s.subnet.SubnetId === input.resourcesVpcConfig.subnetIds[0],
        )?.subnet.VpcId,
        vpc: input.resourcesVpcConfig,
        logTypes: input.logging.clusterLogging
          .filter(setup => setup.enabled)
          .flatMap(setup => setup.types),
        supportType: input.upgradePolicy.supportType,
        authenticationMode: input.accessConfig.authenticationMode,
        autoMode: input.computeConfig.enabled,
        deletionProtection: input.deletionProtection,
        healthIssues: [],
        tags: input.tags,
      }),
      expand: () => newContents(now),
    });
    if (input.accessConfig.bootstrapClusterCreatorAdminPermissions) {
      cluster.accessEntries.set(caller.principalArn, {
        entry: newAccessEntry(cluster, {
          principalArn: caller.principalArn,
          groups: [],
          type: 'STANDARD',
          createdAt: now,
          tags: {},
        }),
        policies: [
          {
            policyArn: accessPolicyArn('AmazonEKSClusterAdminPolicy'),
            accessScope: { type: 'cluster', namespaces: [] },
            associatedAt: now,
            modifiedAt: now,
          },
        ],
        deny: new Set(),
      });
    }
    state.clusters.set(ref, cluster);
    state.timeline.at(
      new Date(now.getTime() + context.durations.createCluster),
      () => {
        // It may have been deleted while it was created.
        if (cluster.cluster.status === 'CREATING') {
          cluster.cluster.status = 'ACTIVE';
        }
      },
    );
    return { cluster: describedCluster(state, cluster) };
  },
});
