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

/**
 * The minor number of a version of Kubernetes: 34 of `1.34` and of `v1.34.6-eks-1234567`; `undefined` where it is none.
 *
 * @public
 */
export function minorOf(version: string | undefined): number | undefined {
  const minor = /^v?1\.(\d{1,3})(?!\d)/.exec(version ?? '')?.[1];
  return minor === undefined ? undefined : Number(minor);
}

/**
 * A minor version some steps later, such as `1.35` one after `1.34`; `undefined` where there is no such version.
 *
 * @public
 */
export function minorAfter(
  version: string | undefined,
  steps: number,
): string | undefined {
  const minor = minorOf(version);
  return minor === undefined || minor + steps < 0
    ? undefined
    : `1.${minor + steps}`;
}
