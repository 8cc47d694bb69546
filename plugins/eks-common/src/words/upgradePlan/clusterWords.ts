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

import type { UpgradeFindingParams } from '../../rules';
import { staleWords, unreadWords } from '../sections';
import { code, codes, counted } from '../text';
import { dayOf } from '../times';
import type { WordsTable } from '../wordsTable';
import { issueText } from './issueText';

/** What the control plane, its subnets and its support mean for an upgrade. */
export const clusterWords: WordsTable<
  Pick<
    UpgradeFindingParams,
    | 'UPG-01'
    | 'UPG-02'
    | 'UPG-03'
    | 'UPG-04'
    | 'UPG-50'
    | 'UPG-51'
    | 'UPG-52'
    | 'UPG-70'
    | 'UPG-71'
    | 'UPG-90'
    | 'UPG-91'
  >
> = {
  'UPG-01': ({ status }) => ({
    sentence: `The cluster is ${code(
      status,
    )}. EKS upgrades only active clusters.`,
    nextStep: {
      sentence:
        status === 'CREATING'
          ? 'Wait until it is `ACTIVE`.'
          : 'Look into its health issues and its last update in EKS.',
    },
  }),
  'UPG-02': ({ version }) => ({
    sentence: `The cluster is being updated${
      version ? ` at ${code(version)}` : ''
    }.`,
    nextStep: { sentence: 'Wait until the update has ended.' },
  }),
  'UPG-03': ({ reason, version, asOf }) => {
    const sentences = {
      connected:
        'The cluster is only connected to EKS. Who runs it upgrades it.',
      noVersion: 'EKS reports no Kubernetes version of this cluster.',
      notListed: `The support calendar of EKS lists no version that follows ${code(
        version ?? '',
      )}.`,
      oldCalendar: `Whether EKS offers a version after ${code(
        version ?? '',
      )} is not known: the calendar is as of ${dayOf(asOf)}.`,
    };
    return { sentence: sentences[reason] };
  },
  'UPG-04': ({ issues }) => ({
    sentence: `EKS reports ${counted(
      issues.length,
      'health issue',
    )} of the cluster${issueText(issues)}.`,
    nextStep: { sentence: 'Mend what EKS reports before the upgrade.' },
  }),
  'UPG-50': ({ available, subnets }) => ({
    sentence: `${
      available === 1 ? '1 address' : `${available} addresses`
    } free in ${counted(
      subnets,
      'subnet',
    )} of the cluster. An upgrade needs five.`,
    nextStep: {
      sentence:
        'Free addresses in these subnets, or add a subnet to the cluster.',
    },
  }),
  'UPG-51': ({ available, missing }) => ({
    sentence: `Free addresses of ${codes(
      missing,
    )} are not known; the other subnets have ${available}. An upgrade needs five.`,
  }),
  'UPG-52': ({ zones }) => ({
    sentence: `All free addresses of the cluster's subnets are in ${codes(
      zones,
      'no zone',
    )}. A control plane needs two zones.`,
    nextStep: { sentence: 'Free addresses in a subnet of another zone.' },
  }),
  'UPG-70': ({ version, phase, ended }) => ({
    sentence: `${
      phase === 'unsupported' ? 'Extended' : 'Standard'
    } support of ${code(version)} ended${
      ended ? ` on ${dayOf(ended)}` : ''
    }. EKS may upgrade the control plane by itself at any time.`,
    nextStep: { sentence: 'Upgrade soon, to choose the time yourself.' },
  }),
  'UPG-71': ({ to, phase, ends, extraCostPerMonthUsd }) => {
    const day = ends ? ` on ${dayOf(ends)}` : '';
    const sentences = {
      extended: `${code(to)} is in extended support already${
        extraCostPerMonthUsd === undefined
          ? ''
          : `, about $${Math.round(extraCostPerMonthUsd)} more per month`
      }. It ends${day}.`,
      pendingAutoUpgrade: `Standard support of ${code(
        to,
      )} ended${day}. EKS may upgrade further by itself at any time.`,
      unsupported: `Extended support of ${code(
        to,
      )} ended${day}. EKS may upgrade further by itself at any time.`,
    };
    return {
      sentence: sentences[phase],
      nextStep: { sentence: 'Plan the upgrade after this one, too.' },
    };
  },
  'UPG-90': ({ sections, failure }) => unreadWords(sections, failure),
  'UPG-91': ({ sections, observedAt, failure }) =>
    staleWords(sections, observedAt, failure),
};
