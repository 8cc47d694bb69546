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

import { EventFact } from '../../facts';
import { JudgementState } from '../judgement';
import { matchEvent } from './eventPatterns';
import { IngressFinding, IngressObject } from './findings';
import { IngressContext, objectOf, valueOf } from './ingressContext';

// Only what the controllers of AWS and of Kubernetes write about their own work; an edge proxy has other events.
const FAILURE_REASON =
  /^(?:Failed|BackendNotFound|SyncLoadBalancerFailed|UnAvailableLoadBalancer)/;
const SUCCESS_REASONS = ['SuccessfullyReconciled', 'EnsuredLoadBalancer'];

interface Observed {
  object: IngressObject;
  /** Whether it has what an earlier success made, which may go on serving. */
  made: boolean;
}

function timeOf({ at }: EventFact): number {
  const time = Date.parse(at ?? '');
  return Number.isNaN(time) ? -Infinity : time;
}

function newest(events: EventFact[]): EventFact | undefined {
  return [...events].sort((a, b) => timeOf(b) - timeOf(a))[0];
}

/** The objects whose events tell how the controllers fare. */
function observedObjects(context: IngressContext): Observed[] {
  return [
    ...context.ingresses.map(({ ingress }) => ({
      object: objectOf('Ingress', ingress),
      made: ingress.hostname !== undefined,
    })),
    ...context.loadBalancerServices.map(service => ({
      object: objectOf('Service', service),
      made: service.loadBalancerHostname !== undefined,
    })),
    ...context.bindings.map(binding => ({
      object: objectOf('TargetGroupBinding', binding),
      made: true,
    })),
  ];
}

function findingOf(
  object: IngressObject,
  events: EventFact[],
  state: JudgementState,
): IngressFinding[] {
  const own = events.filter(
    event =>
      event.involvedKind === object.kind && event.involvedName === object.name,
  );
  const failure = newest(
    own.filter(e => e.type === 'Warning' && FAILURE_REASON.test(e.reason)),
  );
  const success = newest(own.filter(e => SUCCESS_REASONS.includes(e.reason)));
  if (!failure || (success && timeOf(success) >= timeOf(failure))) {
    return [];
  }
  return [
    {
      ...matchEvent(failure, object),
      state,
      evidence: [{ label: failure.reason, value: failure.message }],
      since: failure.at,
    },
  ];
}

/**
 * What the controllers last reported. A Warning counts only when it is newer than the last success: events expire within
 * about an hour, so that none at all proves nothing.
 *
 * @param serving - whether targets are proven healthy, so that an earlier state of AWS goes on serving
 */
export function eventFindings(
  context: IngressContext,
  serving: boolean,
): IngressFinding[] {
  const events = valueOf(context, context.facts.events) ?? [];
  return observedObjects(context).flatMap(({ object, made }) =>
    findingOf(object, events, serving && made ? 'degraded' : 'broken'),
  );
}
