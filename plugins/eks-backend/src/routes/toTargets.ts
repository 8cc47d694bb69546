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
  isStale,
  type TargetHealth,
  type TargetRef,
} from '@backstage-eks/plugin-eks-common';
import type { TargetState } from '../inventory';

/**
 * The targets of the configuration with their state, and those that left it while their clusters are kept; failing ones
 * first.
 *
 * @internal
 */
export function toTargets(
  states: TargetState[],
  configured: TargetRef[],
  age: { now: Date; cadenceMs: number },
): TargetHealth[] {
  const byKey = new Map(states.map(state => [keyOf(state), state]));
  const targets: TargetHealth[] = [];
  for (const target of configured) {
    const state = byKey.get(keyOf(target)) ?? { ...target, clusterCount: 0 };
    byKey.delete(keyOf(target));
    targets.push(toTarget(state, age));
  }
  for (const state of byKey.values()) {
    if (state.clusterCount > 0) {
      targets.push(toTarget(noLongerConfigured(state), age));
    }
  }
  return targets.sort(failingFirst);
}

function toTarget(
  state: TargetState,
  age: { now: Date; cadenceMs: number },
): TargetHealth {
  return {
    accountId: state.accountId,
    region: state.region,
    clusterCount: state.clusterCount,
    listedAt: state.listedAt,
    stale: isStale(state.listedAt, age),
    failure: state.failure,
  };
}

/** A target that left the configuration proves nothing about its clusters: they stay, and the reason is shown. */
function noLongerConfigured(state: TargetState): TargetState {
  return {
    ...state,
    failure: {
      reason: 'notConfigured',
      accountId: state.accountId,
      message: `AWS account ${state.accountId} in ${state.region} is no longer in 'eks.targets'; its clusters are shown as last read.`,
      since: state.readStartedAt ?? state.listedAt ?? new Date(0).toISOString(),
    },
  };
}

function failingFirst(a: TargetHealth, b: TargetHealth): number {
  const rank = (target: TargetHealth) => {
    if (target.failure) {
      return 0;
    }
    return target.stale ? 1 : 2;
  };
  return rank(a) - rank(b) || keyOf(a).localeCompare(keyOf(b), 'en-US');
}

function keyOf(target: { accountId: string; region: string }): string {
  return `${target.accountId}/${target.region}`;
}
