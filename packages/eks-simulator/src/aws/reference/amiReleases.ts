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

/** The value of a public SSM parameter with an AMI release version; `undefined` when there is no such parameter. */
export function amiReleaseParameter(name: string): string | undefined {
  const amazonLinux =
    /^\/aws\/service\/eks\/optimized-ami\/(1\.\d+)\/amazon-linux-2023\/(?:x86_64\/(?:standard|nvidia|neuron)|arm64\/(?:standard|nvidia))\/recommended\/release_version$/.exec(
      name,
    );
  if (amazonLinux) {
    return latestAmiRelease(amazonLinux[1]);
  }
  const bottlerocket =
    /^\/aws\/service\/bottlerocket\/aws-k8s-(1\.\d+)(?:-fips|-nvidia)?\/(?:x86_64|arm64)\/latest\/image_version$/.exec(
      name,
    );
  return bottlerocket && latestAmiRelease(bottlerocket[1])
    ? LATEST_BOTTLEROCKET
    : undefined;
}
