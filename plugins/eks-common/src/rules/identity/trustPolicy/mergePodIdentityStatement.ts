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

import { asList, asStrings, isRecord } from './json';
import { POD_IDENTITY_PRINCIPAL } from './trustRequest';
import { isAllowFor, Json, withStatements, withValue } from './trustStatements';

const ACTIONS = ['sts:AssumeRole', 'sts:TagSession'];

function isForPodIdentityOnly({ Principal: principal }: Json): boolean {
  return (
    isRecord(principal) &&
    Object.keys(principal).length === 1 &&
    asStrings(principal.Service)?.length === 1
  );
}

/**
 * The whole trust policy, changed so that EKS Pod Identity may assume the role.
 *
 * @remarks
 * Adds to the statement that names EKS Pod Identity alone, or appends one, with the conditions of a statement that names it
 * among others. Nothing that is in the document is removed, conditions stay as they are, and the argument is not changed.
 * It never lifts a Deny: evaluate the result before it is offered.
 *
 * @public
 */
export function mergePodIdentityStatement(
  document: Record<string, unknown>,
): Record<string, unknown> {
  const copy = structuredClone(document);
  const statements = asList(copy.Statement);
  const forPodIdentity = statements.filter(statement =>
    isAllowFor(statement, 'Service', POD_IDENTITY_PRINCIPAL),
  );
  const own = forPodIdentity.find(isForPodIdentityOnly);
  if (own) {
    const Action = ACTIONS.reduce<unknown>(withValue, own.Action);
    return {
      ...copy,
      Statement: statements.with(statements.indexOf(own), { ...own, Action }),
    };
  }
  const [shared] = forPodIdentity;
  const added = {
    Effect: 'Allow',
    Principal: { Service: POD_IDENTITY_PRINCIPAL },
    Action: ACTIONS,
    ...(shared?.Condition !== undefined && {
      Condition: structuredClone(shared.Condition),
    }),
  };
  return withStatements(copy, [...statements, added]);
}
