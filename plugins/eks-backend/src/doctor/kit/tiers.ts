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

import type { PermissionTier } from '../permissionTier';

/**
 * A folder of the install kit.
 *
 * @internal
 */
export interface KitTier {
  tier: PermissionTier;
  folder: string;
  /** What the portal knows with it, as the end of a sentence. */
  gives: string;
}

/**
 * The tiers of the install kit; each contains those before it.
 *
 * @internal
 */
export const KIT_TIERS: readonly KitTier[] = [
  {
    tier: 'eks',
    folder: '1-eks',
    gives: 'clusters, their node groups and their add-ons, from EKS alone',
  },
  {
    tier: 'aws',
    folder: '2-aws',
    gives:
      'clusters, and the roles, load balancers, subnets and AMI releases around them',
  },
  {
    tier: 'kubernetes',
    folder: '3-kubernetes',
    gives:
      'clusters, what is around them, and the services that run on them, through an access entry for each cluster',
  },
];

/** The group of Kubernetes that the role of the portal is in. @internal */
export const VIEWER_GROUP = 'backstage-viewers';

/** The name of the role, unless another is given. @internal */
export const ROLE_NAME = 'backstage-eks-reader';
