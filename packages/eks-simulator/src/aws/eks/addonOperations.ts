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
import { AwsOperation, defineOperation } from '../AwsOperation';
import { createAddon } from './createAddon';
import { findAddon, findCluster, pageFields, pageOf } from './lookup';
import { updateAddon } from './updateAddon';

/** Operations on add-ons of a cluster. */
export const addonOperations: AwsOperation[] = [
  defineOperation({
    action: 'ListAddons',
    route: 'GET /clusters/{clusterName}/addons',
    input: z.object({ clusterName: z.string(), ...pageFields }),
    run: (input, context) => {
      const cluster = findCluster(context, input.clusterName);
      const page = pageOf([...cluster.addons.keys()].sort(), input);
      return { addons: page.items, nextToken: page.nextToken };
    },
  }),
  defineOperation({
    action: 'DescribeAddon',
    route: 'GET /clusters/{clusterName}/addons/{addonName}',
    input: z.object({ clusterName: z.string(), addonName: z.string() }),
    run: (input, context) => ({
      addon: findAddon(
        findCluster(context, input.clusterName),
        input.addonName,
      ),
    }),
  }),
  createAddon,
  updateAddon,
];
