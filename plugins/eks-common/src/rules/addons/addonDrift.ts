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

import type { Addon, Component, OfferedAddon } from '../../facts';
import {
  addonCompatibility,
  selfManagedCompatibility,
} from './addonCompatibility';
import {
  BASIC_ADDONS,
  basicAddonOf,
  runningVersion,
} from './selfManagedAddons';
import type { AddonDrift, AddonOffersFacts } from './types';

/**
 * Compares all add-ons of a cluster with what EKS offers, self-managed basic add-ons included.
 *
 * @remarks
 * A basic add-on is missing when the cluster has it neither as an EKS add-on nor as a workload. Auto Mode runs its own,
 * so there only add-ons that EKS offers for `auto` can be missing.
 *
 * @public
 */
export function addonDrift(facts: {
  /** `undefined` when they were never read. */
  addons?: Addon[];
  /** `undefined` when they were never read. */
  components?: Component[];
  offers: AddonOffersFacts;
  autoMode: boolean;
}): AddonDrift {
  const { addons, components, offers, autoMode } = facts;
  const managed = new Set((addons ?? []).map(addon => addon.name));
  // While the add-ons of EKS are not known, a workload may belong to one of them.
  const selfManaged = addons
    ? (components ?? []).flatMap(component => {
        const name = basicAddonOf(component);
        return name && !managed.has(name)
          ? { name, version: runningVersion(component) }
          : [];
      })
    : [];
  const present = new Set([...managed, ...selfManaged.map(each => each.name)]);
  return {
    addons: [
      ...(addons ?? []).map(addon => addonCompatibility(addon, offers)),
      ...selfManaged.map(addon => selfManagedCompatibility(addon, offers)),
    ],
    ...(addons &&
      components && {
        missing: BASIC_ADDONS.filter(
          name =>
            !present.has(name) && !(autoMode && !runsOnAutoMode(name, offers)),
        ),
      }),
  };
}

function runsOnAutoMode(name: string, { current }: AddonOffersFacts): boolean {
  const offer: OfferedAddon | undefined = current.known
    ? current.value.find(each => each.name === name)
    : undefined;
  return offer?.computeTypes?.includes('auto') ?? false;
}
