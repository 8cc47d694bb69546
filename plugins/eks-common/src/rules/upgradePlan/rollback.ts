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

import type { ClusterCore, SectionName } from '../../facts';
import { sectionState } from '../freshness';
import { supportStatus } from '../support';
import { minorAfter, minorOf } from '../versions';
import type { UpgradeFinding } from './findings';
import { weighed } from './placed';
import type { UpgradeFacts, UpgradePlan } from './types';

const ROLLBACK_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

type Rollback = UpgradePlan<UpgradeFinding>['rollback'];

/**
 * Whether the last upgrade of the control plane can be rolled back.
 *
 * EKS allows it for seven days, by one minor version, when its rollback insights pass and Fargate is not in use.
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

function rollbackFindings(
  core: ClusterCore,
  facts: UpgradeFacts,
  to: string,
): UpgradeFinding[] {
  return [
    ...statusFindings(core),
    ...insightFindings(facts),
    ...supportFindings(core, facts, to),
    ...nodeFindings(facts, to),
    ...sectionFindings(facts),
  ];
}

function statusFindings({ status }: ClusterCore): UpgradeFinding[] {
  return status === 'ACTIVE'
    ? []
    : [weighed('blocker', { code: 'UPG-84', params: { status } })];
}

function insightFindings({ cluster }: UpgradeFacts): UpgradeFinding[] {
  const insights = (cluster.insights.data ?? []).filter(
    ({ category }) => category === 'ROLLBACK_READINESS',
  );
  return [
    ...insights
      .filter(({ status }) => status === 'ERROR' || status === 'UNKNOWN')
      .map(({ name, status, reason }) =>
        weighed('blocker', {
          code: 'UPG-80',
          params: { name, status, reason },
        }),
      ),
    ...(cluster.insights.data && insights.length === 0
      ? [
          weighed('unknown', {
            code: 'UPG-86',
            params: { section: 'insights' },
          }),
        ]
      : []),
  ];
}

function supportFindings(
  { supportType }: ClusterCore,
  { calendar, now }: UpgradeFacts,
  to: string,
): UpgradeFinding[] {
  const support = supportStatus({ version: to, supportType, calendar, now });
  const params = { version: to };
  switch (support.phase) {
    case 'pendingAutoUpgrade':
      return [weighed('blocker', { code: 'UPG-81', params })];
    case 'unsupported':
      return [
        weighed('blocker', {
          code: 'UPG-85',
          params: { version: to, ended: support.endOfExtendedSupport },
        }),
      ];
    case 'unknown':
      return [weighed('unknown', { code: 'UPG-87', params })];
    default:
      return [];
  }
}

function nodeFindings({ cluster }: UpgradeFacts, to: string): UpgradeFinding[] {
  const profiles = (cluster.fargateProfiles.data ?? []).map(({ name }) => name);
  const nodeGroups = (cluster.nodeGroups.data ?? [])
    .filter(({ version }) => (minorOf(version) ?? 0) > (minorOf(to) ?? 0))
    .map(({ name }) => name);
  return [
    ...(profiles.length > 0
      ? [weighed('blocker', { code: 'UPG-82', params: { profiles } })]
      : []),
    ...(nodeGroups.length > 0
      ? [
          weighed('warning', {
            code: 'UPG-83',
            params: { nodeGroups, version: to },
          }),
        ]
      : []),
  ];
}

function sectionFindings(facts: UpgradeFacts): UpgradeFinding[] {
  const names: SectionName[] = [
    'core',
    'insights',
    'fargateProfiles',
    'nodeGroups',
  ];
  return names
    .filter(
      name =>
        sectionState(facts.cluster[name], {
          now: facts.now,
          cadenceMs: facts.cadenceMs[name],
        }) !== 'fresh',
    )
    .map(section =>
      weighed('unknown', {
        code: 'UPG-86',
        params: { section, failure: facts.cluster[section].failure },
      }),
    );
}
