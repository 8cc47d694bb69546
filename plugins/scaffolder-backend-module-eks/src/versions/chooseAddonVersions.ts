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

import type {
  AddonVersions,
  AddonVersionsList,
} from '@backstage-eks/plugin-eks-common';
import { InputError } from '@backstage/errors';

/** What a target offers, with the target's name for messages. */
export interface AddonVersionOffer {
  target: string;
  list: AddonVersionsList;
}

/** An add-on with the version that all targets offer. A type, because checkpoints take JSON only. */
export type ChosenAddon = {
  name: string;
  version: string;
};

/**
 * Chooses for each add-on one version that every target offers: the pinned one while it is offered, else the default of
 * EKS, else the newest common one.
 *
 * @param offers - at least one, all for the same Kubernetes version
 * @param pins - versions to keep, by add-on name
 * @throws InputError that names each add-on that cannot be had, and what is offered.
 */
export function chooseAddonVersions(
  offers: AddonVersionOffer[],
  names: string[],
  pins: ReadonlyMap<string, string> = new Map(),
): ChosenAddon[] {
  const chosen: ChosenAddon[] = [];
  const problems: string[] = [];
  for (const name of names) {
    const perTarget = offers.map(offer => ({
      target: offer.target,
      addon: offer.list.items.find(item => item.name === name),
    }));
    const lacking = perTarget.filter(({ addon }) => !addon);
    if (lacking.length > 0) {
      problems.push(unknownAddon(name, lacking, offers));
      continue;
    }
    const addons = perTarget.flatMap(({ addon }) => (addon ? [addon] : []));
    const version = chooseVersion(addons, pins.get(name));
    if (version === undefined) {
      problems.push(
        `add-on \`${name}\` has no version that all targets offer. Create their clusters from separate runs.`,
      );
      continue;
    }
    chosen.push({ name, version });
  }
  if (problems.length > 0) {
    throw new InputError(problems.join('\n'));
  }
  return chosen;
}

function chooseVersion(
  addons: AddonVersions[],
  pin: string | undefined,
): string | undefined {
  const [first, ...others] = addons;
  const common =
    first?.versions.filter(version =>
      others.every(addon => addon.versions.includes(version)),
    ) ?? [];
  const preferred = [pin, ...addons.map(addon => addon.defaultVersion)];
  return (
    preferred.find(
      version => version !== undefined && common.includes(version),
    ) ?? common[0]
  );
}

function unknownAddon(
  name: string,
  lacking: Array<{ target: string }>,
  offers: AddonVersionOffer[],
): string {
  const [first, ...others] = offers;
  const offered = (first?.list.items ?? [])
    .map(item => item.name)
    .filter(candidate =>
      others.every(offer =>
        offer.list.items.some(item => item.name === candidate),
      ),
    );
  return `add-on \`${name}\` is not offered for Kubernetes ${
    first?.list.kubernetesVersion
  } in ${lacking
    .map(({ target }) => target)
    .join(', ')}. Offered: ${offered.join(', ')}.`;
}
