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

import type { KubernetesVersionList } from '@backstage-eks/plugin-eks-common';
import { InputError } from '@backstage/errors';

/** What a target offers, with the target's name for messages. */
export interface KubernetesVersionOffer {
  target: string;
  list: KubernetesVersionList;
}

/**
 * Chooses a Kubernetes version that every target offers.
 *
 * @param offers - at least one
 * @param wanted - what was asked for; without it the version that EKS takes by default, else the newest common one
 * @throws InputError that lists what is offered.
 */
export function chooseKubernetesVersion(
  offers: KubernetesVersionOffer[],
  wanted?: string,
): string {
  const common = commonVersions(offers);
  if (wanted !== undefined) {
    if (common.includes(wanted)) {
      return wanted;
    }
    const lacking = offers.filter(offer => !offeredBy(offer).includes(wanted));
    throw new InputError(
      `kubernetesVersion \`${wanted}\` is not offered in ${lacking
        .map(offer => offer.target)
        .join(', ')}. ${adviceOf(common)}`,
    );
  }
  const byDefault = offers[0]?.list.items.find(item => item.isDefault)?.version;
  const chosen =
    byDefault !== undefined && common.includes(byDefault)
      ? byDefault
      : common[0];
  if (chosen === undefined) {
    throw new InputError(
      `No Kubernetes version is offered in all of ${offers
        .map(offer => offer.target)
        .join(', ')}. Create their clusters from separate runs.`,
    );
  }
  return chosen;
}

function commonVersions(offers: KubernetesVersionOffer[]): string[] {
  const [first, ...others] = offers;
  if (!first) {
    return [];
  }
  return offeredBy(first).filter(version =>
    others.every(offer => offeredBy(offer).includes(version)),
  );
}

function offeredBy(offer: KubernetesVersionOffer): string[] {
  return offer.list.items
    .filter(item => item.support.phase !== 'unsupported')
    .map(item => item.version);
}

function adviceOf(common: string[]): string {
  return common.length > 0
    ? `Choose one of ${common.join(', ')}.`
    : 'No version is offered in all targets: create their clusters from separate runs.';
}
