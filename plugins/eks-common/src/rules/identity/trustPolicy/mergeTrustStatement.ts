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
import { asList, isRecord } from './json';
import {
  subjectOf,
  TrustRequest,
  WebIdentityWorkload,
  webIdentityRequest,
} from './trustRequest';
import { isAllowFor, Json, withStatements, withValue } from './trustStatements';

const ACTION = 'sts:AssumeRoleWithWebIdentity';
const EXTENDABLE = ['StringEquals', 'StringLike'];

function verdictOf(statement: unknown, request: TrustRequest) {
  return evaluateTrustPolicy({ Statement: [statement] }, request).verdict;
}

function corrected(statement: Json, workload: WebIdentityWorkload): Json {
  const issuer = workload.issuerHost.toLowerCase();
  const added = new Map([
    [`${issuer}:sub`, subjectOf(workload.namespace, workload.serviceAccount)],
    [`${issuer}:aud`, workload.audience],
  ]);
  const copy = structuredClone(statement);
  const request = webIdentityRequest(workload);
  if (verdictOf({ ...copy, Condition: undefined }, request) !== 'allowed') {
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

/** The request of another ServiceAccount of the same cluster. */
function requestOf(
  subject: string,
  workload: WebIdentityWorkload,
): TrustRequest {
  const request = webIdentityRequest(workload);
  const subjectKey = `${workload.issuerHost}:sub`.toLowerCase();
  return {
    ...request,
    context: key =>
      key === subjectKey
        ? { kind: 'value', value: subject }
        : request.context(key),
  };
}

/** Whether a changed statement lets in other ServiceAccounts too, which the one before kept out. */
function letsOthersIn(
  before: Json,
  after: Json,
  workload: WebIdentityWorkload,
): boolean {
  const own = subjectOf(workload.namespace, workload.serviceAccount);
  const { statements } = evaluateTrustPolicy(
    { Statement: [before] },
    webIdentityRequest(workload),
  );
  const named = statements
    .flatMap(statement => statement.conditions)
    .flatMap(condition => condition.values)
    // One subject of those that a pattern stands for.
    .map(value => value.replace(/[*?]/g, '-'));
  const others = [
    subjectOf('-', '-'),
    subjectOf(workload.namespace, '-'),
    ...named.filter(subject => subject !== own),
  ];
  return others.some(subject => {
    const request = requestOf(subject, workload);
    return (
      verdictOf(before, request) === 'denied' &&
      verdictOf(after, request) !== 'denied'
    );
  });
}

/** The statement with what the workload needs, where that is possible and lets nobody else in. */
function extended(
  statement: unknown,
  workload: WebIdentityWorkload,
): Json | undefined {
  if (!isAllowFor(statement, 'Federated', workload.providerArn)) {
    return undefined;
  }
  const candidate = corrected(statement, workload);
  // Where its owner asks for more than can be checked here, a second statement would be a way around that.
  return verdictOf(candidate, webIdentityRequest(workload)) === 'denied' ||
    letsOthersIn(statement, candidate, workload)
    ? undefined
    : candidate;
}

/**
 * The whole trust policy, changed so that a workload may assume the role.
 *
 * @remarks
 * Adds to the statement that already names this provider where that lets in nobody else, or appends one for this workload
 * alone. Nothing that is in the document is removed, and a document that already allows the workload comes back equal. It
 * never lifts a Deny, and keeps conditions that cannot be checked: evaluate the result before it is offered. The argument
 * is not changed.
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
  if (statements.some(s => verdictOf(s, request) === 'allowed')) {
    return copy;
  }
  const candidates = statements.map(s => extended(s, workload));
  const sure = candidates.findIndex(
    candidate => candidate && verdictOf(candidate, request) === 'allowed',
  );
  const index = sure >= 0 ? sure : candidates.findIndex(candidate => candidate);
  if (index >= 0) {
    return { ...copy, Statement: statements.with(index, candidates[index]) };
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
