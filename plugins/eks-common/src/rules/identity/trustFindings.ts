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

import { conditionFindings, TrustSubject } from './conditionFindings';
import { IdentityFinding } from './findings';
import { StatementEvaluation, TrustEvaluation } from './trustPolicy';
import { excludingStatement } from './trustPolicy/excludingStatement';

// Clusters with IPv6 addresses have issuers of the dual-stack form `oidc-eks.`.
const EKS_ISSUER = /:oidc-provider\/(oidc[.-]eks\..+)$/;

function wrongPrincipal(
  allows: StatementEvaluation[],
  { role, evidence, correction }: TrustSubject,
): IdentityFinding {
  const found = [...new Set(allows.flatMap(s => s.principals))];
  const foundIssuers = found
    .flatMap(arn => EKS_ISSUER.exec(arn)?.[1] ?? [])
    .filter(issuer => issuer !== correction.workload.issuerHost);
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
    return [keptOut(evaluation.deniedBy, subject)];
  }
  const allows = evaluation.statements.filter(s => s.effect === 'Allow');
  const forProvider = allows.filter(s => s.principal !== 'no');
  if (forProvider.length === 0) {
    return [wrongPrincipal(allows, subject)];
  }
  const forAction = forProvider.filter(s => s.action !== 'no');
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
  const excluding = excludingStatement(evaluation, correction.workload);
  return excluding
    ? [keptOut(excluding, subject)]
    : conditionFindings(forAction, subject);
}

function keptOut(
  { sid, index }: StatementEvaluation,
  { role, evidence }: TrustSubject,
): IdentityFinding {
  return {
    code: 'IRSA-13',
    state: 'broken',
    params: { role, sid, index },
    evidence,
  };
}
