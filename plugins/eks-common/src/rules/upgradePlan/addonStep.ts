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

import type { OfferedAddon } from '../../facts';
import type { AddonCompatibility, AddonOffersFacts } from '../addons';
import { isKubeProxyTooOld, KUBE_PROXY } from './kubeProxySkew';
import { compareVersions, newestFirst, versionNumbers } from '../versions';

/** What has to happen to an add-on because of the next version of Kubernetes, and when. */
export type AddonStep =
  | { when: 'beforeControlPlane' | 'afterControlPlane'; target: string }
  /** It works as it is; `target` is what EKS would install, when that is newer. */
  | { when: 'afterNodes'; target?: string }
  /** EKS offers no version of it. */
  | { when: 'never' }
  | { when: 'unknown' };

/**
 * Decides about an add-on.
 *
 * A version that EKS lists for both versions of Kubernetes goes first, so that the add-on works all the way. kube-proxy
 * follows the skew policy of Kubernetes instead: it may be older than the API server, and never newer.
 *
 * Sources: https://docs.aws.amazon.com/eks/latest/userguide/update-cluster.html puts add-ons after the nodes;
 * https://kubernetes.io/releases/version-skew-policy/#kube-proxy.
 */
export function addonStep(
  addon: AddonCompatibility,
  offers: AddonOffersFacts,
  to: string,
): AddonStep {
  const { name, installed, blocksNext, nextDefaultVersion } = addon;
  if (blocksNext === undefined || installed === undefined) {
    return { when: 'unknown' };
  }
  if (name === KUBE_PROXY && isKubeProxyTooOld(installed, to)) {
    const target = choose(
      versionsOf(name, offers.current),
      addon.defaultVersion,
    );
    return target === undefined
      ? { when: 'unknown' }
      : { when: 'beforeControlPlane', target };
  }
  if (!blocksNext) {
    return nextDefaultVersion !== undefined &&
      compareVersions(nextDefaultVersion, installed) > 0
      ? { when: 'afterNodes', target: nextDefaultVersion }
      : { when: 'afterNodes' };
  }
  const inNext = versionsOf(name, offers.next);
  const inCurrent = new Set(versionsOf(name, offers.current));
  const inBoth = inNext.filter(
    version =>
      inCurrent.has(version) && compareVersions(version, installed) > 0,
  );
  // A kube-proxy that is not too old has time until the nodes are there.
  const first =
    name === KUBE_PROXY ? undefined : choose(inBoth, nextDefaultVersion);
  if (first !== undefined) {
    return { when: 'beforeControlPlane', target: first };
  }
  const target = choose(inNext, nextDefaultVersion);
  if (target === undefined) {
    return { when: 'never' };
  }
  return {
    when: name === KUBE_PROXY ? 'afterNodes' : 'afterControlPlane',
    target,
  };
}

/**
 * The versions of vpc-cni to pass on the way to another one, oldest first: AWS recommends one minor version at a time.
 *
 * Source: https://docs.aws.amazon.com/eks/latest/userguide/managing-vpc-cni.html
 */
export function vpcCniSteps(
  installed: string,
  target: string,
  offers: AddonOffersFacts,
): string[] {
  const [major, from] = versionNumbers(installed);
  const [targetMajor, to] = versionNumbers(target);
  if (from === undefined || to === undefined || major !== targetMajor) {
    return [];
  }
  const offered = newestFirst([
    ...versionsOf('vpc-cni', offers.current),
    ...versionsOf('vpc-cni', offers.next),
  ]);
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => {
    const minor = from + index + 1;
    return (
      offered.find(version => {
        const [itsMajor, itsMinor] = versionNumbers(version);
        return itsMajor === major && itsMinor === minor;
      }) ?? `v${major}.${minor}`
    );
  });
}

/** The preferred version when it is among them, else the newest. */
function choose(
  versions: string[],
  preferred: string | undefined,
): string | undefined {
  return preferred !== undefined && versions.includes(preferred)
    ? preferred
    : newestFirst(versions)[0];
}

function versionsOf(name: string, offers: AddonOffersFacts['next']): string[] {
  const offer: OfferedAddon | undefined = offers.known
    ? offers.value.find(each => each.name === name)
    : undefined;
  return offer?.versions ?? [];
}
