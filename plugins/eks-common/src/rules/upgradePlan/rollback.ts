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

import type { ClusterCore } from '../../facts';
import { minorAfter, minorOf } from '../versions';
import type { UpgradeFinding } from './findings';
import { rollbackFindings } from './rollbackFindings';
import type { UpgradeFacts, UpgradePlan } from './types';

const ROLLBACK_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

type Rollback = UpgradePlan<UpgradeFinding>['rollback'];

/**
 * Whether the last upgrade of the control plane can be rolled back.
 *
 * EKS allows it for seven days, by one minor version, unless a rollback insight is `ERROR`. Nodes must not be newer than the
 * control plane, so they go back first; those of Auto Mode do so by themselves. Add-ons stay as they are.
 *
 * Source: https://docs.aws.amazon.com/eks/latest/userguide/rollback-cluster.html
 */
export function rollbackOf(core: ClusterCore, facts: UpgradeFacts): Rollback {
  const { upgradedAt, upgradedFrom, cluster, now } = facts;
  const to = minorAfter(core.version, -1);
  const wentDown =
    (minorOf(upgradedFrom) ?? -Infinity) >= (minorOf(core.version) ?? Infinity);
  if (upgradedAt === undefined || wentDown || to === undefined) {
    // EKS makes rollback insights for seven days after an upgrade, so there was one that nobody saw.
    const unseen = cluster.insights.data?.some(
      ({ category }) => category === 'ROLLBACK_READINESS',
    );
    return {
      state: unseen && !wentDown ? 'unknown' : 'notUpgraded',
      findings: [],
    };
  }
  const end = Date.parse(upgradedAt) + ROLLBACK_DAYS * DAY_MS;
  const until = new Date(end).toISOString();
  if (now.getTime() >= end) {
    return { state: 'over', to, until, findings: [] };
  }
  const findings = rollbackFindings(core, facts, to);
  return { state: stateOf(findings), to, until, findings };
}

function stateOf(findings: UpgradeFinding[]): Rollback['state'] {
  const states = findings.map(({ state }) => state);
  if (states.includes('broken')) {
    return 'blocked';
  }
  return states.includes('unknown') ? 'unknown' : 'possible';
}
