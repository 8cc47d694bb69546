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

/** Operations on Fargate profiles. */
export const fargateProfileOperations: AwsOperation[] = [
  defineOperation({
    action: 'ListFargateProfiles',
    route: 'GET /clusters/{clusterName}/fargate-profiles',
    input: z.object({ clusterName: z.string(), ...pageFields }),
    run: (input, context) => {
      const cluster = findCluster(context, input.clusterName);
      const page = pageOf([...cluster.fargateProfiles.keys()].sort(), input);
      return { fargateProfileNames: page.items, nextToken: page.nextToken };
    },
  }),
  defineOperation({
    action: 'DescribeFargateProfile',
    route: 'GET /clusters/{clusterName}/fargate-profiles/{fargateProfileName}',
    input: z.object({
      clusterName: z.string(),
      fargateProfileName: z.string(),
    }),
    run: ({ clusterName, fargateProfileName }, context) => {
      const cluster = findCluster(context, clusterName);
      const fargateProfile = cluster.fargateProfiles.get(fargateProfileName);
      if (!fargateProfile) {
        throw notFound(
          `No Fargate Profile found with name: ${fargateProfileName}.`,
          { clusterName, fargateProfileName },
        );
      }
      return { fargateProfile };
    },
  }),
];
