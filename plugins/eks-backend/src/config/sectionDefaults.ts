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

import type { SectionName } from '@backstage-eks/plugin-eks-common';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;

/**
 * How old a section may get before it is read again, in milliseconds: what changes often is read often.
 *
 * @internal
 */
export const DEFAULT_CADENCE_MS: Record<SectionName, number> = {
  core: 20 * MINUTE,
  nodeGroups: HOUR,
  addons: 3 * HOUR,
  fargateProfiles: 6 * HOUR,
  podIdentityAssociations: 6 * HOUR,
  accessEntries: 24 * HOUR,
  insights: 6 * HOUR,
  subnets: 2 * HOUR,
  components: HOUR,
  nodePools: HOUR,
  awsAuth: HOUR,
};

/** All sections on. @internal */
export const DEFAULT_SECTIONS: Record<SectionName, boolean> = {
  core: true,
  nodeGroups: true,
  addons: true,
  fargateProfiles: true,
  podIdentityAssociations: true,
  accessEntries: true,
  insights: true,
  subnets: true,
  components: true,
  nodePools: true,
  awsAuth: true,
};

/** @internal */
export function isSectionName(name: string): name is SectionName {
  return Object.hasOwn(DEFAULT_CADENCE_MS, name);
}
