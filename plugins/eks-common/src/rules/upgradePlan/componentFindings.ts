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

import type { Component } from '../../facts';
import { basicAddonOf } from '../addons/selfManagedAddons';
import type { ComponentVersion } from './findings';
import { placed, type PlacedFinding } from './placed';
import type { UpgradeContext } from './upgradeContext';

/**
 * What nobody at AWS upgrades: components, pods on Fargate and hybrid nodes.
 *
 * Source: https://docs.aws.amazon.com/eks/latest/userguide/update-cluster.html
 */
export function componentFindings(context: UpgradeContext): PlacedFinding[] {
  const { to, facts } = context;
  if (to === undefined) {
    return [];
  }
  const components = foreignComponents(context).map(versionOf);
  const profiles = (facts.cluster.fargateProfiles.data ?? []).map(
    ({ name }) => name,
  );
  return [
    ...(components.length > 0
      ? [
          placed('warning', 'prepare', {
            code: 'UPG-60',
            params: { components, to },
            evidence: components.map(
              ({ namespace, name, version, source }) => ({
                label: `${namespace}/${name}`,
                value: version ? `${version} (${source})` : 'version not known',
              }),
            ),
          }),
        ]
      : []),
    ...(profiles.length > 0
      ? [
          placed('warning', 'verify', {
            code: 'UPG-61',
            params: { profiles },
          }),
        ]
      : []),
    ...(hasHybridNodes(context)
      ? [placed('warning', 'verify', { code: 'UPG-62', params: { to } })]
      : []),
  ];
}

/** Components that are neither an EKS add-on nor one of the basic add-ons. */
export function foreignComponents({ facts }: UpgradeContext): Component[] {
  const addons = new Set(
    (facts.cluster.addons.data ?? []).map(({ name }) => name),
  );
  return (facts.cluster.components.data ?? []).filter(
    component => !addons.has(component.name) && !basicAddonOf(component),
  );
}

function versionOf({ name, namespace, versions }: Component): ComponentVersion {
  const [best] = versions;
  return { name, namespace, version: best?.version, source: best?.source };
}

function hasHybridNodes({ core, facts }: UpgradeContext): boolean {
  const pools = facts.cluster.nodePools.data;
  return pools
    ? pools.some(({ kind }) => kind === 'hybrid')
    : core.remoteNetworks !== undefined;
}
