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
import { newAddon } from '../../state/newAddon';
import { newPodIdentityAssociation } from '../../state/newPodIdentityAssociation';
import { updateSystemWorkloads } from '../../state/systemWorkloads';
import { defineOperation } from '../AwsOperation';
import { inUse } from './errors';
import { findCluster, requireActive } from './lookup';
import { requireAddonVersion } from './requireAddonVersion';

/** The add-ons that the simulator knows all run there. */
const ADDON_NAMESPACE = 'kube-system';

/** `CreateAddon`: CREATING at once, ACTIVE a little later. */
export const createAddon = defineOperation({
  action: 'CreateAddon',
  route: 'POST /clusters/{clusterName}/addons',
  input: z.object({
    clusterName: z.string(),
    addonName: z.string(),
    addonVersion: z.string().optional(),
    serviceAccountRoleArn: z.string().optional(),
    configurationValues: z.string().optional(),
    podIdentityAssociations: z
      .array(z.object({ serviceAccount: z.string(), roleArn: z.string() }))
      .default([]),
    tags: z.record(z.string(), z.string()).default({}),
  }),
  run: (input, context) => {
    const { state, now } = context;
    const cluster = findCluster(context, input.clusterName);
    requireActive(cluster);
    if (cluster.addons.has(input.addonName)) {
      throw inUse('Addon already exists.', {
        clusterName: cluster.name,
        addonName: input.addonName,
      });
    }
    const addon = newAddon(cluster, {
      name: input.addonName,
      version: requireAddonVersion(
        cluster,
        input.addonName,
        input.addonVersion,
      ),
      status: 'CREATING',
      createdAt: now,
      serviceAccountRoleArn: input.serviceAccountRoleArn,
      configurationValues: input.configurationValues,
      healthIssues: [],
      tags: input.tags,
    });
    cluster.addons.set(input.addonName, addon);
    const associations = input.podIdentityAssociations.map(association =>
      newPodIdentityAssociation(cluster, {
        ...association,
        namespace: ADDON_NAMESPACE,
        createdAt: now,
        ownerArn: addon.addonArn,
        tags: input.tags,
      }),
    );
    for (const association of associations) {
      cluster.podIdentityAssociations.set(
        association.associationId,
        association,
      );
    }
    addon.podIdentityAssociations = associations.map(a => a.associationArn);
    state.timeline.at(
      new Date(now.getTime() + context.durations.createAddon),
      at => {
        addon.status = 'ACTIVE';
        updateSystemWorkloads(state, cluster, at);
      },
    );
    return { addon };
  },
});
