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
import { HumanDuration } from '@backstage/types';

export interface Config {
  /** Amazon EKS: which clusters are read, and how. Credentials are configured under `aws`. */
  eks?: {
    aws?: {
      /**
       * Replaces the endpoint of every AWS service that this plugin calls, for a proxy or a simulator. Absent: real AWS. Roles
       * are assumed by Backstage's AWS integration, which does not use it.
       */
      endpoint?: string;
    };
    /** The accounts and regions whose clusters are read. */
    targets?: Array<{
      /** 12 digits, in quotes. */
      accountId: string;
      /** Such as `eu-west-1`. */
      regions: string[];
    }>;
    inventory?: {
      /** How often each account and region is read. Defaults to every 10 minutes, with a timeout of 9. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
    /** Who owns a cluster that carries no tag `backstage-eks.io/owner` with a group or user: templates of this project set it. */
    owner?: {
      /** The AWS tag of a cluster that names its owner: an entity reference, or the name of a group. */
      tag?: string;
      /** The owner of clusters without either tag. Defaults to `group:default/platform`. */
      default?: string;
    };
    /** Entity names that replace the generated ones, so that references survive the move from another provider. */
    entityNames?: Array<{
      /** The ARN of the cluster. */
      arn: string;
      /** The name of its entity. */
      name: string;
    }>;
    identity?: {
      /** Further accounts, 12 digits each in quotes, whose IAM roles and OIDC providers may be read. */
      accounts?: string[];
    };
    serviceState?: {
      /** How long each of the two rounds of calls to a cluster may take, from 1 to 60 seconds. Defaults to 10 seconds. */
      timeout?: HumanDuration | string;
      /** Whether workloads in namespaces such as `kube-system` are shown. Defaults to false. */
      systemNamespaces?: boolean;
    };
  };
}
