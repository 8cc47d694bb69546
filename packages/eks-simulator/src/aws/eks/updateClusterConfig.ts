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

import type { UpdateType, VpcConfigResponse } from '@aws-sdk/client-eks';
import { z } from 'zod';
import { ClusterState } from '../../state';
import { clusterLogging, LOG_TYPES } from '../../state/newCluster';
import { defineOperation } from '../AwsOperation';
import { invalidParameter } from './errors';
import { loggingSchema } from './loggingSchema';
import { findCluster, requireActive } from './lookup';
import { startUpdate } from './startUpdate';

const endpointsSchema = z.object({
  endpointPublicAccess: z.boolean().optional(),
  endpointPrivateAccess: z.boolean().optional(),
  publicAccessCidrs: z.array(z.string()).min(1).optional(),
});

/** What one update makes of a cluster. */
interface Change {
  type: UpdateType;
  before: object | undefined;
  after: object;
  apply(): void;
}

/** `UpdateClusterConfig`, for logs or for the endpoint; as in EKS only one of them at a time. */
export const updateClusterConfig = defineOperation({
  action: 'UpdateClusterConfig',
  route: 'POST /clusters/{name}/update-config',
  input: z.object({
    name: z.string(),
    logging: loggingSchema.optional(),
    resourcesVpcConfig: endpointsSchema.optional(),
  }),
  run: ({ name, logging, resourcesVpcConfig }, context) => {
    const cluster = findCluster(context, name);
    const members = { clusterName: name };
    const changes = [
      ...(logging ? [loggingChange(cluster, logging)] : []),
      ...(resourcesVpcConfig
        ? [endpointChange(cluster, resourcesVpcConfig)]
        : []),
    ];
    if (changes.length !== 1) {
      throw invalidParameter(
        'Exactly one type of update is allowed in a request',
        members,
      );
    }
    const [change] = changes;
    if (JSON.stringify(change.before) === JSON.stringify(change.after)) {
      throw invalidParameter(
        'No changes needed for the configuration provided',
        members,
      );
    }
    requireActive(cluster);
    cluster.cluster.status = 'UPDATING';
    const update = startUpdate(context, cluster, {
      type: change.type,
      params: [],
      durationMs: context.durations.updateClusterConfig,
      finish: () => {
        cluster.cluster.status = 'ACTIVE';
        change.apply();
      },
    });
    return { update };
  },
});

function loggingChange(
  { cluster }: ClusterState,
  { clusterLogging: setups }: z.output<typeof loggingSchema>,
): Change {
  const isOn = (type: (typeof LOG_TYPES)[number]) =>
    [...(cluster.logging?.clusterLogging ?? []), ...setups].findLast(setup =>
      setup.types?.includes(type),
    )?.enabled ?? false;
  const logging = { clusterLogging: clusterLogging(LOG_TYPES.filter(isOn)) };
  return {
    type: 'LoggingUpdate',
    before: cluster.logging,
    after: logging,
    apply: () => {
      cluster.logging = logging;
    },
  };
}

function endpointChange(
  { cluster }: ClusterState,
  input: z.output<typeof endpointsSchema>,
): Change {
  const before = cluster.resourcesVpcConfig;
  const isPublic = input.endpointPublicAccess ?? before?.endpointPublicAccess;
  const known = before?.publicAccessCidrs ?? [];
  const open = known.length > 0 ? known : ['0.0.0.0/0'];
  const after: VpcConfigResponse = {
    ...before,
    endpointPublicAccess: isPublic,
    endpointPrivateAccess:
      input.endpointPrivateAccess ?? before?.endpointPrivateAccess,
    publicAccessCidrs: isPublic ? input.publicAccessCidrs ?? open : [],
  };
  return {
    type: 'EndpointAccessUpdate',
    before,
    after,
    apply: () => {
      cluster.resourcesVpcConfig = after;
    },
  };
}
