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
  TrustEvaluation,
} from './trustPolicy';
import { hasWildcard, matchesWildcard } from './trustPolicy/matchesWildcard';

const EKS_ISSUER = /:oidc-provider\/(oidc\.eks\..+)$/;

interface TrustSubject {
  role: string;
  evidence: Evidence[];
  correction: TrustCorrection;
}

function isPositive(condition: ConditionEvaluation): boolean {
  return !/Not/.test(condition.operator) && condition.operator !== 'Null';
}

function claimOf(condition: ConditionEvaluation, claim: 'sub' | 'aud') {
  return condition.key.toLowerCase().endsWith(`:${claim}`);
}

function issuerOf(condition: ConditionEvaluation): string {
  return condition.key.replace(/:[^:]*$/, '');
}

function wrongPrincipal(
  allows: StatementEvaluation[],
  { role, evidence, correction }: TrustSubject,
): IdentityFinding {
  const found = [...new Set(allows.flatMap(s => s.principals))];
  const foundIssuers = found.flatMap(arn => EKS_ISSUER.exec(arn)?.[1] ?? []);
  return foundIssuers.length > 0
    ? {
        code: 'IRSA-05',
        state: 'broken',
        params: {
          role,
          foundIssuers,
          issuerHost: correction.workload.issuerHost,
          correction,
        },
        evidence,
      }
    : {
        code: 'IRSA-08',
        state: 'broken',
        params: { role, found, correction },
        evidence,
      };
}

function wrongSubject(
  conditions: ConditionEvaluation[],
  { role, evidence, correction }: TrustSubject,
): IdentityFinding {
  const { namespace, serviceAccount, issuerHost } = correction.workload;
  const subject = subjectOf(namespace, serviceAccount);
  const ours = conditions.filter(
    c => issuerOf(c).toLowerCase() === issuerHost.toLowerCase(),
  );
  if (ours.length === 0) {
    const foundIssuers = [...new Set(conditions.map(issuerOf))];
    return {
      code: 'IRSA-05',
      state: 'broken',
      params: { role, foundIssuers, issuerHost, correction },
      evidence,
    };
  }
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
 * Why a trust policy does not let a web identity in; the first failing check first.
 */
export function trustFindings(
  evaluation: TrustEvaluation,
  subject: TrustSubject,
): IdentityFinding[] {
  const { role, evidence, correction } = subject;
  if (evaluation.verdict === 'allowed') {
    return [];
  }
  if (evaluation.verdict === 'unknown') {
    return [
      {
        code: 'IRSA-23',
        state: 'unknown',
        params: { role, parts: evaluation.unknowns },
        evidence,
      },
    ];
  }
  if (evaluation.deniedBy) {
    const { sid, index } = evaluation.deniedBy;
    return [
      {
        code: 'IRSA-13',
        state: 'broken',
        params: { role, sid, index },
        evidence,
      },
    ];
  }
  const allows = evaluation.statements.filter(s => s.effect === 'Allow');
  const forProvider = allows.filter(s => s.principal === 'yes');
  if (forProvider.length === 0) {
    return [wrongPrincipal(allows, subject)];
  }
  const forAction = forProvider.filter(s => s.action === 'yes');
  if (forAction.length === 0) {
    const actions = [...new Set(forProvider.flatMap(s => s.actions))];
    return [
      {
        code: 'IRSA-09',
        state: 'broken',
        params: { role, actions, correction },
        evidence,
      },
    ];
  }
  // A statement that fails only by its subject says more than one that fails by both.
  const failed = forAction.map(s =>
    s.conditions.filter(c => c.result === 'no'),
  );
  const fewest = Math.min(...failed.map(conditions => conditions.length));
  const closest = failed
    .filter(conditions => conditions.length === fewest)
    .flat();
  const audience = closest.filter(c => claimOf(c, 'aud'));
  const others = closest.filter(c => !claimOf(c, 'aud'));
  return [
    ...(others.length > 0 ? [wrongSubject(others, subject)] : []),
    ...(audience.length > 0 ? [wrongAudience(audience, subject)] : []),
  ];
}
