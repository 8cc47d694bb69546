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

import {
  ConditionEvaluation,
  conditionsHold,
  evaluateConditions,
} from './evaluateConditions';
import { asStrings, isRecord } from './json';
import { matchesWildcard } from './matchesWildcard';
import { allOf, anyOf, Truth, truthOf } from './truth';
import { TrustRequest } from './trustRequest';

/**
 * What one statement of a trust policy says about a request, part by part.
 *
 * @public
 */
export interface StatementEvaluation {
  /** Position in the document, from 0. */
  index: number;
  sid?: string;
  effect: 'Allow' | 'Deny' | 'invalid';
  /** Principals of the requested type that the statement names. */
  principals: string[];
  principal: Truth;
  actions: string[];
  action: Truth;
  conditions: ConditionEvaluation[];
  /** Whether the statement applies to the request. */
  applies: Truth;
  /** Names of the parts that cannot be checked, such as `NotPrincipal` or a condition key. */
  unknowns: string[];
}

interface Part {
  result: Truth;
  names: string[];
  unknown?: string;
}

function evaluatePrincipal(
  statement: Record<string, unknown>,
  request: TrustRequest,
): Part {
  if (statement.NotPrincipal !== undefined) {
    return { result: 'unknown', names: [], unknown: 'NotPrincipal' };
  }
  const { Principal: principal } = statement;
  const everybody: Part =
    // Everybody is denied for sure; whether a token without AWS credentials counts as somebody to allow is not.
    statement.Effect === 'Deny'
      ? { result: 'yes', names: ['*'] }
      : { result: 'unknown', names: ['*'], unknown: 'Principal *' };
  if (principal === '*') {
    return everybody;
  }
  if (!isRecord(principal)) {
    return { result: 'unknown', names: [], unknown: 'Principal' };
  }
  const names = asStrings(principal[request.principal.type]);
  if (!names) {
    return { result: 'unknown', names: [], unknown: 'Principal' };
  }
  if (names.includes(request.principal.value)) {
    return { result: 'yes', names };
  }
  if (names.includes('*')) {
    // IAM documents a wildcard for services, and none for identity providers.
    return request.principal.type === 'Service'
      ? { result: 'yes', names }
      : { ...everybody, names };
  }
  return asStrings(principal.AWS)?.includes('*')
    ? { ...everybody, names }
    : { result: 'no', names };
}

function evaluateAction(
  statement: Record<string, unknown>,
  request: TrustRequest,
): Part {
  if (statement.NotAction !== undefined) {
    return { result: 'unknown', names: [], unknown: 'NotAction' };
  }
  const names = asStrings(statement.Action);
  if (!names || names.length === 0) {
    return { result: 'unknown', names: [], unknown: 'Action' };
  }
  const wanted = request.action.toLowerCase();
  const result = anyOf(
    names.map(name => truthOf(matchesWildcard(name.toLowerCase(), wanted))),
  );
  return { result, names };
}

/**
 * Evaluates one statement against a request. Takes any JSON value and never throws.
 */
export function evaluateStatement(
  statement: unknown,
  index: number,
  request: TrustRequest,
): StatementEvaluation {
  if (!isRecord(statement)) {
    return {
      index,
      effect: 'invalid',
      principals: [],
      principal: 'unknown',
      actions: [],
      action: 'unknown',
      conditions: [],
      applies: 'unknown',
      unknowns: ['Statement'],
    };
  }
  const { Sid: sid, Effect: effect } = statement;
  const validEffect = effect === 'Allow' || effect === 'Deny';
  const principal = evaluatePrincipal(statement, request);
  const action = evaluateAction(statement, request);
  const conditions = evaluateConditions(statement.Condition, request);
  const notResource = statement.NotResource !== undefined;
  const unknowns = [
    ...(validEffect ? [] : ['Effect']),
    ...(principal.unknown ? [principal.unknown] : []),
    ...(action.unknown ? [action.unknown] : []),
    ...(notResource ? ['NotResource'] : []),
    ...conditions.filter(c => c.result === 'unknown').map(c => c.key),
  ];
  return {
    index,
    sid: typeof sid === 'string' ? sid : undefined,
    effect: validEffect ? effect : 'invalid',
    principals: principal.names,
    principal: principal.result,
    actions: action.names,
    action: action.result,
    conditions,
    applies: allOf([
      principal.result,
      action.result,
      notResource ? 'unknown' : 'yes',
      conditionsHold(conditions),
    ]),
    unknowns,
  };
}
