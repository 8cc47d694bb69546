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

import { PodFact, TargetGroupFact } from '../../facts';
import { TargetCount } from './findings';

/** One target and how it fares. */
export type Target = TargetGroupFact['targets'][number];

/** What a health check goes to and how its targets fare; from ELBv2, or from the readiness gates of the pods. */
export interface TargetHealth {
  name: string;
  path?: string;
  port?: string;
  matcher?: string;
  targets: Target[];
}

const GATE = /^target-health\.[a-z0-9.-]{1,100}\/(.{1,253})$/;

/** Targets that count: a draining one is on its way out. */
export function countedTargets(targets: Target[]): Target[] {
  return targets.filter(target => !target.state.includes('draining'));
}

/** Counts the targets that are healthy. */
export function countTargets(groups: TargetHealth[]): TargetCount {
  const targets = groups.flatMap(group => countedTargets(group.targets));
  return {
    healthy: targets.filter(target => target.state === 'healthy').length,
    total: targets.length,
  };
}

/**
 * Leaves out the nodes that fail their check because no pod runs there: so a load balancer finds the right ones behind a
 * Service with `externalTrafficPolicy: Local`.
 *
 * @param nodes - how many nodes run a ready pod
 */
export function withoutIdleNodes(
  group: TargetGroupFact,
  nodes: number,
): TargetGroupFact {
  const { healthy } = countTargets([healthOfTargetGroup(group)]);
  return group.targetType === 'instance' && healthy >= Math.max(nodes, 1)
    ? {
        ...group,
        targets: group.targets.filter(({ state }) => state !== 'unhealthy'),
      }
    : group;
}

/** Takes targets without a listener for such that are being registered, while the load balancer is in the making. */
export function whileSettling(group: TargetGroupFact): TargetGroupFact {
  return {
    ...group,
    targets: group.targets.map(target =>
      target.state === 'unused' ? { ...target, state: 'initial' } : target,
    ),
  };
}

/** The health of a target group as ELBv2 describes it. */
export function healthOfTargetGroup(group: TargetGroupFact): TargetHealth {
  const port =
    group.healthCheckPort === 'traffic-port'
      ? group.targets.find(target => target.port !== undefined)?.port
      : group.healthCheckPort;
  return {
    name: group.name,
    path: group.healthCheckPath,
    port: port === undefined ? undefined : String(port),
    matcher: group.matcher,
    targets: group.targets,
  };
}

/**
 * The health of targets as the readiness gates of the pods tell it: the controller writes there what ELBv2 told it, so it
 * can be read without any permission in AWS.
 */
export function healthOfReadinessGates(pods: PodFact[]): TargetHealth[] {
  const groups = new Map<string, Target[]>();
  for (const pod of pods) {
    for (const { type, status, reason, message } of pod.conditions) {
      const binding = GATE.exec(type)?.[1];
      if (binding) {
        const starting = reason?.startsWith('Elb.') ?? false;
        const failing = starting ? 'initial' : 'unhealthy';
        const targets = groups.get(binding) ?? [];
        targets.push({
          id: pod.podIp ?? pod.name,
          state: status === 'True' ? 'healthy' : failing,
          reason,
          description: message,
        });
        groups.set(binding, targets);
      }
    }
  }
  return [...groups].map(([name, targets]) => ({ name, targets }));
}
