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
  DescribeAddonCommand,
  paginateListAddons,
  type Addon as EksAddon,
  type EKSClient,
} from '@aws-sdk/client-eks';
import type { Addon } from '@backstage-eks/plugin-eks-common';
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
 * All EKS add-ons of one cluster, by name. Self-managed ones are unknown to EKS.
 *
 * @internal
 */
export async function readAddons(
  client: EKSClient,
  clusterName: string,
  signal: AbortSignal,
): Promise<Addon[]> {
  return readListed({
    list: async () =>
      collectPages(
        paginateListAddons(
          { client },
          { clusterName },
          { abortSignal: signal },
        ),
        {
          token: page => page.nextToken,
          items: page => required(page.addons, 'addons'),
        },
      ),
    read: async addonName => {
      const answer = await client.send(
        new DescribeAddonCommand({ clusterName, addonName }),
        { abortSignal: signal },
      );
      const addon = required(answer.addon, 'addon');
      requireSame('clusterName', clusterName, addon.clusterName);
      requireSame('addonName', addonName, addon.addonName);
      return toAddon(addon);
    },
  });
}

function toAddon(addon: EksAddon): Addon {
  return {
    name: required(addon.addonName, 'addon.addonName'),
    arn: required(addon.addonArn, 'addon.addonArn'),
    createdAt: requiredTime(addon.createdAt, 'addon.createdAt'),
    status: required(addon.status, 'addon.status'),
    healthIssues: toHealthIssues(addon.health),
    ...present({
      version: addon.addonVersion,
      serviceAccountRoleArn: addon.serviceAccountRoleArn,
      podIdentityAssociationArns:
        addon.podIdentityAssociations && sorted(addon.podIdentityAssociations),
      namespace: addon.namespaceConfig?.namespace,
    }),
  };
}
