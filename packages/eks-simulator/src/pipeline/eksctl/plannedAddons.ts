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

import { EksctlAddon, EksctlConfig } from '../environment/eksctlConfigSchema';

/** eksctl installs these unless told not to. */
const DEFAULT_ADDONS = ['vpc-cni', 'kube-proxy', 'coredns'];
/** They run on nodes from the start, so eksctl installs them before there are nodes. */
const BEFORE_NODES = ['vpc-cni', 'kube-proxy', 'eks-pod-identity-agent'];

/** The add-ons of a ClusterConfig with those that eksctl adds, in the order in which they are installed. */
export function plannedAddons(config: EksctlConfig): {
  beforeNodes: EksctlAddon[];
  afterNodes: EksctlAddon[];
} {
  const missing = config.addonsConfig?.disableDefaultAddons
    ? []
    : DEFAULT_ADDONS.filter(
        name => !config.addons.some(addon => addon.name === name),
      );
  const addons = [
    ...config.addons,
    ...missing.map(name => ({
      name,
      useDefaultPodIdentityAssociations: false,
      tags: {},
    })),
  ];
  return {
    beforeNodes: addons.filter(addon => BEFORE_NODES.includes(addon.name)),
    afterNodes: addons.filter(addon => !BEFORE_NODES.includes(addon.name)),
  };
}
