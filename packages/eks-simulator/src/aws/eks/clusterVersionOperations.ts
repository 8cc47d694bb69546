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
import {
  CLUSTER_VERSIONS,
  DEFAULT_CLUSTER_VERSION,
  supportAt,
  VersionSeed,
} from '../reference';
import { pageFields, pageOf } from './lookup';

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform(text => text === 'true');

/** Operations on the support calendar. */
export const clusterVersionOperations: AwsOperation[] = [
  defineOperation({
    action: 'DescribeClusterVersions',
    route: 'GET /cluster-versions',
    input: z.object({
      clusterVersions: z
        .union([z.string(), z.array(z.string())])
        .transform(value => [value].flat())
        .optional(),
      includeAll: flag,
      defaultOnly: flag,
      versionStatus: z
        .enum(['STANDARD_SUPPORT', 'EXTENDED_SUPPORT', 'UNSUPPORTED'])
        .optional(),
      ...pageFields,
    }),
    run: (input, { now }) => {
      const wanted = CLUSTER_VERSIONS.filter(seed => {
        const support = supportAt(seed, now);
        return (
          (input.clusterVersions?.includes(seed.version) ?? true) &&
          (!input.defaultOnly || seed.version === DEFAULT_CLUSTER_VERSION) &&
          (input.versionStatus
            ? support === input.versionStatus
            : input.includeAll || support !== 'UNSUPPORTED')
        );
      });
      const page = pageOf(wanted, input);
      return {
        clusterVersions: page.items.map(seed => toWire(seed, now)),
        nextToken: page.nextToken,
      };
    },
  }),
];

function toWire(seed: VersionSeed, now: Date): object {
  const versionStatus = supportAt(seed, now);
  return {
    clusterVersion: seed.version,
    clusterType: 'eks',
    defaultPlatformVersion: seed.platformVersion,
    defaultVersion: seed.version === DEFAULT_CLUSTER_VERSION,
    releaseDate: seed.releaseDate,
    endOfStandardSupportDate: seed.endOfStandard,
    endOfExtendedSupportDate: seed.endOfExtended,
    status: versionStatus.toLowerCase().replace('_', '-'),
    versionStatus,
    kubernetesPatchVersion: seed.patchVersion,
  };
}
