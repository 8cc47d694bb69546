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

import { podIdentityPolicy } from '../../../testing/identityFacts';
import { mergePodIdentityStatement } from './mergePodIdentityStatement';

const nodeRole = {
  Sid: 'Node',
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111122223333:role/general-node' },
  Action: 'sts:AssumeRole',
};

describe('mergePodIdentityStatement', () => {
  it('adds the missing action and keeps conditions', () => {
    const Condition = { StringEquals: { 'aws:SourceAccount': '111122223333' } };
    expect(
      mergePodIdentityStatement(
        podIdentityPolicy({ Action: 'sts:AssumeRole', Condition }),
      ),
    ).toEqual(podIdentityPolicy({ Condition }));
  });

  it('appends a statement beside others', () => {
    expect(mergePodIdentityStatement({ Statement: [nodeRole] })).toEqual({
      Statement: [nodeRole, ...(podIdentityPolicy().Statement as object[])],
    });
  });

  it('does not give another service the action', () => {
    const before = podIdentityPolicy({
      Principal: { Service: ['pods.eks.amazonaws.com', 'ec2.amazonaws.com'] },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
    });
    expect(mergePodIdentityStatement(before)).toEqual({
      ...before,
      Statement: [
        ...(before.Statement as object[]),
        ...(podIdentityPolicy({
          Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
        }).Statement as object[]),
      ],
    });
  });
});
