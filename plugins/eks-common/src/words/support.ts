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

import {
  EXTENDED_SUPPORT_USD_PER_MONTH,
  type ClusterSupport,
} from '../rules/support';
import { dayOf } from './times';

const AUTO_UPGRADE = 'EKS then upgrades the control plane automatically.';

/**
 * Says in one or two sentences where a cluster's version stands, and what happens next.
 *
 * @public
 */
export function describeSupport(support: ClusterSupport): string {
  const sentence = sentenceOf(support);
  return support.source === 'live'
    ? sentence
    : `${sentence} Dates as of ${day(support.asOf)}, not read from AWS.`;
}

function sentenceOf(support: ClusterSupport): string {
  const { version, daysLeft = 0 } = support;
  if (version === undefined) {
    return 'This cluster has no Kubernetes version, so its support status is not known.';
  }
  const subject = `Kubernetes \`${version}\``;
  const endOfStandard = day(support.endOfStandardSupport);
  const endOfExtended = day(support.endOfExtendedSupport);
  switch (support.phase) {
    case 'standard':
      return `${subject}: standard support ends in ${days(
        daysLeft,
      )}, on ${endOfStandard}. ${
        support.atEnd === 'autoUpgrade'
          ? AUTO_UPGRADE
          : `Extended support then adds about ${dollars(
              EXTENDED_SUPPORT_USD_PER_MONTH,
            )} per month.`
      }`;
    case 'extended':
      return `${subject}: extended support until ${endOfExtended}, ${days(
        daysLeft,
      )} left, about ${dollars(
        support.extraCostPerMonthUsd ?? 0,
      )} more per month. ${AUTO_UPGRADE}`;
    case 'pendingAutoUpgrade':
      return `${subject}: standard support ended on ${endOfStandard} and the cluster is not set to extended support. It will be upgraded automatically, at any time.`;
    case 'unsupported':
      return `${subject}: extended support ended on ${endOfExtended}. The control plane will be upgraded automatically, at any time.`;
    default:
      return `${subject} is not in the support calendar of EKS, so its support status is not known.`;
  }
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

function dollars(amount: number): string {
  return `$${Math.round(amount)}`;
}

function day(time: string | undefined): string {
  return time === undefined ? 'an unknown day' : dayOf(time);
}
