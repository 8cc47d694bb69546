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

import { isStale, type TargetHealth } from '@backstage-eks/plugin-eks-common';
import type { TargetState } from '../inventory';
import { targetKey, type DepartedTarget, type EksTarget } from '../targets';
import type { SectionFailure } from './readSectionFailures';
import { toMissingPermissions } from './toMissingPermissions';

/** @internal */
export interface TargetFacts {
  /** Those that a source names. */
  targets: EksTarget[];
  /** What the inventory knows of targets. */
  states: TargetState[];
  failures: SectionFailure[];
  departed: DepartedTarget[];
}

interface TargetAge {
  now: Date;
  /** How often clusters are listed. */
  cadenceMs: number;
  graceMs: number;
}

/**
 * The targets with their state, and those that left while their clusters are kept; failing ones first.
 *
 * @internal
 */
export function toTargets(facts: TargetFacts, age: TargetAge): TargetHealth[] {
  const states = new Map(facts.states.map(state => [targetKey(state), state]));
  const named = facts.targets.map(target => {
    const key = targetKey(target);
    const state = states.get(key) ?? { ...target, clusterCount: 0 };
    states.delete(key);
    return {
      ...toTarget(state, facts, age),
      sources: target.sources,
      ...(target.accountName && { accountName: target.accountName }),
    };
  });
  const left = [...states.values()]
    .filter(state => state.clusterCount > 0)
    .map(state => ({
      ...toTarget(state, facts, age),
      sources: [],
      ...departure(state, facts, age),
    }));
  return [...named, ...left].sort(failingFirst);
}

function toTarget(
  state: TargetState,
  { failures }: TargetFacts,
  age: TargetAge,
): TargetHealth {
  const { accountId, region, clusterCount, listedAt, failure } = state;
  const key = targetKey(state);
  return {
    accountId,
    region,
    clusterCount,
    listedAt,
    stale: isStale(listedAt, age),
    failure,
    missingPermissions: toMissingPermissions([
      ...(failure ? [{ failure }] : []),
      ...failures.filter(each => targetKey(each) === key),
    ]),
  };
}

/** A target that left proves nothing about its clusters: they stay for the grace, and the reason is shown. */
function departure(
  state: TargetState,
  { departed }: TargetFacts,
  { graceMs }: TargetAge,
): Pick<TargetHealth, 'failure' | 'leftAt' | 'keptUntil'> {
  const { accountId, region } = state;
  const leftAt = departed.find(
    each => targetKey(each) === targetKey(state),
  )?.leftAt;
  return {
    failure: {
      reason: 'notConfigured',
      accountId,
      message: `No source of targets names AWS account ${accountId} in ${region} any more; its clusters are shown as last read.`,
      since:
        leftAt ??
        state.readStartedAt ??
        state.listedAt ??
        new Date(0).toISOString(),
    },
    ...(leftAt && {
      leftAt,
      keptUntil: new Date(Date.parse(leftAt) + graceMs).toISOString(),
    }),
  };
}

function failingFirst(a: TargetHealth, b: TargetHealth): number {
  const rank = (target: TargetHealth) => {
    if (target.failure) {
      return 0;
    }
    if (target.stale) {
      return 1;
    }
    return target.missingPermissions?.length ? 2 : 3;
  };
  return rank(a) - rank(b) || targetKey(a).localeCompare(targetKey(b), 'en-US');
}
