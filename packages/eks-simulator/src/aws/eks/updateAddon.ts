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
import { updateSystemWorkloads } from '../../state/systemWorkloads';
import { defineOperation } from '../AwsOperation';
import { findAddon, findCluster, requireActive } from './lookup';
import { requireAddonVersion } from './requireAddonVersion';
import { startUpdate } from './startUpdate';

/** `UpdateAddon`. */
export const updateAddon = defineOperation({
  action: 'UpdateAddon',
  route: 'POST /clusters/{clusterName}/addons/{addonName}/update',
  input: z.object({
    clusterName: z.string(),
    addonName: z.string(),
    addonVersion: z.string().optional(),
    serviceAccountRoleArn: z.string().optional(),
    configurationValues: z.string().optional(),
  }),
  run: (input, context) => {
    const cluster = findCluster(context, input.clusterName);
    const addon = findAddon(cluster, input.addonName);
    requireActive(cluster);
    const version = requireAddonVersion(
      cluster,
      input.addonName,
      input.addonVersion ?? addon.addonVersion,
    );
    addon.status = 'UPDATING';
    const update = startUpdate(context, cluster, {
      type: 'AddonUpdate',
      params: [{ type: 'AddonVersion', value: version }],
      durationMs: context.durations.updateAddon,
      addonName: input.addonName,
      finish: at => {
        addon.status = 'ACTIVE';
        addon.addonVersion = version;
        addon.modifiedAt = at;
        addon.serviceAccountRoleArn =
          input.serviceAccountRoleArn ?? addon.serviceAccountRoleArn;
        addon.configurationValues =
          input.configurationValues ?? addon.configurationValues;
        updateSystemWorkloads(context.state, cluster, at);
      },
    });
    return { update };
  },
});
