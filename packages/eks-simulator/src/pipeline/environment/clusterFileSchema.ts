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
import { accountIdSchema } from '../../world/schema';

/** What the pipeline needs of a `cluster.yaml`: the account, in place of the role that it would take, and whose it is. */
export const clusterFileSchema = z.object({
  metadata: z.object(
    {
      source: z.string('the URL of this file on the main branch is needed'),
    },
    'a map with the name and the source of the cluster is needed',
  ),
  spec: z.object(
    { accountId: accountIdSchema },
    'a map with the accountId of the cluster is needed',
  ),
});
