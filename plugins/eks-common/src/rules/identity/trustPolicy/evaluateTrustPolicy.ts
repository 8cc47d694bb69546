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

import { evaluateStatement, StatementEvaluation } from './evaluateStatement';
import { asList, isRecord } from './json';
import { TrustRequest } from './trustRequest';

/**
 * Whether a trust policy lets a request assume the role, with what each statement said.
 *
 * @public
 */
export interface TrustEvaluation {
  verdict: 'allowed' | 'denied' | 'unknown';
  statements: StatementEvaluation[];
  /** The Deny statement that decided. */
  deniedBy?: StatementEvaluation;
  /** Parts that cannot be checked before a real request; decisive only when the verdict is `unknown`. */
  unknowns: string[];
}

/**
 * Evaluates a trust policy against a request, as IAM would, without calling it.
 *
 * @remarks
 * An explicit Deny that applies wins; one that may apply makes the verdict `unknown`, whatever is allowed. Only what is
 * written in the policy is judged: service control policies and session policies are not known here. Takes any JSON value
 * and never throws.
 *
 * @public
 */
export function evaluateTrustPolicy(
  document: unknown,
  request: TrustRequest,
): TrustEvaluation {
  const statements = isRecord(document)
    ? asList(document.Statement).map((statement, index) =>
        evaluateStatement(statement, index, request),
      )
    : [];
  if (!isRecord(document) || statements.length === 0) {
    return { verdict: 'unknown', statements, unknowns: ['Statement'] };
  }
  const deniedBy = statements.find(
    s => s.effect === 'Deny' && s.applies === 'yes',
  );
  if (deniedBy) {
    return { verdict: 'denied', statements, deniedBy, unknowns: [] };
  }
  const undecided = statements.filter(s =>
    s.effect === 'invalid' ? s.applies !== 'no' : s.applies === 'unknown',
  );
  const unknowns = [...new Set(undecided.flatMap(s => s.unknowns))];
  const allowed = statements.some(
    s => s.effect === 'Allow' && s.applies === 'yes',
  );
  if (allowed && !undecided.some(s => s.effect !== 'Allow')) {
    return { verdict: 'allowed', statements, unknowns: [] };
  }
  return undecided.length > 0
    ? { verdict: 'unknown', statements, unknowns }
    : { verdict: 'denied', statements, unknowns: [] };
}
