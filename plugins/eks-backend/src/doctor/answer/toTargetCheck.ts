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
  TargetRef,
} from '@backstage-eks/plugin-eks-common';
import { toPolicy } from '../policy';
import type { KubernetesResult, ProbeResult } from '../probes';
import { expectedChecks, type ExpectedCheck } from './expectedChecks';

/**
 * The answer for a target that was asked.
 *
 * @param options - `kubernetes` is empty where there is no cluster to ask
 * @internal
 */
export function toTargetCheck(options: {
  target: TargetRef;
  arn: string;
  partition: string;
  actions: ReadonlyMap<string, ProbeResult>;
  kubernetes: KubernetesResult[];
  checkedAt: string;
}): TargetCheck {
  const { target, arn, partition, actions, kubernetes, checkedAt } = options;
  const { accountId, region } = target;
  const results = new Map([
    ...actions,
    ...kubernetes.map(({ action, result }) => [action, result] as const),
  ]);
  const checks = expectedChecks().map(expected =>
    toCheck(expected, results.get(expected.action)),
  );
  const missing = checks
    .filter(({ state, tier }) => state === 'denied' && tier !== 'kubernetes')
    .map(({ action }) => action);
  return {
    accountId,
    region,
    identity: {
      state: 'ok',
      arn,
      sentence: `The portal arrives in account ${accountId} as \`${arn}\`.`,
    },
    checks,
    missing,
    ...(missing.length > 0 && {
      policy: { ...toPolicy(missing, { partition, accountId }) },
    }),
    checkedAt,
  };
}

function toCheck(
  expected: ExpectedCheck,
  result: ProbeResult | undefined,
): PermissionCheck {
  const { degrades, ...check } = expected;
  if (!result) {
    return {
      ...check,
      state: 'unknown',
      sentence:
        check.tier === 'kubernetes'
          ? 'Not checked: no cluster of this account and region could be asked.'
          : 'Not checked.',
    };
  }
  switch (result.state) {
    case 'allowed':
      return { ...check, state: 'allowed', sentence: 'Allowed.' };
    case 'denied':
      return {
        ...check,
        state: 'denied',
        sentence: `${result.failure.message} Not known without it: ${degrades}.`,
      };
    default:
      return { ...check, state: 'unknown', sentence: result.sentence };
  }
}
