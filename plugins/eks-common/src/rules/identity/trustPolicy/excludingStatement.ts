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

import { ConditionEvaluation } from './evaluateConditions';
import { StatementEvaluation } from './evaluateStatement';
import { TrustEvaluation } from './evaluateTrustPolicy';
import { WebIdentityWorkload } from './trustRequest';

/** Whether a condition names who may not, such as `StringNotEquals`. */
export function isNegated({ operator }: ConditionEvaluation): boolean {
  return operator.includes('Not');
}

/**
 * The Allow statement that would let a workload in but for a condition that keeps its subject out by name. Somebody wrote
 * that on purpose, as with a Deny.
 */
export function excludingStatement(
  { statements }: TrustEvaluation,
  { issuerHost }: WebIdentityWorkload,
): StatementEvaluation | undefined {
  const subjectKey = `${issuerHost}:sub`.toLowerCase();
  return statements.find(({ effect, principal, action, conditions }) => {
    const failed = conditions.filter(c => c.result === 'no');
    return (
      effect === 'Allow' &&
      principal !== 'no' &&
      action !== 'no' &&
      failed.some(c => isNegated(c) && c.key.toLowerCase() === subjectKey)
    );
  });
}
