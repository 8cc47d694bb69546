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

import type { SectionName, TargetRef } from '@backstage-eks/plugin-eks-common';
import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';

/**
 * How fast one AWS service may be called, for one account in one region. What is absent keeps its default.
 *
 * @internal
 */
export interface PaceConfig {
  /** Calls in a second over a longer time. */
  perSecond?: number;
  /** Calls at once after a rest. */
  burst?: number;
  /** Calls under way at the same time. */
  parallel?: number;
}

/** The services whose pace can be set. @internal */
export const PACED_SERVICES = [
  'eks',
  'ec2',
  'elbv2',
  'iam',
  'ssm',
  'sts',
  'organizations',
] as const;

/** @internal */
export type PacedService = (typeof PACED_SERVICES)[number];

/** @internal */
export interface AwsConfig {
  /** Replaces the endpoint of every AWS service. */
  endpoint?: string;
  pace: Partial<Record<PacedService, PaceConfig>>;
  /** How many backend processes share the pace. */
  replicas: number;
}

/**
 * An AWS organization whose accounts are targets.
 *
 * @internal
 */
export interface OrganizationConfig {
  /** Of the management account or a delegated administrator, 12 digits. */
  accountId: string;
  /** The regions that are read in each of its accounts. */
  regions: string[];
  /** Ids of roots or organizational units; all accounts of the organization when absent. */
  organizationalUnits?: string[];
  /** Accounts that are left out, 12 digits each. */
  excludeAccounts: string[];
}

/** @internal */
export interface InventoryConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** How old a section may get before it is read again; at least the frequency of the schedule. */
  cadenceMs: Record<SectionName, number>;
  /** Whether a section is read at all. */
  sections: Record<SectionName, boolean>;
  /** How long the clusters of a target stay that no source names any more. */
  graceMs: number;
}

/**
 * Gives the clusters that it fits an owner. At least one of `tag` and `accountId` is present.
 *
 * @internal
 */
export interface OwnerRule {
  /** The cluster carries this AWS tag ... */
  tag?: string;
  /** ... and the whole value of the tag matches; any value when absent. */
  value?: RegExp;
  /** The cluster is in this account, 12 digits. */
  accountId?: string;
  /** Full entity reference. */
  owner: string;
}

/**
 * How the owner of a cluster is found.
 *
 * @internal
 */
export interface OwnerConfig {
  /** The AWS tag that names it. */
  tag?: string;
  /** The first that fits counts, for clusters without that tag. */
  rules: OwnerRule[];
  /** Full entity reference of the owner of all other clusters. */
  default: string;
}

/**
 * The configuration under `eks`, checked.
 *
 * @internal
 */
export interface EksConfig {
  aws: AwsConfig;
  targets: TargetRef[];
  organizations: OrganizationConfig[];
  inventory: InventoryConfig;
  owner: OwnerConfig;
  /** The AWS tag that names the system of a cluster. */
  system: { tag?: string };
  /** The AWS tag that names the lifecycle of a cluster, and what clusters without it get. */
  lifecycle: { tag?: string; default?: string };
  events: { topics: string[] };
  /** Entity names by cluster ARN. */
  entityNames: Map<string, string>;
  identity: { accounts: string[] };
}
