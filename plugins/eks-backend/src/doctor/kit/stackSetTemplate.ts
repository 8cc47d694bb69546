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

import { Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { toPolicy } from '../policy';
import { intrinsic, withComments, yamlText } from './texts';
import { ROLE_NAME } from './tiers';

const PLACE = {
  partition: '${AWS::Partition}',
  accountId: '${AWS::AccountId}',
};

const PARAMETERS = {
  PortalPrincipalArn: {
    Type: 'String',
    Description: 'The role or user that the backend of the portal runs as.',
    AllowedPattern: '^arn:[a-z-]+:iam::[0-9]{12}:(role|user)/[\\w+=,.@/-]+$',
    ConstraintDescription:
      'must be the ARN of an IAM role or user, such as arn:aws:iam::123456789012:role/portal',
  },
  ExternalId: {
    Type: 'String',
    Description: 'Also set as externalId under aws in app-config. Empty: none.',
    Default: '',
    AllowedPattern: '^$|^[\\w+=,.@:/-]{2,1224}$',
    ConstraintDescription: 'must be 2 to 1224 letters, digits and +=,.@:/-_',
  },
  RoleName: {
    Type: 'String',
    Description: 'Also set as roleName under aws in app-config.',
    Default: ROLE_NAME,
    AllowedPattern: '^[\\w+=,.@-]{1,64}$',
  },
};

/**
 * The CloudFormation template of the role that the portal assumes in an account.
 *
 * @param options - `gives` ends the sentence on what the role is for
 * @internal
 */
export function stackSetTemplate(options: {
  gives: string;
  actions: string[];
}): string {
  return withComments(
    [
      'Deploy it as a StackSet to all accounts, in one region only: roles are global.',
    ],
    yamlText({
      AWSTemplateFormatVersion: '2010-09-09',
      Description: `Lets a Backstage portal read ${options.gives}.`,
      Parameters: PARAMETERS,
      Conditions: {
        HasExternalId: sequence('!Not', [
          sequence('!Equals', [intrinsic('!Ref', 'ExternalId'), '']),
        ]),
      },
      Resources: {
        Role: {
          Type: 'AWS::IAM::Role',
          Properties: {
            RoleName: intrinsic('!Ref', 'RoleName'),
            Description: 'Assumed by a Backstage portal to read EKS clusters',
            AssumeRolePolicyDocument: trustPolicy(),
            Policies: [
              { PolicyName: 'read', PolicyDocument: policy(options.actions) },
            ],
          },
        },
      },
      Outputs: { RoleArn: { Value: intrinsic('!GetAtt', 'Role.Arn') } },
    }),
  );
}

function trustPolicy() {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: intrinsic('!Ref', 'PortalPrincipalArn') },
        Action: 'sts:AssumeRole',
        Condition: sequence('!If', [
          'HasExternalId',
          {
            StringEquals: { 'sts:ExternalId': intrinsic('!Ref', 'ExternalId') },
          },
          intrinsic('!Ref', 'AWS::NoValue'),
        ]),
      },
    ],
  };
}

function policy(actions: string[]) {
  const { Version, Statement } = toPolicy(actions, PLACE);
  return {
    Version,
    Statement: Statement.map(statement => ({
      ...statement,
      Resource: statement.Resource.map(arn =>
        arn.includes('${') ? intrinsic('!Sub', arn) : arn,
      ),
    })),
  };
}

/** An intrinsic function that takes a list. */
function sequence(tag: string, items: unknown[]): YAMLSeq {
  const list = new YAMLSeq();
  list.tag = tag;
  list.items = items.map(toNode);
  return list;
}

function toNode(value: unknown): unknown {
  if (value instanceof Scalar || value instanceof YAMLSeq) {
    return value;
  }
  if (typeof value === 'object' && value) {
    const map = new YAMLMap();
    map.items = Object.entries(value).map(
      ([key, member]) => new Pair(key, toNode(member)),
    );
    return map;
  }
  return new Scalar(value);
}
