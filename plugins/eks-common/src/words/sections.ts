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

import type { ReadFailure, SectionName } from '../facts';
import { failureClause, failureStep } from './failures';
import { capitalised } from './text';
import { timeOf } from './times';
import type { Words } from './words';

/** What each section of the inventory holds, as users call it. */
const NAMES: Record<SectionName, string> = {
  core: 'the cluster',
  nodeGroups: 'node groups',
  addons: 'add-ons',
  fargateProfiles: 'Fargate profiles',
  podIdentityAssociations: 'Pod Identity associations',
  accessEntries: 'access entries',
  insights: 'insights',
  subnets: 'subnets',
  components: 'components in the cluster',
  nodePools: 'nodes in the cluster',
  awsAuth: '`aws-auth`',
};

/** The name of a section inside a sentence, such as `node groups`. */
export function sectionName(section: SectionName): string {
  return NAMES[section];
}

/** Says that sections were never read, and why. */
export function unreadWords(
  sections: SectionName[],
  failure: ReadFailure | undefined,
): Words {
  const why = failure ? `, because ${failureClause([failure])}` : '';
  return {
    sentence: `Never read: ${listOf(sections)}${why}.`,
    nextStep: failure && failureStep([failure]),
  };
}

/** Says as of when the oldest of some sections is, and why no newer read worked. */
export function staleWords(
  sections: SectionName[],
  observedAt: string | undefined,
  failure: ReadFailure | undefined,
): Words {
  const since = observedAt
    ? `as of ${timeOf(observedAt)}`
    : 'of an unknown day';
  const why = failure ? `: ${failureClause([failure])}` : '';
  return {
    sentence: `${capitalised(
      listOf(sections),
    )} ${since}, too old to rely on${why}.`,
    nextStep: failure && failureStep([failure]),
  };
}

function listOf(sections: SectionName[]): string {
  return sections.map(section => NAMES[section]).join(', ');
}
