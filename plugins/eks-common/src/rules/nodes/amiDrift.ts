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

import type { LatestAmiRelease, NodeGroup } from '../../facts';
import { minorOf } from '../versions';
import { compareReleases, daysBetweenReleases } from './amiRelease';
import type { AmiDrift } from './types';

// Amazon publishes no AMIs of Amazon Linux 2 for this minor version of Kubernetes and later ones. Source:
// https://docs.aws.amazon.com/eks/latest/userguide/eks-ami-deprecation-faqs.html
const FIRST_WITHOUT_AL2 = 33;

/**
 * Compares the AMI release of a node group with the latest one of its type and Kubernetes version.
 *
 * @remarks
 * AWS names the latest one in public SSM parameters. Source: https://docs.aws.amazon.com/eks/latest/userguide/retrieve-ami-id.html
 *
 * @public
 */
export function amiDrift(
  nodeGroup: Pick<NodeGroup, 'name' | 'amiType' | 'releaseVersion' | 'version'>,
  amis: LatestAmiRelease[],
): AmiDrift {
  const { name, amiType, releaseVersion: installed, version } = nodeGroup;
  const drift = { nodeGroup: name, amiType, installed };
  if (amiType === 'CUSTOM') {
    return { ...drift, state: 'custom' };
  }
  const release = latestRelease({ amiType, version }, amis);
  if (release === 'unpublished') {
    return { ...drift, state: 'unpublished' };
  }
  if (release === undefined) {
    return { ...drift, state: 'unknown' };
  }
  const order = installed && compareReleases(installed, release);
  if (!installed || order === undefined || order === '') {
    return { ...drift, state: 'unknown', latest: release };
  }
  return order < 0
    ? {
        ...drift,
        state: 'behind',
        latest: release,
        daysBehind: daysBetweenReleases(installed, release),
      }
    : { ...drift, state: 'latest', latest: release };
}

/**
 * The latest release of an AMI type for a Kubernetes version, or that AWS publishes none; `undefined` when that is not
 * known.
 *
 * @public
 */
export function latestRelease(
  wanted: { amiType?: string; version?: string },
  amis: LatestAmiRelease[],
): string | 'unpublished' | undefined {
  const { amiType, version } = wanted;
  if (
    amiType?.startsWith('AL2_') &&
    (minorOf(version) ?? 0) >= FIRST_WITHOUT_AL2
  ) {
    return 'unpublished';
  }
  const release = amis.find(
    each => each.amiType === amiType && each.kubernetesVersion === version,
  )?.releaseVersion;
  return release?.known ? release.value ?? 'unpublished' : undefined;
}
