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

import { ClusterState } from '../../state';
import { ADDONS, defaultAddonVersion } from '../reference';
import { invalidParameter } from './errors';

/**
 * The version to install: the wanted one if EKS supports it on the cluster, else the default.
 *
 * @throws AwsError for an add-on or version that EKS does not have for the cluster's Kubernetes version.
 */
export function requireAddonVersion(
  cluster: ClusterState,
  addonName: string,
  wanted: string | undefined,
): string {
  const members = { clusterName: cluster.name, addonName };
  const minor = cluster.cluster.version ?? '';
  const versions = ADDONS.find(addon => addon.name === addonName)?.versions[
    minor
  ];
  const version = wanted ?? defaultAddonVersion(addonName, minor);
  if (!versions || version === undefined) {
    throw invalidParameter(`Addon ${addonName} is not supported`, members);
  }
  if (!versions.includes(version)) {
    throw invalidParameter(
      `Addon version specified is not supported: ${version}`,
      members,
    );
  }
  return version;
}
