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
  paginateDescribeAddonVersions,
  type AddonInfo,
  type EKSClient,
} from '@aws-sdk/client-eks';
import {
  newestFirst,
  type OfferedAddon,
} from '@backstage-eks/plugin-eks-common';
import { present, required, sorted } from '../answer';
import { collectPages } from '../pages';

/**
 * The add-ons that EKS offers for a Kubernetes version, by name: its own and those of the community that it supports, such
 * as metrics-server. Those of the AWS Marketplace need a subscription and are left out.
 *
 * @param kubernetesVersion - such as `1.35`; none are found for one that EKS does not know
 * @internal
 */
export async function readOfferedAddons(
  client: EKSClient,
  kubernetesVersion: string,
  signal: AbortSignal,
): Promise<OfferedAddon[]> {
  const addons = await collectPages(
    paginateDescribeAddonVersions(
      { client },
      { kubernetesVersion, owners: ['aws', 'community'] },
      { abortSignal: signal },
    ),
    {
      token: page => page.nextToken,
      items: page =>
        required(page.addons, 'addons').map(addon =>
          toOfferedAddon(addon, kubernetesVersion),
        ),
    },
  );
  return addons.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function toOfferedAddon(
  addon: AddonInfo,
  kubernetesVersion: string,
): OfferedAddon {
  const offered = required(addon.addonVersions, 'addons.addonVersions').map(
    each => ({
      version: required(each.addonVersion, 'addons.addonVersions.addonVersion'),
      computeTypes: each.computeTypes,
      isDefault: (each.compatibilities ?? []).some(
        compatibility =>
          compatibility.clusterVersion === kubernetesVersion &&
          compatibility.defaultVersion === true,
      ),
    }),
  );
  const versions = newestFirst(offered.map(each => each.version));
  const byDefault = offered.find(each => each.isDefault);
  const installed =
    byDefault ?? offered.find(each => each.version === versions[0]);
  return {
    name: required(addon.addonName, 'addons.addonName'),
    versions,
    ...present({
      defaultVersion: byDefault?.version,
      computeTypes: installed?.computeTypes && sorted(installed.computeTypes),
    }),
  };
}
