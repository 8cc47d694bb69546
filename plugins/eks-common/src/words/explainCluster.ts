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

import type { SectionName } from '../facts';
import {
  addonDrift,
  amiDrift,
  kubeletSkew,
  sectionState,
  supportStatus,
  type UpgradeFacts,
} from '../rules';
import { failureClause } from './failures';
import { describeAmiDrift, describeSkew } from './nodes';
import { sectionName } from './sections';
import { describeSupport } from './support';
import { code, codes } from './text';
import { timeOf } from './times';
import { issueText } from './upgradePlan/issueText';

const MAX_PROBLEMS = 6;
const SECTIONS: SectionName[] = [
  'core',
  'nodeGroups',
  'addons',
  'fargateProfiles',
  'insights',
  'subnets',
  'components',
  'nodePools',
];

/**
 * Explains a cluster in one short paragraph: status, version and support, what is wrong, what is not known, and when it
 * was read.
 *
 * @public
 */
export function explainCluster(facts: UpgradeFacts): string {
  const { core } = facts.cluster;
  if (!core.data) {
    return core.failure
      ? `Nothing is known of this cluster: ${failureClause([core.failure])}.`
      : 'Nothing is known of this cluster: it was never read.';
  }
  const { name, status, version, supportType } = core.data;
  const { calendar, now } = facts;
  const problems = problemsOf(facts);
  const more = problems.length - MAX_PROBLEMS;
  return [
    `Cluster ${code(name)} is ${code(status)}.`,
    describeSupport(supportStatus({ version, supportType, calendar, now })),
    ...problems.slice(0, MAX_PROBLEMS),
    ...(more > 0 ? [`And ${more} more.`] : []),
    ...notKnown(facts),
    core.observedAt
      ? `Read at ${timeOf(core.observedAt)}.`
      : 'When it was read is not known.',
  ].join(' ');
}

function problemsOf(facts: UpgradeFacts): string[] {
  return [
    ...healthProblems(facts),
    ...nodeProblems(facts),
    ...addonProblems(facts),
  ];
}

function healthProblems({ cluster }: UpgradeFacts): string[] {
  const issues = cluster.core.data?.healthIssues ?? [];
  return [
    ...(issues.length > 0 ? [`EKS reports${issueText(issues)}.`] : []),
    ...[
      ...(cluster.nodeGroups.data ?? []).map(each => ({
        ...each,
        noun: 'Node group',
      })),
      ...(cluster.addons.data ?? []).map(each => ({ ...each, noun: 'Add-on' })),
      ...(cluster.fargateProfiles.data ?? []).map(each => ({
        ...each,
        noun: 'Fargate profile',
      })),
    ]
      .filter(each => each.status !== 'ACTIVE' || each.healthIssues.length > 0)
      .map(
        each =>
          `${each.noun} ${code(each.name)} is ${code(each.status)}${issueText(
            each.healthIssues,
          )}.`,
      ),
  ];
}

function nodeProblems({ cluster, amis }: UpgradeFacts): string[] {
  const nodeGroups = cluster.nodeGroups.data ?? [];
  const skews = kubeletSkew({
    clusterVersion: cluster.core.data?.version,
    nodeGroups,
    nodePools: cluster.nodePools.data ?? [],
  });
  return [
    ...skews
      .filter(({ behind }) => behind !== undefined && behind !== 0)
      .map(describeSkew),
    ...nodeGroups
      .map(nodeGroup => amiDrift(nodeGroup, amis))
      .filter(({ state }) => state === 'behind' || state === 'unpublished')
      .map(describeAmiDrift),
  ];
}

function addonProblems({ cluster, offers }: UpgradeFacts): string[] {
  const drift = addonDrift({
    addons: cluster.addons.data,
    components: cluster.components.data,
    offers,
    autoMode: cluster.core.data?.autoMode ?? false,
  });
  const named = (state: string) =>
    drift.addons.filter(each => each.state === state).map(({ name }) => name);
  const incompatible = named('incompatible');
  const behind = named('updateAvailable');
  return [
    ...(incompatible.length > 0
      ? [`EKS does not list the installed version of ${codes(incompatible)}.`]
      : []),
    ...(behind.length > 0
      ? [`Updates are available for ${codes(behind)}.`]
      : []),
  ];
}

function notKnown(facts: UpgradeFacts): string[] {
  const states = SECTIONS.map(section => ({
    section,
    state: sectionState(facts.cluster[section], {
      now: facts.now,
      cadenceMs: facts.cadenceMs[section],
    }),
  }));
  const named = (wanted: string) =>
    states
      .filter(({ state }) => state === wanted)
      .map(({ section }) => sectionName(section))
      .join(', ');
  const { current } = facts.offers;
  const amis = (facts.cluster.nodeGroups.data ?? [])
    .filter(nodeGroup => amiDrift(nodeGroup, facts.amis).state === 'unknown')
    .map(({ name }) => name);
  const unread = named('unread');
  const stale = named('stale');
  return [
    ...(current.known || facts.cluster.addons.data === undefined
      ? []
      : [
          `Whether add-ons are up to date is not known: ${failureClause([
            current.failure,
          ])}.`,
        ]),
    ...(amis.length > 0
      ? [`Whether the AMI of ${codes(amis)} is the latest is not known.`]
      : []),
    ...(unread ? [`Never read: ${unread}.`] : []),
    ...(stale ? [`Too old to rely on: ${stale}.`] : []),
  ];
}
