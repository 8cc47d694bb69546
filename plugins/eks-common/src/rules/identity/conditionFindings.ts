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

import { Evidence } from '../judgement';
import { IdentityFinding, TrustCorrection } from './findings';
import {
  ConditionEvaluation,
  StatementEvaluation,
  subjectOf,
} from './trustPolicy';
import { isNegated } from './trustPolicy/excludingStatement';
import { hasWildcard, matchesWildcard } from './trustPolicy/matchesWildcard';

/** The role whose trust policy is judged, with what its findings have in common. */
export interface TrustSubject {
  role: string;
  evidence: Evidence[];
  correction: TrustCorrection;
}

function isPositive(condition: ConditionEvaluation): boolean {
  return !isNegated(condition) && condition.operator !== 'Null';
}

function claimOf(condition: ConditionEvaluation, claim: 'sub' | 'aud') {
  return condition.key.toLowerCase().endsWith(`:${claim}`);
}

function issuerOf(condition: ConditionEvaluation): string {
  return condition.key.replace(/:[^:]*$/, '');
}

function wrongIssuer(
  conditions: ConditionEvaluation[],
  { role, evidence, correction }: TrustSubject,
): IdentityFinding {
  return {
    code: 'IRSA-05',
    state: 'broken',
    params: {
      role,
      foundIssuers: [...new Set(conditions.map(issuerOf))],
      issuerHost: correction.workload.issuerHost,
      correction,
    },
    evidence,
  };
}

function wrongSubject(
  ours: ConditionEvaluation[],
  { role, evidence, correction }: TrustSubject,
): IdentityFinding {
  const { namespace, serviceAccount } = correction.workload;
  const subject = subjectOf(namespace, serviceAccount);
  const allowed = [...new Set(ours.filter(isPositive).flatMap(c => c.values))];
  const literal = ours
    .filter(c => isPositive(c) && !c.operator.includes('Like'))
    .flatMap(c => c.values)
    .filter(value => hasWildcard(value) && matchesWildcard(value, subject));
  return literal.length > 0
    ? {
        code: 'IRSA-11',
        state: 'broken',
        params: { role, values: literal, subject, correction },
        evidence,
      }
    : {
        code: 'IRSA-10',
        state: 'broken',
        params: { role, allowed, subject, correction },
        evidence,
      };
}

function wrongAudience(
  conditions: ConditionEvaluation[],
  { role, evidence, correction }: TrustSubject,
): IdentityFinding {
  return {
    code: 'IRSA-12',
    state: 'broken',
    params: {
      role,
      allowed: [
        ...new Set(conditions.filter(isPositive).flatMap(c => c.values)),
      ],
      audience: correction.workload.audience,
      correction,
    },
    evidence,
  };
}

/**
 * Why the conditions of statements that are for this provider and action keep a workload out. A statement that fails only
 * by its subject says more than one that fails by both.
 */
export function conditionFindings(
  statements: StatementEvaluation[],
  subject: TrustSubject,
): IdentityFinding[] {
  const { issuerHost } = subject.correction.workload;
  const failed = statements.map(s =>
    s.conditions.filter(c => c.result === 'no'),
  );
  const fewest = Math.min(...failed.map(conditions => conditions.length));
  const closest = failed
    .filter(conditions => conditions.length === fewest)
    .flat();
  const isOurs = (c: ConditionEvaluation) =>
    issuerOf(c).toLowerCase() === issuerHost.toLowerCase();
  const ours = closest.filter(isOurs);
  const foreign = closest.filter(c => !isOurs(c));
  const audience = ours.filter(c => claimOf(c, 'aud'));
  const others = ours.filter(c => !claimOf(c, 'aud'));
  return [
    ...(foreign.length > 0 && others.length === 0
      ? [wrongIssuer(foreign, subject)]
      : []),
    ...(others.length > 0 ? [wrongSubject(others, subject)] : []),
    ...(audience.length > 0 ? [wrongAudience(audience, subject)] : []),
  ];
}
