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

import { compareVersions } from '../versions';

const DAY_MS = 24 * 60 * 60 * 1000;
// Amazon Linux writes 1.35.6-20260728, Windows 1.35-2026.07.28. Sources:
// https://docs.aws.amazon.com/eks/latest/userguide/eks-linux-ami-versions.html,
// https://docs.aws.amazon.com/eks/latest/userguide/eks-ami-versions-windows.html
const DATED = /^(\d[\d.]*)-(\d{4})\.?(\d{2})\.?(\d{2})$/;
// Bottlerocket: its own version and a commit, such as 1.56.0-abcd1234.
const BUILT = /^(\d+\.\d+\.\d+)-[0-9a-f]+$/;

/** Which of two AMI releases is newer, as a comparison; `undefined` where they cannot be compared. */
export function compareReleases(a: string, b: string): number | undefined {
  if (a === b) {
    return 0;
  }
  const [left, right] = [partsOf(a), partsOf(b)];
  if (
    !left ||
    !right ||
    (left.day === undefined) !== (right.day === undefined)
  ) {
    return undefined;
  }
  // The date tells the newer image; the version decides between two of one day.
  return (
    (left.day ?? 0) - (right.day ?? 0) ||
    compareVersions(left.version, right.version)
  );
}

/** Days from one AMI release to a later one; `undefined` where one of them carries no date. */
export function daysBetweenReleases(
  from: string,
  to: string,
): number | undefined {
  const [start, end] = [partsOf(from)?.day, partsOf(to)?.day];
  return start === undefined || end === undefined ? undefined : end - start;
}

function partsOf(
  release: string,
): { version: string; day?: number } | undefined {
  const dated = DATED.exec(release);
  if (dated) {
    const [, version = '', year, month, date] = dated;
    const day = Date.parse(`${year}-${month}-${date}T00:00:00Z`) / DAY_MS;
    return Number.isNaN(day) ? undefined : { version, day };
  }
  const version = BUILT.exec(release)?.[1];
  return version === undefined ? undefined : { version };
}
