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
import { notFound } from './errors';
import { findCluster, pageFields, pageOf } from './lookup';

const subjectFields = {
  name: z.string(),
  nodegroupName: z.string().optional(),
  addonName: z.string().optional(),
};

/** Operations on updates. */
export const updateOperations: AwsOperation[] = [
  defineOperation({
    action: 'ListUpdates',
    route: 'GET /clusters/{name}/updates',
    input: z.object({ ...subjectFields, ...pageFields }),
    run: (input, context) => {
      const ids = [...findCluster(context, input.name).updates]
        .filter(
          ([, update]) =>
            update.nodegroupName === input.nodegroupName &&
            update.addonName === input.addonName,
        )
        .map(([id]) => id);
      const page = pageOf(ids, input);
      return { updateIds: page.items, nextToken: page.nextToken };
    },
  }),
  defineOperation({
    action: 'DescribeUpdate',
    route: 'GET /clusters/{name}/updates/{updateId}',
    input: z.object({ ...subjectFields, updateId: z.string() }),
    run: (input, context) => {
      const found = findCluster(context, input.name).updates.get(
        input.updateId,
      );
      if (
        !found ||
        found.nodegroupName !== input.nodegroupName ||
        found.addonName !== input.addonName
      ) {
        throw notFound(`No update found for ID: ${input.updateId}`, {
          clusterName: input.name,
          nodegroupName: input.nodegroupName,
          addonName: input.addonName,
        });
      }
      return { update: found.update };
    },
  }),
];
