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

import type {
  HealthIssue,
  Insight,
  ReadFailure,
  SectionName,
} from '../../facts';
import type { FindingOf } from '../judgement';

/**
 * A deprecated API that something still calls.
 *
 * @public
 */
export type DeprecatedApi = NonNullable<
  Insight['detail']
>['deprecations'][number];

/**
 * The parameters of each finding of an upgrade plan.
 *
 * @remarks
 * What each code means, and how it weighs. A blocker is `broken`, a warning `degraded`, advice `healthy`.
 *
 * | Code | Weight | Meaning |
 * | --- | --- | --- |
 * | `UPG-01` | blocker | the cluster is not `ACTIVE` |
 * | `UPG-02` | blocker | the cluster is being updated |
 * | `UPG-03` | unknown | whether there is a next version is not known |
 * | `UPG-04` | warning | EKS reports health issues of the cluster |
 * | `UPG-10` | blocker | an upgrade insight is `ERROR`: it concerns the next version |
 * | `UPG-11` | warning | an upgrade insight is `WARNING`: it concerns a later version |
 * | `UPG-12` | unknown | an upgrade insight about the next version is `UNKNOWN` |
 * | `UPG-13` | unknown | the upgrade insights are older than 48 hours, or older than the last upgrade |
 * | `UPG-14` | unknown | EKS has no upgrade insights for the next version |
 * | `UPG-15` | blocker or warning | a deprecated API is in use; a blocker when the next version stops to serve it |
 * | `UPG-20` | blocker | kubelets would be too old for the next version |
 * | `UPG-21` | warning | kubelets are newer than the control plane |
 * | `UPG-22` | unknown | the kubelet version of a pool is not known |
 * | `UPG-23` | blocker | kube-proxy would be too old for the next version |
 * | `UPG-30` | warning | a node group is degraded or has health issues |
 * | `UPG-31` | blocker | AWS publishes no AMI of this type for the next version |
 * | `UPG-32` | warning | a node group has an AMI of its own, which must be built |
 * | `UPG-33` | advice | a node group has a launch template of its own |
 * | `UPG-34` | unknown | whether there is an AMI for the next version is not known |
 * | `UPG-35` | warning | a node group is being changed |
 * | `UPG-40` | warning | an add-on must be updated before the control plane |
 * | `UPG-41` | warning | an add-on must be updated right after the control plane |
 * | `UPG-42` | blocker | EKS offers no version of an add-on for the next version |
 * | `UPG-43` | warning | an add-on is degraded or has health issues |
 * | `UPG-44` | warning | vpc-cni must be updated one minor version at a time |
 * | `UPG-45` | unknown | whether add-ons work with the next version is not known |
 * | `UPG-46` | warning | a basic add-on is not managed by EKS |
 * | `UPG-50` | blocker | fewer than five addresses are free in the subnets of the cluster |
 * | `UPG-51` | unknown | the free addresses of some subnets are not known, and the others have too few |
 * | `UPG-52` | warning | all free addresses are in one zone, and a control plane needs two |
 * | `UPG-60` | warning | components whose compatibility is not known |
 * | `UPG-61` | warning | pods on Fargate keep their version until they are redeployed |
 * | `UPG-62` | warning | hybrid nodes must be upgraded by hand |
 * | `UPG-70` | warning | EKS may upgrade the cluster by itself at any time |
 * | `UPG-71` | warning | the next version is in extended support already, or out of it |
 * | `UPG-80` | blocks rollback | a rollback insight is `ERROR` |
 * | `UPG-81` | blocks rollback | the support type is `STANDARD` and the version before is in extended support |
 * | `UPG-82` | first | pods on Fargate must be deleted before the control plane is rolled back |
 * | `UPG-83` | first | nodes must be rolled back before the control plane |
 * | `UPG-84` | blocks rollback | the cluster is not `ACTIVE` |
 * | `UPG-85` | blocks rollback | the version before is out of support |
 * | `UPG-86` | unknown | a section that decides about the rollback was not read, or is old |
 * | `UPG-87` | unknown | the support of the version before is not known |
 * | `UPG-88` | unknown | a rollback insight is `UNKNOWN` |
 * | `UPG-90` | unknown | sections were never read |
 * | `UPG-91` | unknown | sections are old |
 * | `UPG-95` | not evaluated | disruption budgets, and room for the nodes that replace others |
 * | `UPG-96` | not evaluated | admission webhooks and what manifests ask for |
 *
 * @public
 */
export interface UpgradeFindingParams {
  'UPG-01': { status: string };
  'UPG-02': { version?: string };
  /** `connected` clusters run elsewhere; `noVersion`: EKS reports none; `notListed`: the calendar lacks it; `oldCalendar`: it was not read from AWS lately. */
  'UPG-03': {
    reason: 'connected' | 'noVersion' | 'notListed' | 'oldCalendar';
    version?: string;
    asOf: string;
  };
  'UPG-04': { issues: HealthIssue[] };
  'UPG-10': InsightParams;
  'UPG-11': InsightParams;
  'UPG-12': InsightParams;
  /** `refreshedAt`: the oldest of them. */
  'UPG-13': {
    refreshedAt?: string;
    hours?: number;
    reason: 'old' | 'beforeUpgrade' | 'undated';
  };
  'UPG-14': { version: string };
  'UPG-15': { insight: string; api: DeprecatedApi; refreshedAt?: string };
  /** `to` is the version after the upgrade, `behind` how far the nodes would then be behind. */
  'UPG-20': SkewParams & { to: string; behind: number; limit: number };
  'UPG-21': SkewParams & { clusterVersion: string };
  'UPG-22': { pool: { kind: string; name: string } };
  /** `behind`: how far it would be behind `to`. */
  'UPG-23': { installed: string; to: string; behind: number; limit: number };
  'UPG-30': { nodeGroup: string; status: string; issues: HealthIssue[] };
  'UPG-31': { nodeGroup: string; amiType: string; to: string };
  'UPG-32': { nodeGroup: string; ami?: string; to: string };
  'UPG-33': { nodeGroup: string; template: string; version?: string };
  'UPG-34': {
    nodeGroup: string;
    amiType?: string;
    to: string;
    failure?: ReadFailure;
  };
  'UPG-35': { nodeGroup: string; status: string };
  'UPG-40': AddonStepParams;
  'UPG-41': AddonStepParams;
  'UPG-42': { addon: string; installed: string; to: string };
  'UPG-43': { addon: string; status: string; issues: HealthIssue[] };
  /** `via`: the versions on the way, oldest first; only their minor where EKS offers none. */
  'UPG-44': { installed: string; target: string; via: string[] };
  'UPG-45': { addons: string[]; to: string; failure?: ReadFailure };
  /** `version` is that of its image; `target` what EKS would install with the next version. */
  'UPG-46': { addon: string; version?: string; to: string; target?: string };
  'UPG-50': { available: number; subnets: number };
  'UPG-51': { available: number; missing: string[] };
  'UPG-52': { zones: string[] };
  'UPG-60': { components: ComponentVersion[]; to: string };
  'UPG-61': { profiles: string[] };
  'UPG-62': { to: string };
  'UPG-70': {
    version: string;
    phase: 'pendingAutoUpgrade' | 'unsupported';
    ended?: string;
  };
  'UPG-71': {
    to: string;
    phase: 'extended' | 'pendingAutoUpgrade' | 'unsupported';
    ends?: string;
    extraCostPerMonthUsd?: number;
  };
  'UPG-80': { name: string; reason?: string };
  'UPG-81': { version: string };
  'UPG-82': { profiles: string[]; version: string };
  'UPG-83': { pools: Array<{ kind: string; name: string }>; version: string };
  'UPG-84': { status: string };
  'UPG-85': { version: string; ended?: string };
  'UPG-86': SectionParams;
  'UPG-87': { version: string };
  'UPG-88': { name: string; reason?: string };
  'UPG-90': SectionsParams;
  /** `observedAt`: of the oldest. */
  'UPG-91': SectionsParams & { observedAt?: string };
  'UPG-95': {};
  'UPG-96': {};
}

/**
 * An upgrade insight of EKS.
 *
 * @public
 */
export interface InsightParams {
  name: string;
  /** The version that it judges. */
  version?: string;
  reason?: string;
  recommendation?: string;
  refreshedAt?: string;
}

/**
 * A pool of nodes with its oldest kubelet.
 *
 * @public
 */
export interface SkewParams {
  pool: { kind: string; name: string };
  version: string;
}

/**
 * An add-on that has to move because of the next version of Kubernetes.
 *
 * @public
 */
export interface AddonStepParams {
  addon: string;
  installed: string;
  /** The version of the add-on that fits. */
  target: string;
  /** The next version of Kubernetes. */
  to: string;
}

/**
 * A component with the best that is known of its version.
 *
 * @public
 */
export interface ComponentVersion {
  name: string;
  namespace: string;
  version?: string;
  source?: 'image' | 'versionLabel' | 'helmChart';
}

/**
 * A section of the inventory that could not be relied on.
 *
 * @public
 */
export interface SectionParams {
  section: SectionName;
  failure?: ReadFailure;
}

/**
 * Sections of the inventory that could not be relied on, all for the same reason.
 *
 * @public
 */
export interface SectionsParams {
  sections: SectionName[];
  failure?: ReadFailure;
}

/**
 * A finding of an upgrade plan.
 *
 * @public
 */
export type UpgradeFinding = FindingOf<UpgradeFindingParams>;
