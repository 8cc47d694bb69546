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

import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      /** Brings the clusters of the EKS plugin into the catalog. */
      eks?: {
        /**
         * With `observe` nothing is written to the catalog: the targets page of the EKS plugin shows what would be. Defaults
         * to `emit`.
         */
        mode?: 'observe' | 'emit';
        /** How often changes are fetched from the EKS backend. Defaults to every minute. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** Whether managed node groups become entities. Defaults to true. */
        nodeGroups?: boolean;
        /** Whether EKS add-ons become entities. Defaults to true. */
        addons?: boolean;
        /**
         * The name of the IAM role that the Kubernetes plugin assumes in the account of each cluster. Absent: the role that
         * the portal itself assumes in that account, if any.
         */
        assumeRoleName?: string;
      };
    };
  };
}
