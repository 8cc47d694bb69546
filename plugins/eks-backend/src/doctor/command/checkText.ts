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
  PermissionCheck,
  TargetCheck,
} from '@backstage-eks/plugin-eks-common';
import { tiersReached, type TierState } from './tiersReached';

const STATES: Record<PermissionCheck['state'], string> = {
  allowed: 'ok',
  denied: 'missing',
  unknown: 'unknown',
};

const TIERS: Record<TierState['tier'], string> = {
  eks: '1 EKS',
  aws: '2 AWS',
  kubernetes: '3 Kubernetes',
};

/** The result for one target, for a terminal. @internal */
export function checkText(check: TargetCheck): string[] {
  const { accountId, region, identity, checks, policy } = check;
  const heading = `Account ${accountId} in ${region}`;
  if (identity.state === 'failed') {
    return [heading, `  ${identity.sentence}`, ''];
  }
  return [
    heading,
    `  as ${identity.arn}`,
    ...tiersReached(check).map(tierLine),
    '',
    ...table(checks),
    '',
    ...(policy
      ? [
          '  Add this policy to the role of the portal:',
          '',
          ...JSON.stringify(policy, undefined, 2).split('\n'),
          '',
        ]
      : []),
  ];
}

function tierLine({
  tier,
  state,
  allowed,
  denied,
  unknown,
}: TierState): string {
  const words = {
    reached: 'reached',
    notReached: 'not reached',
    unknown: 'nothing missing',
  }[state];
  return `  Tier ${TIERS[tier]}: ${words} (${allowed} ok, ${denied} missing, ${unknown} unknown)`;
}

/** What is allowed needs no sentence. */
function table(checks: PermissionCheck[]): string[] {
  const width = Math.max(...checks.map(({ action }) => action.length));
  return checks.map(({ action, state, sentence }) =>
    `  ${STATES[state].padEnd(9)}${action.padEnd(width)}  ${
      state === 'allowed' ? '' : sentence
    }`.trimEnd(),
  );
}
