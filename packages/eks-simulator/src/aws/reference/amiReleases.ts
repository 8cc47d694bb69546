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

import { CLUSTER_VERSIONS } from './clusterVersions';

/** Day of the latest AMI release in the seed. */
const LATEST_RELEASE = '20261112';
/** Latest Bottlerocket release in the seed. */
const LATEST_BOTTLEROCKET = '1.58.0-7c1e90aa';

/** The latest release version of the AL2023 AMIs for a Kubernetes minor version, such as `1.34.9-20261112`. */
export function latestAmiRelease(version: string): string | undefined {
  const seed = CLUSTER_VERSIONS.find(s => s.version === version);
  return seed && `${seed.patchVersion}-${LATEST_RELEASE}`;
}

/** The last release of the AL2 AMIs, whose support ended on 2025-11-26; there are none from 1.33 on. */
const LAST_AL2_RELEASE = '20251112';
/** Release of the Windows AMIs in the seed. */
const WINDOWS_RELEASE = '2026.11.10';

/** The names of the parameters, with the Kubernetes minor version as the first group, and what each says. */
const PARAMETERS: Array<{
  name: RegExp;
  valueOf: (version: string) => string | undefined;
}> = [
  {
    name: /^\/aws\/service\/eks\/optimized-ami\/(1\.\d+)\/amazon-linux-2023\/(?:x86_64\/(?:standard|nvidia|neuron)|arm64\/(?:standard|nvidia))\/recommended\/release_version$/,
    valueOf: latestAmiRelease,
  },
  {
    name: /^\/aws\/service\/eks\/optimized-ami\/(1\.\d+)\/amazon-linux-2(?:-gpu|-arm64)?\/recommended\/release_version$/,
    valueOf: version =>
      Number(version.split('.')[1]) < 33
        ? latestAmiRelease(version)?.replace(LATEST_RELEASE, LAST_AL2_RELEASE)
        : undefined,
  },
  {
    name: /^\/aws\/service\/bottlerocket\/aws-k8s-(1\.\d+)(?:-fips|-nvidia)?\/(?:x86_64|arm64)\/latest\/image_version$/,
    valueOf: version => latestAmiRelease(version) && LATEST_BOTTLEROCKET,
  },
  {
    name: /^\/aws\/service\/ami-windows-latest\/Windows_Server-(?:2019|2022|2025)-English-(?:Core|Full)-EKS_Optimized-(1\.\d+)$/,
    valueOf: version => latestAmiRelease(version) && windowsParameter(version),
  },
];

/** The value of a public SSM parameter with an AMI release version; `undefined` when there is no such parameter. */
export function amiReleaseParameter(name: string): string | undefined {
  for (const parameter of PARAMETERS) {
    const match = parameter.name.exec(name);
    if (match) {
      return parameter.valueOf(match[1]);
    }
  }
  return undefined;
}

/** Windows parameters hold JSON. */
function windowsParameter(version: string): string {
  return JSON.stringify({
    image_id: 'ami-0abcdef1234567890',
    release_version: `${version}-${WINDOWS_RELEASE}`,
  });
}
