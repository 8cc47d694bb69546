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

import type { TargetRef } from '@backstage-eks/plugin-eks-common';
import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';

/**
 * How the owner of a cluster is found.
 *
 * @internal
 */
export interface OwnerConfig {
  /** The AWS tag that names it. */
  tag?: string;
  /** Full entity reference of the owner of clusters without that tag. */
  default: string;
}

/**
 * The configuration under `eks`, checked.
 *
 * @internal
 */
export interface EksConfig {
  aws: { endpoint?: string };
  targets: TargetRef[];
  inventory: { schedule: SchedulerServiceTaskScheduleDefinition };
  owner: OwnerConfig;
  /** Entity names by cluster ARN. */
  entityNames: Map<string, string>;
  identity: { accounts: string[] };
}
