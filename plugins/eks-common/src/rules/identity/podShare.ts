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

import { Evidence, JudgementState } from '../judgement';
import { WorkloadRef } from '../pods';
import { workloadsOf } from '../pods/workloadsOf';
import { IdentityContext } from './identityContext';
import { PodEnvironment } from './podEnvironment';

const MAX_NAMED_PODS = 10;

/** The part of the pods that a finding is about, with what every such finding needs. */
export interface AffectedPods {
  share: { affected: number; total: number };
  /** `broken` when no pod is left that works, else `degraded`. */
  state: JudgementState;
  restart: WorkloadRef[];
  evidence: Evidence[];
}

/** Describes the affected pods; `undefined` when there are none. */
export function affectedPods(
  context: IdentityContext,
  affected: PodEnvironment[],
): AffectedPods | undefined {
  if (affected.length === 0) {
    return undefined;
  }
  const pods = affected.map(environment => environment.pod);
  const named = pods.slice(0, MAX_NAMED_PODS).map(pod => pod.name);
  const more = pods.length - named.length;
  return {
    share: { affected: pods.length, total: context.pods.length },
    state: pods.length === context.pods.length ? 'broken' : 'degraded',
    restart: workloadsOf(pods, context.facts.workloads),
    evidence: [
      {
        label: 'Pods',
        value: named.join(', ') + (more > 0 ? ` and ${more} more` : ''),
      },
    ],
  };
}

/** The node role that all of these pods use, when it is known of each and the same. */
export function nodeRoleOf(
  context: IdentityContext,
  environments: PodEnvironment[],
): string | undefined {
  const names = new Set(
    environments.map(
      ({ pod }) => context.facts.nodeRoleNames?.[pod.nodeName ?? ''],
    ),
  );
  return names.size === 1 ? [...names][0] : undefined;
}

/**
 * Why pods lack an identity: proven older than its configuration, proven newer and so missed by the webhook, or not proven.
 */
export function causeOf(
  environments: PodEnvironment[],
  configuredAt: string | undefined,
): 'older' | 'missed' | 'unproven' {
  const configured = Date.parse(configuredAt ?? '');
  const older = environments.map(
    ({ pod }) => Date.parse(pod.createdAt) < configured,
  );
  if (Number.isNaN(configured) || new Set(older).size !== 1) {
    return 'unproven';
  }
  return older[0] ? 'older' : 'missed';
}
