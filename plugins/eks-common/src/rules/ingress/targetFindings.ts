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

import { PodFact } from '../../facts';
import { livePods } from '../pods/livePods';
import { FailingTargets, IngressFinding } from './findings';
import { IngressContext } from './ingressContext';
import {
  countedTargets,
  countTargets,
  Target,
  TargetHealth,
} from './targetHealth';

const MISMATCH = 'Target.ResponseCodeMismatch';
const CODES = /with these codes: \[([0-9, ]{1,60})\]/;

function ownersOf(targets: Target[], pods: PodFact[]): Set<string | undefined> {
  return new Set(
    targets.map(({ id }) => {
      const pod = pods.find(candidate => candidate.podIp === id);
      return pod?.owner?.kind === 'ReplicaSet' ? pod.owner.name : undefined;
    }),
  );
}

/** The revision to blame: the one ReplicaSet of all failing targets, if no healthy target is of it as well. */
function commonReplicaSet(
  down: Target[],
  healthy: Target[],
  pods: PodFact[],
): string | undefined {
  const [owner, ...others] = ownersOf(down, pods);
  return owner && others.length === 0 && !ownersOf(healthy, pods).has(owner)
    ? owner
    : undefined;
}

function codesOf(targets: Target[]): string | undefined {
  const codes = targets.flatMap(
    target =>
      CODES.exec(target.description?.slice(0, 500) ?? '')?.[1].split(',') ?? [],
  );
  return (
    [...new Set(codes.map(code => code.trim()))].sort().join(', ') || undefined
  );
}

function failingFindings(
  group: TargetHealth,
  pods: PodFact[],
): IngressFinding[] {
  const targets = countedTargets(group.targets);
  const healthy = targets.filter(target => target.state === 'healthy');
  const down = targets.filter(
    target => target.state === 'unhealthy' || target.state === 'unused',
  );
  const reasons = [...new Set(down.map(target => target.reason ?? 'unknown'))];
  return reasons.map((reason): IngressFinding => {
    const failing = down.filter(t => (t.reason ?? 'unknown') === reason);
    const params: FailingTargets = {
      down: failing.length,
      healthy: healthy.length,
      total: targets.length,
      path: group.path,
      port: group.port,
      replicaSet: commonReplicaSet(failing, healthy, pods),
    };
    const state = healthy.length > 0 ? 'degraded' : 'broken';
    const evidence = [
      { label: 'Target group', value: group.name },
      ...failing.slice(0, 5).map(({ id, description }) => ({
        label: id,
        value: description ? `${reason}: ${description}` : reason,
      })),
    ];
    return reason === MISMATCH
      ? {
          code: 'ING-15',
          state,
          params: {
            ...params,
            codes: codesOf(failing),
            matcher: group.matcher,
          },
          evidence,
        }
      : { code: 'ING-16', state, params: { ...params, reason }, evidence };
  });
}

/** Targets that have not had their first health checks yet. */
export function registeringFindings(groups: TargetHealth[]): IngressFinding[] {
  const registering = groups
    .flatMap(group => countedTargets(group.targets))
    .filter(target => target.state === 'initial').length;
  return registering > 0
    ? [
        {
          code: 'ING-33',
          state: 'progressing',
          params: { ...countTargets(groups), registering },
          evidence: groups.map(({ name }) => ({
            label: 'Target group',
            value: name,
          })),
        },
      ]
    : [];
}

/** What the health checks of the load balancer say about each group of targets. */
export function targetFindings(
  context: IngressContext,
  groups: TargetHealth[],
): IngressFinding[] {
  const { facts, failures } = context;
  const pods = facts.pods.known ? livePods(facts.pods.value) : [];
  const unchecked = groups
    .flatMap(group => countedTargets(group.targets))
    .filter(
      ({ state }) =>
        !['healthy', 'unhealthy', 'unused', 'initial'].includes(state),
    );
  if (unchecked.length > 0) {
    failures.push({
      reason: 'invalid',
      message: `The load balancer does not check the health of ${unchecked.length} targets.`,
    });
  }
  return [
    ...groups.flatMap(group => failingFindings(group, pods)),
    ...registeringFindings(groups),
  ];
}
