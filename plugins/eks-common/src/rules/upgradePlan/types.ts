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
  ClusterSections,
  LatestAmiRelease,
  SectionName,
  SupportCalendar,
} from '../../facts';
import type { AddonOffersFacts } from '../addons';
import type { Finding } from '../judgement';

/**
 * What an upgrade plan is made from.
 *
 * @public
 */
export interface UpgradeFacts {
  cluster: ClusterSections;
  calendar: SupportCalendar;
  offers: AddonOffersFacts;
  amis: LatestAmiRelease[];
  /** How often each section is read, in milliseconds: what is older than three times that is not relied on. */
  cadenceMs: Record<SectionName, number>;
  /** When the control plane was last upgraded in place, from the journal; ISO 8601. Absent when never seen. */
  upgradedAt?: string;
  /** The version before that upgrade. */
  upgradedFrom?: string;
  now: Date;
}

/**
 * How a finding weighs on an upgrade: a `blocker` must be mended first, a `warning` should be looked at, `unknown` could
 * not be checked.
 *
 * @public
 */
export type UpgradeWeight = 'blocker' | 'warning' | 'unknown';

/**
 * What a stage of an upgrade is about.
 *
 * @public
 */
export type UpgradeStageKind =
  | 'prepare'
  | 'controlPlane'
  | 'nodeGroup'
  | 'nodePool'
  | 'fargateProfile'
  | 'addon'
  | 'component'
  | 'verify';

/**
 * One step of an upgrade. Stages are carried out in the order of the plan.
 *
 * @public
 */
export interface UpgradeStage {
  /** Unique in the plan, such as `addon/vpc-cni`. */
  id: string;
  kind: UpgradeStageKind;
  name: string;
  from?: string;
  to?: string;
  /** `done` needs nothing; `todo` is to be done; `blocked` waits for a blocker; `automatic` is done by AWS. */
  state: 'done' | 'todo' | 'blocked' | 'automatic';
}

/**
 * The way from the version of a cluster to the next minor version.
 *
 * @public
 */
export interface UpgradePlan<F extends Finding = Finding> {
  from?: string;
  to?: string;
  /**
   * `upToDate`: there is no newer version yet. `unknown`: nothing is known to block, and not everything could be checked.
   */
  state: 'ready' | 'warnings' | 'blocked' | 'unknown' | 'upToDate';
  /** Blockers first, then warnings, then what could not be checked. Advice weighs nothing and comes last. */
  findings: Array<{ weight: UpgradeWeight; stageId: string; finding: F }>;
  /** What no plan evaluates, whatever was read: it weighs nothing. */
  notEvaluated: F[];
  stages: UpgradeStage[];
  /** Whether and until when the last upgrade can be rolled back. */
  rollback: {
    state: 'possible' | 'blocked' | 'over' | 'notUpgraded' | 'unknown';
    to?: string;
    /** ISO 8601; seven days after the upgrade was seen, which is at the latest when EKS stops to allow it. */
    until?: string;
    /** What blocks it, what must be done first, and what could not be checked. */
    findings: F[];
  };
}
