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

import { Finding, Judgement, JudgementState } from './types';

const WORST_FIRST: JudgementState[] = [
  'broken',
  'degraded',
  'unknown',
  'progressing',
  'healthy',
  'none',
];

/**
 * Orders states worst first. `unknown` is worse than `progressing` and better than `degraded`: a proven problem is more
 * urgent than an unproven one.
 *
 * @public
 */
export function compareStates(a: JudgementState, b: JudgementState): number {
  return WORST_FIRST.indexOf(a) - WORST_FIRST.indexOf(b);
}

/**
 * The worst of several states, `none` when there are none.
 *
 * @public
 */
export function worstState(states: JudgementState[]): JudgementState {
  return [...states].sort(compareStates)[0] ?? 'none';
}

/**
 * Makes a judgement of findings: worst first, its state that of the worst. The order of equals is kept, so rules list
 * the first failing check first.
 *
 * @public
 */
export function judge<F extends Finding>(findings: [F, ...F[]]): Judgement<F> {
  const sorted = [...findings].sort((a, b) =>
    compareStates(a.state, b.state),
  ) as [F, ...F[]];
  return { state: sorted[0].state, findings: sorted };
}
