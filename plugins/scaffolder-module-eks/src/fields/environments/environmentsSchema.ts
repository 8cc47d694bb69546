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

import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const environmentsSchema = makeFieldSchema({
  output: z =>
    z.array(
      z.object({
        name: z.string().describe('Such as `dev`.'),
        accountId: z.string().describe('12 digits.'),
        region: z.string().describe('Such as `eu-west-1`.'),
        vpcCidr: z.string().describe('Such as `10.40.0.0/16`.'),
        desiredSize: z.number().optional().describe('Nodes to begin with.'),
        maxSize: z.number().optional().describe('Nodes at most.'),
      }),
    ),
  uiOptions: z =>
    z.object({
      baseNameField: z
        .string()
        .optional()
        .describe('Key of the field `EksClusterBaseName`; `name` if absent.'),
    }),
});
