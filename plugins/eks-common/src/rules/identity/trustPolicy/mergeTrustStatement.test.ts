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
  PROVIDER_ARN,
  SUBJECT,
  webIdentityPolicy,
} from '../../../testing/identityFacts';
import { evaluateTrustPolicy } from './evaluateTrustPolicy';
import { mergeTrustStatement } from './mergeTrustStatement';
import { webIdentityRequest } from './trustRequest';

const workload = {
  providerArn: PROVIDER_ARN,
  issuerHost: ISSUER,
  namespace: 'payments',
  serviceAccount: 'api',
  audience: 'sts.amazonaws.com',
};
const request = webIdentityRequest(workload);
const OTHER = 'system:serviceaccount:payments:api-v1';

const nodeRole = {
  Sid: 'Node',
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111122223333:role/general-node' },
  Action: 'sts:AssumeRole',
};

describe('mergeTrustStatement', () => {
  it('adds the subject beside the one that is there', () => {
    const before = webIdentityPolicy({
      Condition: { StringEquals: { [`${ISSUER}:sub`]: OTHER } },
    });
    const copy = structuredClone(before);
    const after = mergeTrustStatement(before, workload);
    expect(after).toEqual(
      webIdentityPolicy({
        Condition: { StringEquals: { [`${ISSUER}:sub`]: [OTHER, SUBJECT] } },
      }),
    );
    expect(before).toEqual(copy);
  });

  it('adds under the operator and key as they are written', () => {
    const key = ISSUER.toUpperCase();
    const before = (sub: string[]) =>
      webIdentityPolicy({
        Condition: {
          StringLike: { [`${key}:sub`]: sub },
          StringEquals: { [`${key}:aud`]: 'sts.amazonaws.com' },
        },
      });
    expect(
      mergeTrustStatement(before(['system:serviceaccount:ledger:*']), workload),
    ).toEqual(before(['system:serviceaccount:ledger:*', SUBJECT]));
  });

  it('adds the audience where it is for this subject alone', () => {
    const before = (aud: string[]) =>
      webIdentityPolicy({
        Condition: {
          StringEquals: {
            [`${ISSUER}:sub`]: [SUBJECT],
            [`${ISSUER}:aud`]: aud,
          },
        },
      });
    expect(mergeTrustStatement(before(['other']), workload)).toEqual(
      before(['other', 'sts.amazonaws.com']),
    );
  });

  it('keeps a condition that cannot be checked instead of going around it', () => {
    const before = (sub: string[]) =>
      webIdentityPolicy({
        Condition: {
          StringEquals: { [`${ISSUER}:sub`]: sub },
          IpAddress: { 'aws:SourceIp': '10.0.0.0/8' },
        },
      });
    const after = mergeTrustStatement(before([OTHER]), workload);
    expect(after).toEqual(before([OTHER, SUBJECT]));
    expect(evaluateTrustPolicy(after, request).verdict).toBe('unknown');
  });

  it('adds the action to a statement that only lacks it', () => {
    const after = mergeTrustStatement(
      webIdentityPolicy({ Action: 'sts:AssumeRole' }),
      workload,
    );
    expect(after).toEqual(
      webIdentityPolicy({
        Action: ['sts:AssumeRole', 'sts:AssumeRoleWithWebIdentity'],
      }),
    );
  });

  it.each([
    ['a document for others', { Version: '2012-10-17', Statement: [nodeRole] }],
    ['a single statement without a list', { Statement: nodeRole }],
    [
      'an action that would let everybody in',
      webIdentityPolicy({ Action: 'sts:AssumeRole', Condition: undefined }),
    ],
    [
      'an action that would let the namespace in',
      webIdentityPolicy({
        Action: 'sts:AssumeRole',
        Condition: {
          StringLike: { [`${ISSUER}:sub`]: 'system:serviceaccount:payments:*' },
        },
      }),
    ],
    [
      'an audience that another subject has not',
      webIdentityPolicy({
        Condition: {
          StringEquals: { [`${ISSUER}:aud`]: 'other' },
          StringLike: { [`${ISSUER}:sub`]: [SUBJECT, OTHER] },
        },
      }),
    ],
    [
      'both subject and audience of others',
      webIdentityPolicy({
        Condition: {
          StringEquals: {
            [`${ISSUER}:aud`]: 'other',
            [`${ISSUER}:sub`]: OTHER,
          },
        },
      }),
    ],
    [
      'another issuer',
      webIdentityPolicy({
        Condition: { StringEquals: { 'other.example.com:sub': SUBJECT } },
      }),
    ],
    [
      'a negated condition',
      webIdentityPolicy({
        Condition: { StringNotLike: { [`${ISSUER}:sub`]: '*' } },
      }),
    ],
    ['a malformed statement', { Statement: [{ ...nodeRole, Action: null }] }],
  ])('appends a statement to %s and loses nothing', (_, before) => {
    const after = mergeTrustStatement(before, workload);
    const statements = [before.Statement].flat();
    expect(after).toEqual({
      ...before,
      Statement: [
        ...statements,
        ...(webIdentityPolicy().Statement as object[]),
      ],
    });
  });

  it('starts an empty document with a version', () => {
    expect(mergeTrustStatement({}, workload)).toEqual(webIdentityPolicy());
  });

  it('is allowed afterwards and changes nothing the second time', () => {
    for (const before of [
      webIdentityPolicy(),
      webIdentityPolicy({
        Condition: { StringEquals: { [`${ISSUER}:sub`]: `${OTHER}*` } },
      }),
      { Version: '2012-10-17', Statement: [nodeRole] },
    ]) {
      const once = mergeTrustStatement(before, workload);
      expect(evaluateTrustPolicy(once, request).verdict).toBe('allowed');
      expect(mergeTrustStatement(once, workload)).toEqual(once);
    }
  });

  it('does not lift a Deny', () => {
    const deny = { ...nodeRole, Effect: 'Deny', Principal: '*', Action: '*' };
    const after = mergeTrustStatement({ Statement: [deny] }, workload);
    expect(after.Statement).toContainEqual(deny);
    expect(evaluateTrustPolicy(after, request).verdict).toBe('denied');
  });
});
