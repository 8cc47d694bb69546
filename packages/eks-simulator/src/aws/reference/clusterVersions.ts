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

/** A Kubernetes minor version as EKS supports it. */
export interface VersionSeed {
  version: string;
  releaseDate: Date;
  endOfStandard: Date;
  endOfExtended: Date;
  platformVersion: string;
  patchVersion: string;
}

/** The calendar of EKS as published on 2026-11-20. The end dates of 1.37 are computed, 14 and 26 months after release. */
export const CLUSTER_VERSIONS: VersionSeed[] = [
  seed('1.37', '2026-10-02', '2027-12-02', '2028-12-02', 'eks.3', '1.37.2'),
  seed('1.36', '2026-06-02', '2027-08-02', '2028-08-02', 'eks.8', '1.36.4'),
  seed('1.35', '2026-01-28', '2027-03-27', '2028-03-27', 'eks.14', '1.35.6'),
  seed('1.34', '2025-10-02', '2026-12-02', '2027-12-02', 'eks.20', '1.34.9'),
  seed('1.33', '2025-05-29', '2026-07-29', '2027-07-29', 'eks.29', '1.33.12'),
  seed('1.32', '2025-01-23', '2026-03-23', '2027-03-23', 'eks.36', '1.32.13'),
  seed('1.31', '2024-09-26', '2025-11-26', '2026-11-26', 'eks.52', '1.31.14'),
  seed('1.30', '2024-05-23', '2025-07-23', '2026-07-23', 'eks.60', '1.30.14'),
  seed('1.29', '2024-01-23', '2025-03-23', '2026-03-23', 'eks.63', '1.29.15'),
];

/** The version that EKS chooses when CreateCluster names none. */
export const DEFAULT_CLUSTER_VERSION = '1.36';

/** The support of a version at a time. Each end date begins the next phase. */
export function supportAt(
  version: VersionSeed,
  now: Date,
): 'STANDARD_SUPPORT' | 'EXTENDED_SUPPORT' | 'UNSUPPORTED' {
  if (now < version.endOfStandard) {
    return 'STANDARD_SUPPORT';
  }
  return now < version.endOfExtended ? 'EXTENDED_SUPPORT' : 'UNSUPPORTED';
}

/** The seed of a minor version, `undefined` for one that EKS never had. */
export function versionSeed(version: string): VersionSeed | undefined {
  return CLUSTER_VERSIONS.find(seedOf => seedOf.version === version);
}

function seed(
  version: string,
  releaseDate: string,
  endOfStandard: string,
  endOfExtended: string,
  platformVersion: string,
  patchVersion: string,
): VersionSeed {
  return {
    version,
    releaseDate: new Date(releaseDate),
    endOfStandard: new Date(endOfStandard),
    endOfExtended: new Date(endOfExtended),
    platformVersion,
    patchVersion,
  };
}
