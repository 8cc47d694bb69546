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

import {
  DescribeFargateProfileCommand,
  paginateListFargateProfiles,
  type EKSClient,
  type FargateProfile as EksFargateProfile,
} from '@aws-sdk/client-eks';
import type { FargateProfile } from '@backstage-eks/plugin-eks-common';
import {
  present,
  required,
  requireSame,
  requiredTime,
  sorted,
  toHealthIssues,
} from '../answer';
import { collectPages } from '../pages';
import { readListed } from './readListed';

/**
 * All Fargate profiles of one cluster, by name.
 *
 * @internal
 */
export async function readFargateProfiles(
  client: EKSClient,
  clusterName: string,
  signal: AbortSignal,
): Promise<FargateProfile[]> {
  return readListed({
    list: async () =>
      collectPages(
        paginateListFargateProfiles(
          { client },
          { clusterName },
          { abortSignal: signal },
        ),
        {
          token: page => page.nextToken,
          items: page =>
            required(page.fargateProfileNames, 'fargateProfileNames'),
        },
      ),
    read: async fargateProfileName => {
      const { fargateProfile } = await client.send(
        new DescribeFargateProfileCommand({ clusterName, fargateProfileName }),
        { abortSignal: signal },
      );
      const profile = required(fargateProfile, 'fargateProfile');
      requireSame('clusterName', clusterName, profile.clusterName);
      requireSame(
        'fargateProfileName',
        fargateProfileName,
        profile.fargateProfileName,
      );
      return toFargateProfile(profile);
    },
  });
}

function toFargateProfile(profile: EksFargateProfile): FargateProfile {
  return {
    name: required(profile.fargateProfileName, 'fargateProfileName'),
    arn: required(profile.fargateProfileArn, 'fargateProfileArn'),
    createdAt: requiredTime(profile.createdAt, 'fargateProfile.createdAt'),
    status: required(profile.status, 'fargateProfile.status'),
    selectors: sorted(
      (profile.selectors ?? []).map(selector => ({
        namespace: required(selector.namespace, 'selectors.namespace'),
        labels: selector.labels ?? {},
      })),
    ),
    subnetIds: sorted(profile.subnets),
    healthIssues: toHealthIssues(profile.health),
    ...present({ podExecutionRoleArn: profile.podExecutionRoleArn }),
  };
}
