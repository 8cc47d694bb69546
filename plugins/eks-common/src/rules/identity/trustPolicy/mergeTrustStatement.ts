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

import { evaluateTrustPolicy } from './evaluateTrustPolicy';
import { asList, asStrings, isRecord } from './json';
import {
  POD_IDENTITY_PRINCIPAL,
  subjectOf,
  WebIdentityWorkload,
  webIdentityRequest,
} from './trustRequest';

const ACTION = 'sts:AssumeRoleWithWebIdentity';
const EXTENDABLE = ['StringEquals', 'StringLike'];

type Json = Record<string, unknown>;

function withValue(value: unknown, added: string): unknown {
  const values = asList(value);
  return values.includes(added) ? value : [...values, added];
}

function isAllowFor(
  statement: unknown,
  type: 'Federated' | 'Service',
  principal: string,
): statement is Json {
  return (
    isRecord(statement) &&
    statement.Effect === 'Allow' &&
    isRecord(statement.Principal) &&
    (asStrings(statement.Principal[type])?.includes(principal) ?? false) &&
    asStrings(statement.Action) !== undefined
  );
}

function corrected(statement: Json, workload: WebIdentityWorkload): Json {
  const issuer = workload.issuerHost.toLowerCase();
  const added = new Map([
    [`${issuer}:sub`, subjectOf(workload.namespace, workload.serviceAccount)],
    [`${issuer}:aud`, workload.audience],
  ]);
  const copy = structuredClone(statement);
  const alone = { Statement: [{ ...copy, Condition: undefined }] };
  const request = webIdentityRequest(workload);
  if (evaluateTrustPolicy(alone, request).verdict !== 'allowed') {
    copy.Action = withValue(copy.Action, ACTION);
  }
  const { statements } = evaluateTrustPolicy({ Statement: [copy] }, request);
  for (const condition of statements[0].conditions) {
    const value = added.get(condition.key.toLowerCase());
    const keys = isRecord(copy.Condition)
      ? copy.Condition[condition.operator]
      : undefined;
    if (
      condition.result === 'no' &&
      value !== undefined &&
      EXTENDABLE.includes(condition.operator) &&
      isRecord(keys)
    ) {
      keys[condition.key] = withValue(keys[condition.key], value);
    }
  }
  return copy;
}

/**
 * The whole trust policy, changed so that a workload may assume the role.
 *
 * @remarks
 * Adds to the statement that already names this provider, or appends one. Nothing that is in the document is removed, and
 * a document that already allows the workload comes back equal. It never lifts a Deny: evaluate the result before it is
 * offered. The argument is not changed.
 *
 * @public
 */
export function mergeTrustStatement(
  document: Record<string, unknown>,
  workload: WebIdentityWorkload,
): Record<string, unknown> {
  const request = webIdentityRequest(workload);
  const copy = structuredClone(document);
  const statements = asList(copy.Statement);
  const allows = (statement: unknown) =>
    evaluateTrustPolicy({ Statement: [statement] }, request).verdict ===
    'allowed';
  if (statements.some(allows)) {
    return copy;
  }
  for (const [index, statement] of statements.entries()) {
    if (isAllowFor(statement, 'Federated', workload.providerArn)) {
      const candidate = corrected(statement, workload);
      if (allows(candidate)) {
        return { ...copy, Statement: statements.with(index, candidate) };
      }
    }
  }
  const added = {
    Effect: 'Allow',
    Principal: { Federated: workload.providerArn },
    Action: ACTION,
    Condition: {
      StringEquals: {
        [`${workload.issuerHost}:aud`]: workload.audience,
        [`${workload.issuerHost}:sub`]: subjectOf(
          workload.namespace,
          workload.serviceAccount,
        ),
      },
    },
  };
  return withStatements(copy, [...statements, added]);
}

/**
 * The whole trust policy, changed so that EKS Pod Identity may assume the role. Nothing that is in the
 * document is removed, conditions stay as they are, and the argument is not changed.
 *
 * @public
 */
export function mergePodIdentityStatement(
  document: Record<string, unknown>,
): Record<string, unknown> {
  const actions = ['sts:AssumeRole', 'sts:TagSession'];
  const copy = structuredClone(document);
  const statements = asList(copy.Statement);
  const index = statements.findIndex(statement =>
    isAllowFor(statement, 'Service', POD_IDENTITY_PRINCIPAL),
  );
  const existing = statements[index];
  if (isRecord(existing)) {
    const Action = actions.reduce<unknown>(withValue, existing.Action);
    return {
      ...copy,
      Statement: statements.with(index, { ...existing, Action }),
    };
  }
  const added = {
    Effect: 'Allow',
    Principal: { Service: POD_IDENTITY_PRINCIPAL },
    Action: actions,
  };
  return withStatements(copy, [...statements, added]);
}

function withStatements(document: Json, statements: unknown[]): Json {
  // The version is only set on an empty document: setting it on another one would change what its variables mean.
  const version =
    document.Statement === undefined && document.Version === undefined
      ? { Version: '2012-10-17' }
      : {};
  return { ...version, ...document, Statement: statements };
}
