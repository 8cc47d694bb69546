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

import { known, notKnown, type LatestAmiRelease } from '../../facts';
import { nodeGroup } from '../../testing/upgradeFacts';
import { amiDrift } from './amiDrift';

const AL2023 = 'AL2023_x86_64_STANDARD';
const release = (
  amiType: string,
  kubernetesVersion: string,
  releaseVersion: LatestAmiRelease['releaseVersion'],
): LatestAmiRelease => ({ amiType, kubernetesVersion, releaseVersion });

const AMIS = [
  release(AL2023, '1.35', known('1.35.6-20261101')),
  release('AL2_x86_64', '1.32', known('1.32.9-20251120')),
  release('BOTTLEROCKET_x86_64', '1.35', known('1.56.0-abcd1234')),
  release('WINDOWS_CORE_2022_x86_64', '1.35', known('1.35-2026.11.10')),
  release('WINDOWS_CORE_2019_x86_64', '1.35', known(undefined)),
  release(
    'AL2023_ARM_64_STANDARD',
    '1.35',
    notKnown({ reason: 'denied', message: 'Denied.' }),
  ),
];

describe('amiDrift', () => {
  it.each<[string, string, string | undefined, string, number | undefined]>([
    [AL2023, '1.35', '1.35.6-20261101', 'latest', undefined],
    [AL2023, '1.35', '1.35.6-20261031', 'behind', 1],
    // The end of February of a leap year.
    [AL2023, '1.35', '1.35.0-20240228', 'behind', 977],
    // One day, another patch version.
    [AL2023, '1.35', '1.35.5-20261101', 'behind', 0],
    // What was read of AWS is older than the node group.
    [AL2023, '1.35', '1.35.6-20261115', 'latest', undefined],
    [AL2023, '1.35', undefined, 'unknown', undefined],
    [AL2023, '1.35', '1.35.6', 'unknown', undefined],
    [AL2023, '1.35', '1.35.6-20261399', 'unknown', undefined],
    // Nothing was asked about that version.
    [AL2023, '1.34', '1.34.6-20261101', 'unknown', undefined],
    ['AL2_x86_64', '1.32', '1.32.9-20251101', 'behind', 19],
    ['AL2_x86_64', '1.33', '1.33.0-20251101', 'unpublished', undefined],
    ['BOTTLEROCKET_x86_64', '1.35', '1.9.0-ffff9999', 'behind', undefined],
    ['BOTTLEROCKET_x86_64', '1.35', '1.56.0-abcd1234', 'latest', undefined],
    ['BOTTLEROCKET_x86_64', '1.35', '1.35.6-20261101', 'unknown', undefined],
    ['WINDOWS_CORE_2022_x86_64', '1.35', '1.35-2026.10.11', 'behind', 30],
    [
      'WINDOWS_CORE_2019_x86_64',
      '1.35',
      '1.35-2026.10.11',
      'unpublished',
      undefined,
    ],
    ['AL2023_ARM_64_STANDARD', '1.35', '1.35.6-20261101', 'unknown', undefined],
    ['CUSTOM', '1.35', 'ami-0123456789abcdef0', 'custom', undefined],
  ])(
    'of %s at %s with %s is %s',
    (amiType, version, releaseVersion, state, daysBehind) => {
      const drift = amiDrift(
        nodeGroup({ amiType, version, releaseVersion }),
        AMIS,
      );
      expect(drift).toMatchObject({
        nodeGroup: 'general',
        amiType,
        installed: releaseVersion,
        state,
      });
      expect(drift.daysBehind).toBe(daysBehind);
    },
  );
});
