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

import { ReadFailure } from '../facts';
import { code, codes, plain, saying } from './text';
import { NextStep } from './words';

const IAM_ACTION = /^[a-z0-9-]{1,40}:[A-Za-z]{1,80}$/;
const MAX_MESSAGE = 90;

function isAws({ permission, accountId }: ReadFailure): boolean {
  return IAM_ACTION.test(permission ?? '') || accountId !== undefined;
}

function clauseOf(failure: ReadFailure): string {
  const { reason, permission, accountId, message } = failure;
  const answerer = isAws(failure) ? 'AWS' : 'the cluster';
  switch (reason) {
    case 'denied':
      return permission
        ? `the portal lacks ${code(permission)}${inAccount(failure)}`
        : `the portal was denied${inAccount(failure)}`;
    case 'notConfigured':
      return accountId
        ? `the portal has no credentials for ${plain(accountId, 12)}`
        : withoutStop(message);
    case 'throttled':
      return `${answerer} slowed the portal down`;
    case 'unreachable':
      return `${answerer} did not answer`;
    case 'timeout':
      return `${answerer} did not answer in time`;
    default:
      return withoutStop(message);
  }
}

function withoutStop(message: string): string {
  const text = saying(message, MAX_MESSAGE).replace(/\.$/, '');
  // Not the first letter of an abbreviation, such as AWS.
  return text.replace(/^[A-Z](?![A-Z])/, letter => letter.toLowerCase());
}

function inAccount({ permission, accountId }: ReadFailure): string {
  return accountId && (!permission || IAM_ACTION.test(permission))
    ? ` in ${plain(accountId, 12)}`
    : '';
}

function permissionsOf(failures: ReadFailure[]): string[] {
  return [
    ...new Set(
      failures.flatMap(({ reason, permission }) =>
        reason === 'denied' && permission ? permission : [],
      ),
    ),
  ];
}

/** Why something could not be read, as a clause: `the portal lacks ...`. */
export function failureClause(
  failures: [ReadFailure, ...ReadFailure[]],
): string {
  const denied = failures.filter(failure => failure.reason === 'denied');
  const permissions = permissionsOf(denied);
  const [first] = denied;
  return first && permissions.length > 1
    ? `the portal lacks ${codes(permissions)}${inAccount(first)}`
    : clauseOf(first ?? failures[0]);
}

function policyStep(actions: string[], account: string): NextStep {
  const policy = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
  };
  return {
    sentence: `Platform team: add this policy to the portal's role${account}.`,
    change: {
      title: `Policy to add to the portal's role${account}`,
      language: 'json',
      before: '',
      after: JSON.stringify(policy, undefined, 2),
    },
  };
}

/** What the platform team can do about it; `undefined` where only waiting helps. */
export function failureStep(
  failures: [ReadFailure, ...ReadFailure[]],
): NextStep | undefined {
  const denied = failures.filter(failure => failure.reason === 'denied');
  const permissions = permissionsOf(denied);
  const actions = permissions.filter(name => IAM_ACTION.test(name));
  const verbs = permissions.filter(name => !IAM_ACTION.test(name));
  if (actions.length > 0) {
    const accounts = new Set(denied.flatMap(f => f.accountId ?? []));
    const [account] = accounts;
    const place = accounts.size === 1 ? ` in ${plain(account ?? '', 12)}` : '';
    return policyStep(actions, place);
  }
  if (verbs.length > 0) {
    return {
      sentence: `Platform team: let the portal ${codes(
        verbs,
      )} on this cluster.`,
    };
  }
  const missing = failures.find(f => f.reason === 'notConfigured');
  return missing?.accountId
    ? {
        sentence: `Platform team: configure credentials for ${plain(
          missing.accountId,
          12,
        )}.`,
      }
    : undefined;
}
