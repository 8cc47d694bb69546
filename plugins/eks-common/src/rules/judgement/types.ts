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

/**
 * The verdict on placement, identity or ingress.
 *
 * @remarks
 * `unknown` means that it could not be verified and is never shown green; `none` means that there is nothing to judge,
 * such as a service without any ingress.
 *
 * @public
 */
export type JudgementState =
  | 'healthy'
  | 'progressing'
  | 'degraded'
  | 'broken'
  | 'unknown'
  | 'none';

/**
 * One thing that a reader can verify in the console: a label and the value that was seen.
 *
 * @public
 */
export interface Evidence {
  label: string;
  value: string;
}

/**
 * What a rule found. The code names the rule; the words are made from the parameters.
 *
 * @public
 */
export interface Finding<Code extends string = string, Params = unknown> {
  code: Code;
  /** How much this finding alone weighs. */
  state: JudgementState;
  /** Nothing is wrong, but something could be better: shown as advice, weighs nothing. */
  advice?: true;
  params: Params;
  evidence: Evidence[];
  /** ISO 8601; the time of the Kubernetes transition that proves it, when there is one. */
  since?: string;
}

/**
 * All findings of one judgement, worst first. There is always at least one: the first is the headline.
 *
 * @public
 */
export interface Judgement<F extends Finding = Finding> {
  state: JudgementState;
  findings: [F, ...F[]];
}
