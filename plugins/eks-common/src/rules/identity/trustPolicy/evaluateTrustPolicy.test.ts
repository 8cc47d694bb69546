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
  ISSUER,
  podIdentityPolicy,
  PROVIDER_ARN,
  SUBJECT,
  webIdentityPolicy,
} from '../../../testing/identityFacts';
import { CLUSTER } from '../../../testing/placeFacts';
import { evaluateTrustPolicy } from './evaluateTrustPolicy';
import { podIdentityRequest, webIdentityRequest } from './trustRequest';

const request = webIdentityRequest({
  providerArn: PROVIDER_ARN,
  issuerHost: ISSUER,
  namespace: 'payments',
  serviceAccount: 'api',
  audience: 'sts.amazonaws.com',
});

const SUB = `${ISSUER}:sub`;
const AUD = `${ISSUER}:aud`;

function verdictWith(statement: Record<string, unknown>): string {
  return evaluateTrustPolicy(webIdentityPolicy(statement), request).verdict;
}

function verdictOf(Condition: unknown): string {
  return verdictWith({ Condition });
}

describe('evaluateTrustPolicy', () => {
  it.each([
    ['equal', { StringEquals: { [SUB]: SUBJECT } }, 'allowed'],
    ['one of several', { StringEquals: { [SUB]: ['x', SUBJECT] } }, 'allowed'],
    ['another', { StringEquals: { [SUB]: `${SUBJECT}-v1` } }, 'denied'],
    ['no value', { StringEquals: { [SUB]: [] } }, 'denied'],
    [
      'key in another case',
      { StringEquals: { [SUB.toUpperCase()]: SUBJECT } },
      'allowed',
    ],
    [
      'value in another case',
      { StringEquals: { [SUB]: SUBJECT.toUpperCase() } },
      'denied',
    ],
    [
      'ignored case',
      { StringEqualsIgnoreCase: { [SUB]: SUBJECT.toUpperCase() } },
      'allowed',
    ],
    [
      'a literal wildcard',
      { StringEquals: { [SUB]: 'system:serviceaccount:payments:*' } },
      'denied',
    ],
    [
      'a wildcard',
      { StringLike: { [SUB]: 'system:serviceaccount:payments:*' } },
      'allowed',
    ],
    [
      'a single-character wildcard',
      { StringLike: { [SUB]: 'system:serviceaccount:payments:a?i' } },
      'allowed',
    ],
    [
      'a wildcard elsewhere',
      { StringLike: { [SUB]: 'system:serviceaccount:ledger:*' } },
      'denied',
    ],
    [
      'a wildcard in another case',
      { StringLike: { [SUB]: 'SYSTEM:*' } },
      'denied',
    ],
    ['not equal', { StringNotEquals: { [SUB]: 'x' } }, 'allowed'],
    [
      'not equal to itself',
      { StringNotEquals: { [SUB]: ['x', SUBJECT] } },
      'denied',
    ],
    [
      'not equal in another case',
      { StringNotEqualsIgnoreCase: { [SUB]: SUBJECT.toUpperCase() } },
      'denied',
    ],
    ['not like', { StringNotLike: { [SUB]: 'system:*' } }, 'denied'],
    [
      'any value',
      { 'ForAnyValue:StringEquals': { [SUB]: ['x', SUBJECT] } },
      'allowed',
    ],
    [
      'all values',
      { 'ForAllValues:StringLike': { [SUB]: 'system:*' } },
      'allowed',
    ],
    [
      'all values, one differs',
      { 'ForAllValues:StringEquals': { [SUB]: 'x' } },
      'denied',
    ],
    ['if it exists', { StringEqualsIfExists: { [SUB]: 'x' } }, 'denied'],
    [
      'the issuer of another cluster',
      {
        StringEquals: {
          'oidc.eks.eu-west-1.amazonaws.com/id/OLD:sub': SUBJECT,
        },
      },
      'denied',
    ],
    [
      'another issuer, if it exists',
      {
        StringEqualsIfExists: {
          'oidc.eks.eu-west-1.amazonaws.com/id/OLD:sub': 'x',
        },
      },
      'allowed',
    ],
    [
      'another issuer, all values',
      { 'ForAllValues:StringEquals': { 'other.example.com:sub': 'x' } },
      'allowed',
    ],
    [
      'another issuer, any value',
      { 'ForAnyValue:StringNotEquals': { 'other.example.com:sub': 'x' } },
      'denied',
    ],
    [
      'another issuer, not equal',
      { StringNotEquals: { 'other.example.com:sub': 'x' } },
      'allowed',
    ],
    [
      'all values of no value',
      { 'ForAllValues:StringEquals': { [SUB]: [] } },
      'denied',
    ],
    [
      'another issuer beside this one',
      {
        StringEquals: {
          [SUB]: SUBJECT,
          'oidc.eks.eu-west-1.amazonaws.com/id/OLD:aud': 'sts.amazonaws.com',
        },
      },
      'denied',
    ],
    [
      'an operator in another case',
      { stringEquals: { [SUB]: SUBJECT } },
      'unknown',
    ],
    ['Null with IfExists', { NullIfExists: { [SUB]: 'false' } }, 'unknown'],
    ['an absent key of this issuer', { Null: { [SUB]: 'true' } }, 'denied'],
    ['a present key', { Null: { [SUB]: 'false' } }, 'allowed'],
    ['a present key, as boolean', { Null: { [SUB]: true } }, 'denied'],
    ['an absent key', { Null: { 'other.example.com:sub': 'true' } }, 'allowed'],
    [
      'a global key',
      { StringEquals: { [SUB]: SUBJECT, 'aws:SourceIp': '10.0.0.1' } },
      'unknown',
    ],
    [
      'a global key beside a proven mismatch',
      { StringEquals: { [SUB]: 'x', 'aws:SourceIp': '10.0.0.1' } },
      'denied',
    ],
    ['another claim', { StringEquals: { [`${ISSUER}:amr`]: 'x' } }, 'unknown'],
    ['another operator', { IpAddress: { [SUB]: '10.0.0.0/8' } }, 'unknown'],
    [
      'an operator of the object prototype',
      { constructor: { [SUB]: 'x' } },
      'unknown',
    ],
    [
      'a policy variable',
      { StringEquals: { [SUB]: '${aws:userid}' } },
      'unknown',
    ],
    ['a number', { StringEquals: { [SUB]: 7 } }, 'denied'],
    ['an object as value', { StringEquals: { [SUB]: { a: 1 } } }, 'unknown'],
    ['null as value', { StringEquals: { [SUB]: null } }, 'unknown'],
    ['null as keys', { StringEquals: null }, 'unknown'],
    ['null as block', null, 'unknown'],
    ['a list as block', [], 'unknown'],
    ['no block', undefined, 'allowed'],
  ])('condition: %s', (_, condition, verdict) => {
    expect(verdictOf(condition)).toBe(verdict);
  });

  it.each([
    [
      'audience of the token',
      { Condition: { StringEquals: { [AUD]: 'other' } } },
      'denied',
    ],
    [
      'a list of providers',
      { Principal: { Federated: ['x', PROVIDER_ARN] } },
      'allowed',
    ],
    [
      'another provider',
      { Principal: { Federated: `${PROVIDER_ARN}2` } },
      'denied',
    ],
    ['everybody federated', { Principal: { Federated: '*' } }, 'unknown'],
    ['everybody', { Principal: '*' }, 'unknown'],
    [
      'everybody with AWS credentials',
      { Principal: { AWS: ['*'] } },
      'unknown',
    ],
    ['an account', { Principal: { AWS: '111122223333' } }, 'denied'],
    [
      'a broken principal',
      { Principal: { Federated: { a: null } } },
      'unknown',
    ],
    [
      'NotPrincipal',
      { Principal: undefined, NotPrincipal: { AWS: 'x' } },
      'unknown',
    ],
    [
      'action in another case',
      { Action: 'STS:assumerolewithwebidentity' },
      'allowed',
    ],
    ['an action wildcard', { Action: ['s3:*', 'sts:Assume*'] }, 'allowed'],
    ['a shorter action', { Action: 'sts:AssumeRole' }, 'denied'],
    ['NotAction', { Action: undefined, NotAction: 's3:*' }, 'unknown'],
    ['no action', { Action: undefined }, 'unknown'],
    ['NotResource', { NotResource: '*' }, 'unknown'],
    ['an effect in another case', { Effect: 'allow' }, 'unknown'],
  ])('statement: %s', (_, statement, verdict) => {
    expect(verdictWith(statement)).toBe(verdict);
  });

  it.each([
    ['that applies', {}, 'denied'],
    ['for everybody', { Principal: '*', Condition: undefined }, 'denied'],
    [
      'for every provider',
      { Principal: { Federated: '*' }, Condition: undefined },
      'denied',
    ],
    [
      'for everybody with AWS credentials',
      { Principal: { AWS: '*' }, Condition: undefined },
      'denied',
    ],
    [
      'for subjects by a wildcard',
      { Condition: { StringLike: { [SUB]: 'system:serviceaccount:*' } } },
      'denied',
    ],
    [
      'for all but this subject',
      { Condition: { StringNotEquals: { [SUB]: SUBJECT } } },
      'allowed',
    ],
    [
      'by a claim of another issuer that is absent',
      { Condition: { StringNotLike: { 'other.example.com:sub': 'x' } } },
      'denied',
    ],
    [
      'for another subject',
      { Condition: { StringEquals: { [SUB]: 'x' } } },
      'allowed',
    ],
    [
      'that may apply',
      { Condition: { StringEquals: { 'aws:SourceIp': 'x' } } },
      'unknown',
    ],
    ['for another action', { Action: 'sts:AssumeRole' }, 'allowed'],
    [
      'with NotPrincipal',
      { Principal: undefined, NotPrincipal: { AWS: 'x' } },
      'unknown',
    ],
  ])('a Deny statement %s', (_, statement, verdict) => {
    const [allow] = webIdentityPolicy().Statement as object[];
    const deny = { ...allow, Sid: 'No', Effect: 'Deny', ...statement };
    // The order of statements makes no difference.
    for (const Statement of [
      [allow, deny],
      [deny, allow],
    ]) {
      const evaluation = evaluateTrustPolicy({ Statement }, request);
      expect(evaluation.verdict).toBe(verdict);
      expect(evaluation.deniedBy?.sid).toBe(
        verdict === 'denied' ? 'No' : undefined,
      );
    }
  });

  it('names the conditions that cannot be checked', () => {
    const evaluation = evaluateTrustPolicy(
      webIdentityPolicy({
        Condition: {
          StringEquals: { 'sts:RoleSessionName': 'x', [SUB]: SUBJECT },
          Bool: { 'aws:MultiFactorAuthPresent': 'true' },
        },
      }),
      request,
    );
    expect(evaluation.unknowns).toEqual([
      'sts:RoleSessionName',
      'aws:MultiFactorAuthPresent',
    ]);
  });

  it('accepts a single statement without a list', () => {
    const [Statement] = webIdentityPolicy().Statement as object[];
    expect(evaluateTrustPolicy({ Statement }, request).verdict).toBe('allowed');
  });

  it.each([
    [undefined],
    [null],
    [7],
    ['{}'],
    [[]],
    [{}],
    [{ Statement: null }],
    [{ Statement: 'Allow' }],
    [{ Statement: [null, 3, 'x', []] }],
    [{ Statement: [{ Effect: null, Principal: null, Action: null }] }],
    [{ Statement: [{ Effect: 'Allow', Principal: [], Action: [[]] }] }],
    [{ Statement: [{ Effect: 'Allow', Principal: 'x', Action: { a: 7 } }] }],
    [JSON.parse('{"Statement":[{"__proto__":{"Effect":"Allow"}}]}')],
  ])('never throws and allows nothing: %j', document => {
    expect(evaluateTrustPolicy(document, request).verdict).toBe('unknown');
  });

  it('matches a hostile wildcard in bounded time', () => {
    const pattern = `${'*a'.repeat(2_000)}b`;
    const verdict = verdictOf({ StringLike: { [SUB]: pattern } });
    expect(verdict).toBe('denied');
  });
});

describe('evaluateTrustPolicy for EKS Pod Identity', () => {
  const workload = {
    clusterArn: CLUSTER.arn,
    clusterName: CLUSTER.name,
    accountId: CLUSTER.accountId,
    namespace: 'payments',
    serviceAccount: 'api',
  };

  it.each([
    ['both actions', {}, ['allowed', 'allowed']],
    ['no tags', { Action: 'sts:AssumeRole' }, ['allowed', 'denied']],
    [
      'another service',
      { Principal: { Service: 'ec2.amazonaws.com' } },
      ['denied', 'denied'],
    ],
    [
      'this namespace',
      {
        Condition: {
          StringEquals: { 'aws:RequestTag/kubernetes-namespace': 'payments' },
        },
      },
      ['allowed', 'allowed'],
    ],
    [
      'another namespace',
      {
        Condition: {
          StringEquals: { 'aws:RequestTag/kubernetes-namespace': 'ledger' },
        },
      },
      ['denied', 'denied'],
    ],
    [
      'the pod',
      {
        Condition: {
          StringLike: { 'aws:RequestTag/kubernetes-pod-name': 'api-*' },
        },
      },
      ['unknown', 'unknown'],
    ],
    [
      'clusters of the account',
      {
        Condition: {
          ArnLike: { 'aws:SourceArn': 'arn:aws:eks:*:111122223333:cluster/*' },
        },
      },
      ['allowed', 'allowed'],
    ],
    [
      'clusters of another account',
      {
        Condition: {
          ArnEquals: {
            'aws:SourceArn': 'arn:aws:eks:*:444455556666:cluster/*',
          },
        },
      },
      ['denied', 'denied'],
    ],
    ['every service', { Principal: { Service: '*' } }, ['allowed', 'allowed']],
    [
      'all but clusters of this account',
      {
        Condition: {
          ArnNotLike: {
            'aws:SourceArn': 'arn:aws:eks:*:111122223333:cluster/*',
          },
        },
      },
      ['denied', 'denied'],
    ],
    [
      'a wildcard over colons',
      { Condition: { ArnLike: { 'aws:SourceArn': 'arn:*' } } },
      ['denied', 'denied'],
    ],
  ])('%s', (_, statement, verdicts) => {
    const document = podIdentityPolicy(statement);
    expect([
      evaluateTrustPolicy(
        document,
        podIdentityRequest(workload, 'sts:AssumeRole'),
      ).verdict,
      evaluateTrustPolicy(
        document,
        podIdentityRequest(workload, 'sts:TagSession'),
      ).verdict,
    ]).toEqual(verdicts);
  });
});
