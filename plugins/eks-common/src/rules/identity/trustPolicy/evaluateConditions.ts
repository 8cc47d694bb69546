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

import { asStrings, isRecord } from './json';
import { matchesWildcard } from './matchesWildcard';
import { allOf, anyOf, not, Truth, truthOf } from './truth';
import { ContextValue, TrustRequest } from './trustRequest';

/**
 * One key of one operator of a `Condition` block.
 *
 * @public
 */
export interface ConditionEvaluation {
  /** As the policy writes it, such as `ForAnyValue:StringEquals`. */
  operator: string;
  /** As the policy writes it. */
  key: string;
  values: string[];
  result: Truth;
}

type Matcher = (expected: string, actual: string) => boolean;

const MATCHERS: Record<string, { matches: Matcher; negated: boolean }> = {
  StringEquals: { matches: (a, b) => a === b, negated: false },
  StringNotEquals: { matches: (a, b) => a === b, negated: true },
  StringEqualsIgnoreCase: {
    matches: (a, b) => a.toLowerCase() === b.toLowerCase(),
    negated: false,
  },
  StringNotEqualsIgnoreCase: {
    matches: (a, b) => a.toLowerCase() === b.toLowerCase(),
    negated: true,
  },
  StringLike: { matches: matchesWildcard, negated: false },
  StringNotLike: { matches: matchesWildcard, negated: true },
  ArnEquals: { matches: matchesArn, negated: false },
  ArnLike: { matches: matchesArn, negated: false },
  ArnNotEquals: { matches: matchesArn, negated: true },
  ArnNotLike: { matches: matchesArn, negated: true },
};

const OPERATOR = /^(?:(ForAnyValue|ForAllValues):)?([A-Za-z]+?)(IfExists)?$/;

// Wildcards in an ARN do not span its first five colons.
function matchesArn(pattern: string, arn: string): boolean {
  const patternParts = pattern.split(':');
  const arnParts = arn.split(':');
  const partsOf = (parts: string[]) => [
    ...parts.slice(0, 5),
    parts.slice(5).join(':'),
  ];
  if (patternParts.length < 6 || arnParts.length < 6) {
    return false;
  }
  const actual = partsOf(arnParts);
  return partsOf(patternParts).every((part, i) =>
    matchesWildcard(part, actual[i]),
  );
}

function evaluateNull(values: string[], context: ContextValue): Truth {
  if (context.kind === 'unknown') {
    return 'unknown';
  }
  const absent = context.kind === 'absent' ? 'true' : 'false';
  if (!values.every(value => value === 'true' || value === 'false')) {
    return 'unknown';
  }
  return truthOf(values.includes(absent));
}

function evaluateKey(
  operator: string,
  values: string[],
  context: ContextValue,
): Truth {
  if (operator === 'Null') {
    return evaluateNull(values, context);
  }
  const [, quantifier, name, ifExists] = OPERATOR.exec(operator) ?? [];
  const matcher = Object.hasOwn(MATCHERS, name ?? '')
    ? MATCHERS[name]
    : undefined;
  if (!matcher || context.kind === 'unknown') {
    return 'unknown';
  }
  if (context.kind === 'absent') {
    if (ifExists || quantifier === 'ForAllValues') {
      return 'yes';
    }
    return truthOf(matcher.negated && quantifier !== 'ForAnyValue');
  }
  const { value } = context;
  const matched = anyOf(
    values.map(expected =>
      // A policy variable is only replaced when the request is made.
      expected.includes('${')
        ? 'unknown'
        : truthOf(matcher.matches(expected, value)),
    ),
  );
  return matcher.negated ? not(matched) : matched;
}

/**
 * Evaluates a `Condition` block key by key; all keys must hold, for each one value suffices. What has a shape that IAM does
 * not define is `unknown`.
 */
export function evaluateConditions(
  block: unknown,
  request: TrustRequest,
): ConditionEvaluation[] {
  if (block === undefined) {
    return [];
  }
  const malformed = (operator: string, key: string): ConditionEvaluation => ({
    operator,
    key,
    values: [],
    result: 'unknown',
  });
  if (!isRecord(block)) {
    return [malformed('Condition', 'Condition')];
  }
  const evaluations: ConditionEvaluation[] = [];
  for (const [operator, keys] of Object.entries(block)) {
    if (!isRecord(keys)) {
      evaluations.push(malformed(operator, operator));
      continue;
    }
    for (const [key, value] of Object.entries(keys)) {
      const values = value === undefined ? undefined : asStrings(value);
      evaluations.push(
        values
          ? {
              operator,
              key,
              values,
              result: evaluateKey(
                operator,
                values,
                request.context(key.toLowerCase()),
              ),
            }
          : malformed(operator, key),
      );
    }
  }
  return evaluations;
}

/** Whether all conditions hold. */
export function conditionsHold(evaluations: ConditionEvaluation[]): Truth {
  return allOf(evaluations.map(evaluation => evaluation.result));
}
