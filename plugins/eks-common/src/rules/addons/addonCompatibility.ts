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

import type { Addon, OfferedAddon } from '../../facts';
import { newestFirst, versionNumbers } from '../versions';
import type { AddonCompatibility, AddonOffersFacts } from './types';

/**
 * Compares an installed add-on with what EKS offers for the version of its cluster and for the next one.
 *
 * @remarks
 * EKS lists what works with a version of Kubernetes in `DescribeAddonVersions`. Source: https://docs.aws.amazon.com/eks/latest/userguide/addon-compat.html
 *
 * @public
 */
export function addonCompatibility(
  addon: Pick<Addon, 'name' | 'version'>,
  offers: AddonOffersFacts,
): AddonCompatibility {
  return compareAddon(
    addon,
    offers,
    (installed, offered) => installed === offered,
  );
}

/**
 * The same for a basic add-on that EKS does not manage, by the tag of its image.
 *
 * @remarks
 * A tag may lack the build or name a variant, such as `v1.20.4` or `v1.33.3-minimal-eksbuild.4`, so only its numbers are
 * compared.
 *
 * @public
 */
export function selfManagedCompatibility(
  addon: Pick<Addon, 'name' | 'version'>,
  offers: AddonOffersFacts,
): AddonCompatibility {
  return { ...compareAddon(addon, offers, startsWith), selfManaged: true };
}

function compareAddon(
  { name, version: installed }: Pick<Addon, 'name' | 'version'>,
  offers: AddonOffersFacts,
  isSame: (installed: string, offered: string) => boolean,
): AddonCompatibility {
  const current = offerOf(name, offers.current);
  const next = offerOf(name, offers.next);
  const isIn = (offer: OfferedAddon | undefined) =>
    installed !== undefined &&
    (offer?.versions ?? []).some(offered => isSame(installed, offered));
  const latestVersion = newestFirst(current?.offer?.versions ?? [])[0];

  const stateOf = (): AddonCompatibility['state'] => {
    if (installed === undefined || !current) {
      return 'unknown';
    }
    if (!isIn(current.offer)) {
      return 'incompatible';
    }
    return latestVersion !== undefined && isSame(installed, latestVersion)
      ? 'latest'
      : 'updateAvailable';
  };
  return {
    name,
    selfManaged: false,
    installed,
    defaultVersion: current?.offer?.defaultVersion,
    latestVersion,
    state: stateOf(),
    ...(next && installed !== undefined && { blocksNext: !isIn(next.offer) }),
    nextDefaultVersion: next?.offer?.defaultVersion,
  };
}

/** `undefined` when what EKS offers is not known; without `offer` when EKS does not offer the add-on. */
function offerOf(
  name: string,
  offers: AddonOffersFacts['current'],
): { offer?: OfferedAddon } | undefined {
  return offers.known
    ? { offer: offers.value.find(each => each.name === name) }
    : undefined;
}

function startsWith(installed: string, offered: string): boolean {
  const [numbers, offeredNumbers] = [installed, offered].map(versionNumbers);
  // Without a patch version it could be any of them.
  return (
    numbers !== undefined &&
    numbers.length >= 3 &&
    numbers.every((number, index) => number === offeredNumbers?.[index])
  );
}
