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
import { ADDONS, AddonSeed } from '../reference';
import { notFound } from './errors';
import { pageFields, pageOf } from './lookup';

/** Operations on what add-ons EKS offers. */
export const addonVersionOperations: AwsOperation[] = [
  defineOperation({
    action: 'DescribeAddonVersions',
    route: 'GET /addons/supported-versions',
    input: z.object({
      kubernetesVersion: z.string().optional(),
      addonName: z.string().optional(),
      ...pageFields,
    }),
    run: (input, _context) => {
      const wanted = ADDONS.filter(
        addon =>
          (input.addonName === undefined || addon.name === input.addonName) &&
          (input.kubernetesVersion === undefined ||
            addon.versions[input.kubernetesVersion] !== undefined),
      );
      if (input.addonName !== undefined && wanted.length === 0) {
        throw notFound(`No addon: ${input.addonName} found`, {
          addonName: input.addonName,
        });
      }
      const page = pageOf(wanted, input);
      return {
        addons: page.items.map(addon => toWire(addon, input.kubernetesVersion)),
        nextToken: page.nextToken,
      };
    },
  }),
];

function toWire(addon: AddonSeed, kubernetesVersion?: string): object {
  const minors = Object.keys(addon.versions).filter(
    minor => kubernetesVersion === undefined || minor === kubernetesVersion,
  );
  const versions = new Set(minors.flatMap(minor => addon.versions[minor]));
  return {
    addonName: addon.name,
    type: addon.type,
    publisher: 'eks',
    owner: 'aws',
    defaultNamespace: addon.defaultNamespace,
    addonVersions: [...versions].map(addonVersion => ({
      addonVersion,
      architecture: ['amd64', 'arm64'],
      computeTypes: addon.computeTypes,
      compatibilities: minors
        .filter(minor => addon.versions[minor].includes(addonVersion))
        .map(minor => ({
          clusterVersion: minor,
          platformVersions: ['*'],
          defaultVersion: addon.versions[minor][0] === addonVersion,
        })),
      requiresConfiguration: false,
      requiresIamPermissions: addon.requiresIamPermissions,
    })),
  };
}
