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

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  parse,
  parseAllDocuments,
  type ScalarTag,
  type CollectionTag,
} from 'yaml';
import { KUBERNETES_READS } from '../kubernetesReads';
import { actionsUpTo, organizationActions } from '../permissionTier';
import type { Policy } from '../policy';
import { renderInstallKit } from './renderInstallKit';

const FOLDER = resolve(__dirname, '../../../../../install');

/** Reads the short forms of CloudFormation as `{ '!Ref': ... }`. */
const INTRINSICS = [
  ...['!Ref', '!Sub', '!GetAtt'].map(
    (tag): ScalarTag => ({ tag, resolve: text => ({ [tag]: text }) }),
  ),
  ...['!If', '!Not', '!Equals'].map(
    (tag): CollectionTag => ({
      tag,
      collection: 'seq',
      resolve: items => ({ [tag]: items.toJSON() }),
    }),
  ),
];

describe('renderInstallKit', () => {
  const kit = renderInstallKit();
  const fileOf = (path: string): string => {
    const text = kit.get(path);
    if (text === undefined) {
      throw new Error(`The kit has no ${path}`);
    }
    return text;
  };
  const policyOf = (path: string): Policy => JSON.parse(fileOf(path));
  const actionsOf = (policy: Policy) =>
    policy.Statement.flatMap(({ Action }) => Action).sort();
  const templateOf = (path: string) =>
    parse(fileOf(path), { customTags: INTRINSICS });

  it('is what the folder install holds, and nothing else is there', () => {
    const present = readdirSync(FOLDER, {
      recursive: true,
      withFileTypes: true,
    })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name));
    expect(present.map(path => path.slice(FOLDER.length + 1)).sort()).toEqual(
      [...kit.keys()].sort(),
    );
    const drifted = [...kit].filter(
      ([path, text]) => readFileSync(join(FOLDER, path), 'utf8') !== text,
    );
    // Run `yarn workspace @backstage-eks/plugin-eks-backend generate:install` and commit the result.
    expect(drifted.map(([path]) => path)).toEqual([]);
  });

  it.each([
    ['1-eks', 'eks'],
    ['2-aws', 'aws'],
    ['3-kubernetes', 'kubernetes'],
  ] as const)(
    'allows exactly the actions of %s in every form',
    (folder, tier) => {
      const actions = actionsUpTo(tier).sort();
      const policy = policyOf(`${folder}/policy.json`);
      expect(actionsOf(policy)).toEqual(actions);

      const role = templateOf(`${folder}/stackset.yaml`).Resources.Role
        .Properties;
      expect(actionsOf(role.Policies[0].PolicyDocument)).toEqual(actions);
      const arns: unknown[] = role.Policies[0].PolicyDocument.Statement.flatMap(
        (statement: { Resource: unknown[] }) => statement.Resource,
      );
      // Of this account and this partition only, but for what AWS publishes for everyone.
      for (const arn of arns.filter(each => each !== '*')) {
        expect(arn).toEqual({
          '!Sub': expect.stringMatching(
            /^arn:\$\{AWS::Partition\}:((eks|iam):\*?:\$\{AWS::AccountId\}:|ssm:\*::parameter\/aws\/service\/)/,
          ),
        });
      }

      const module = fileOf(`${folder}/terraform/main.tf`);
      const inModule = module.match(/"[a-z0-9]+:[A-Z]\w+"/g) ?? [];
      expect(
        inModule
          .map(text => text.slice(1, -1))
          .filter(action => !action.startsWith('sts:'))
          .sort(),
      ).toEqual(actions);
      expect(module).not.toMatch(/"arn:aws/);
    },
  );

  it('builds tiers on each other and never allows by wildcard, to write, or what needs no permission', () => {
    const [eks, aws, kubernetes] = (['eks', 'aws', 'kubernetes'] as const).map(
      tier => new Set(actionsUpTo(tier)),
    );
    expect([...eks].filter(action => !aws.has(action))).toEqual([]);
    expect(eks.size).toBeLessThan(aws.size);
    expect([...eks].every(action => action.startsWith('eks:'))).toBe(true);
    expect(kubernetes).toEqual(aws);
    for (const action of [...aws, ...organizationActions()]) {
      expect(action).toMatch(/^[a-z0-9]+:(Describe|Get|List)[A-Za-z]+$/);
      expect(action).not.toBe('sts:GetCallerIdentity');
    }
    expect(actionsOf(policyOf('organizations/policy.json'))).toEqual(
      organizationActions().sort(),
    );
  });

  it('limits actions to the resources they support', () => {
    const resources = new Map(
      policyOf('2-aws/policy.json').Statement.flatMap(({ Action, Resource }) =>
        Action.map(action => [action, Resource] as const),
      ),
    );
    expect(Object.fromEntries(resources)).toMatchObject({
      'eks:ListClusters': ['*'],
      'eks:DescribeCluster': ['arn:aws:eks:*:*:cluster/*'],
      'eks:DescribeNodegroup': ['arn:aws:eks:*:*:nodegroup/*'],
      'eks:DescribeAccessEntry': ['arn:aws:eks:*:*:access-entry/*'],
      'iam:GetRole': ['arn:aws:iam::*:role/*'],
      'ssm:GetParameter': ['arn:aws:ssm:*::parameter/aws/service/*'],
      'ec2:DescribeSubnets': ['*'],
    });
  });

  it('trusts one principal, with an external id only when one is given', () => {
    const { Conditions, Parameters, Resources } = templateOf(
      '1-eks/stackset.yaml',
    );
    expect(
      Resources.Role.Properties.AssumeRolePolicyDocument.Statement,
    ).toEqual([
      {
        Effect: 'Allow',
        Principal: { AWS: { '!Ref': 'PortalPrincipalArn' } },
        Action: 'sts:AssumeRole',
        Condition: {
          '!If': [
            'HasExternalId',
            { StringEquals: { 'sts:ExternalId': { '!Ref': 'ExternalId' } } },
            { '!Ref': 'AWS::NoValue' },
          ],
        },
      },
    ]);
    expect(Conditions.HasExternalId).toEqual({
      '!Not': [{ '!Equals': [{ '!Ref': 'ExternalId' }, ''] }],
    });
    const principal = new RegExp(Parameters.PortalPrincipalArn.AllowedPattern);
    expect('arn:aws-cn:iam::111122223333:role/x/portal').toMatch(principal);
    expect('*').not.toMatch(principal);
    expect('arn:aws:iam::111122223333:root').not.toMatch(principal);
    const externalId = new RegExp(Parameters.ExternalId.AllowedPattern);
    expect('').toMatch(externalId);
    expect('portal-1').toMatch(externalId);
    expect('a').not.toMatch(externalId);
  });

  it('gives the group what is read in a cluster, and no more', () => {
    const documents = parseAllDocuments(
      fileOf('3-kubernetes/cluster-role.yaml'),
    );
    const objects = documents.map(document => {
      expect(document.errors).toEqual([]);
      return document.toJS();
    });
    expect(objects.map(({ kind }) => kind)).toEqual([
      'ClusterRole',
      'ClusterRoleBinding',
      'Role',
      'RoleBinding',
    ]);
    const permissions = objects
      .flatMap(({ rules = [], metadata }) =>
        rules.flatMap(
          (rule: {
            apiGroups: string[];
            resources: string[];
            verbs: string[];
            resourceNames?: string[];
          }) =>
            rule.apiGroups.flatMap(group =>
              rule.resources.flatMap(resource =>
                rule.verbs.map(verb =>
                  [
                    verb,
                    group,
                    resource,
                    metadata.namespace,
                    rule.resourceNames,
                  ]
                    .filter(each => each !== undefined)
                    .join(' '),
                ),
              ),
            ),
        ),
      )
      .sort();
    expect(permissions).toEqual(
      KUBERNETES_READS.flatMap(({ verbs, group, resource, only }) =>
        verbs.map(verb =>
          [
            verb,
            group,
            resource,
            ...(only ? [only.namespace, only.name] : []),
          ].join(' '),
        ),
      ).sort(),
    );
    expect(permissions.join('\n')).not.toMatch(/secrets|\*/);
    for (const { subjects } of [objects[1], objects[3]]) {
      expect(subjects).toEqual([
        {
          apiGroup: 'rbac.authorization.k8s.io',
          kind: 'Group',
          name: 'backstage-viewers',
        },
      ]);
    }
  });

  it('puts the role into that group in every way', () => {
    const entry = templateOf('3-kubernetes/access-entry/cloudformation.yaml')
      .Resources.AccessEntry;
    expect(entry.Type).toBe('AWS::EKS::AccessEntry');
    expect(entry.Properties.KubernetesGroups).toEqual(['backstage-viewers']);
    expect(
      parse(fileOf('3-kubernetes/access-entry/eksctl.yaml')).accessConfig
        .accessEntries[0].kubernetesGroups,
    ).toEqual(['backstage-viewers']);
    expect(fileOf('3-kubernetes/access-entry/terraform/main.tf')).toContain(
      'kubernetes_groups = ["backstage-viewers"]',
    );
    // A list item and no ConfigMap: applied, one would lock the nodes out.
    expect(parse(fileOf('3-kubernetes/aws-auth/map-roles.yaml'))).toEqual([
      {
        rolearn: 'arn:aws:iam::111122223333:role/backstage-eks-reader',
        username: 'backstage-eks-reader',
        groups: ['backstage-viewers'],
      },
    ]);
  });

  it('writes Terraform whose brackets and quotes match', () => {
    const modules = [...kit].filter(([path]) => path.endsWith('.tf'));
    expect(modules.length).toBeGreaterThan(0);
    for (const [, text] of modules) {
      const code = text.replace(/"(\\.|[^"\\])*"/g, '').replace(/#.*/g, '');
      expect(code).not.toContain('"');
      let rest = code.replace(/[^()[\]{}]/g, '');
      while (/\(\)|\[\]|\{\}/.test(rest)) {
        rest = rest.replace(/\(\)|\[\]|\{\}/g, '');
      }
      expect(rest).toBe('');
    }
  });
});
