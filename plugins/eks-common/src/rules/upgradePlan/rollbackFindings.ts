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
import { minorOf } from '../versions';
import type { UpgradeFinding } from './findings';
import { weighed } from './placed';
import type { UpgradeFacts } from './types';

/** What stops a rollback to a version, what must be done first, and what could not be checked. */
export function rollbackFindings(
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
    ...insights.flatMap(({ name, status, reason }): UpgradeFinding[] => {
      const params = { name, reason };
      if (status === 'ERROR') {
        return [weighed('blocker', { code: 'UPG-80', params })];
      }
      // EKS goes on, though it could not check.
      return status === 'PASSING' || status === 'WARNING'
        ? []
        : [weighed('unknown', { code: 'UPG-88', params })];
    }),
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

function nodeFindings(
  { cluster }: UpgradeFacts,
  version: string,
): UpgradeFinding[] {
  const isNewer = (found: string | undefined) =>
    (minorOf(found) ?? 0) > (minorOf(version) ?? Infinity);
  const nodeGroups = (cluster.nodeGroups.data ?? [])
    .filter(group => isNewer(group.version))
    .map(({ name }) => ({ kind: 'nodeGroup', name }));
  const newer = (cluster.nodePools.data ?? [])
    .filter(({ kubeletVersions }) => Object.keys(kubeletVersions).some(isNewer))
    .map(({ kind, name }) => ({ kind, name }));
  const pools = [
    ...nodeGroups,
    ...newer.filter(
      ({ kind, name }) =>
        kind !== 'fargate' &&
        kind !== 'autoMode' &&
        !nodeGroups.some(each => kind === each.kind && name === each.name),
    ),
  ];
  const profiles = (cluster.fargateProfiles.data ?? []).map(({ name }) => name);
  // While the nodes of the cluster are not known, pods of any profile may be too new.
  const isFargateNewer = cluster.nodePools.data
    ? newer.some(({ kind }) => kind === 'fargate')
    : profiles.length > 0;
  return [
    ...(isFargateNewer
      ? [
          weighed('warning', {
            code: 'UPG-82',
            params: { profiles, version },
          }),
        ]
      : []),
    ...(pools.length > 0
      ? [weighed('warning', { code: 'UPG-83', params: { pools, version } })]
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
