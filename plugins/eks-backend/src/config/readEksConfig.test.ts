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

import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readEksConfig } from './readEksConfig';

const MINUTE = 60 * 1000;

function read(eks: JsonObject) {
  return readEksConfig(new ConfigReader({ eks }));
}

describe('readEksConfig', () => {
  it('has defaults for everything', () => {
    expect(readEksConfig(new ConfigReader({}))).toEqual({
      aws: { endpoint: undefined, pace: {}, replicas: 1 },
      targets: [],
      organizations: [],
      inventory: {
        schedule: { frequency: { minutes: 10 }, timeout: { minutes: 9 } },
        cadenceMs: {
          core: 20 * MINUTE,
          nodeGroups: 60 * MINUTE,
          addons: 180 * MINUTE,
          fargateProfiles: 360 * MINUTE,
          podIdentityAssociations: 360 * MINUTE,
          accessEntries: 1440 * MINUTE,
          insights: 360 * MINUTE,
          subnets: 120 * MINUTE,
          components: 60 * MINUTE,
          nodePools: 60 * MINUTE,
          awsAuth: 60 * MINUTE,
        },
        sections: {
          core: true,
          nodeGroups: true,
          addons: true,
          fargateProfiles: true,
          podIdentityAssociations: true,
          accessEntries: true,
          insights: true,
          subnets: true,
          components: true,
          nodePools: true,
          awsAuth: true,
        },
        graceMs: 7 * 1440 * MINUTE,
      },
      owner: { tag: undefined, rules: [], default: 'group:default/platform' },
      system: { tag: undefined },
      lifecycle: { tag: undefined, default: undefined },
      events: { topics: ['aws-eks'] },
      entityNames: new Map(),
      identity: { accounts: [] },
    });
  });

  it('makes one target of each account and region', () => {
    const config = read({
      aws: { endpoint: 'http://127.0.0.1:7480' },
      targets: [
        { accountId: '111122223333', regions: ['eu-west-1', 'us-gov-west-1'] },
        { accountId: '444455556666', regions: ['eu-west-1'] },
      ],
      inventory: { schedule: { frequency: 'PT1M', timeout: 'PT50S' } },
      owner: { tag: 'Team', default: 'platform' },
      entityNames: [
        {
          arn: 'arn:aws:eks:eu-west-1:111122223333:cluster/Prod_EU',
          name: 'prod',
        },
      ],
      identity: { accounts: ['123456789012'] },
    });

    expect(config.targets).toEqual([
      { accountId: '111122223333', region: 'eu-west-1' },
      { accountId: '111122223333', region: 'us-gov-west-1' },
      { accountId: '444455556666', region: 'eu-west-1' },
    ]);
    expect(config.owner).toEqual({
      tag: 'Team',
      rules: [],
      default: 'group:default/platform',
    });
    expect(
      config.entityNames.get(
        'arn:aws:eks:eu-west-1:111122223333:cluster/Prod_EU',
      ),
    ).toBe('prod');
    expect(config.identity.accounts).toEqual(['123456789012']);
  });

  it('reads paces, organizations, cadences, sections, rules and topics', () => {
    const config = read({
      aws: {
        pace: { eks: { perSecond: 0.5, burst: 3 }, iam: { parallel: 2 } },
        replicas: 3,
      },
      organizations: [
        {
          accountId: '111122223333',
          regions: ['cn-north-1', 'cn-north-1'],
          organizationalUnits: ['ou-ab12-11111111', 'r-ab12'],
          excludeAccounts: ['444455556666'],
        },
        { accountId: '444455556666', regions: ['us-gov-west-1'] },
      ],
      inventory: {
        cadence: { subnets: { minutes: 5 }, awsAuth: '2h' },
        sections: { insights: false },
        grace: { days: 14 },
      },
      owner: {
        rules: [
          { tag: 'CostCenter', value: 'pay.*', owner: 'payments' },
          { accountId: '444455556666', owner: 'user:default/ada' },
        ],
      },
      system: { tag: 'System' },
      lifecycle: { tag: 'Stage', default: 'production' },
      events: { topics: ['eks-prod', 'eks-dev', 'eks-prod'] },
    });

    expect(config.aws).toMatchObject({
      pace: { eks: { perSecond: 0.5, burst: 3 }, iam: { parallel: 2 } },
      replicas: 3,
    });
    expect(config.organizations).toEqual([
      {
        accountId: '111122223333',
        regions: ['cn-north-1'],
        organizationalUnits: ['ou-ab12-11111111', 'r-ab12'],
        excludeAccounts: ['444455556666'],
      },
      {
        accountId: '444455556666',
        regions: ['us-gov-west-1'],
        excludeAccounts: [],
      },
    ]);
    expect(config.inventory).toMatchObject({
      cadenceMs: {
        // Not more often than the schedule runs.
        subnets: 10 * MINUTE,
        awsAuth: 120 * MINUTE,
        core: 20 * MINUTE,
      },
      sections: { insights: false, core: true },
      graceMs: 14 * 1440 * MINUTE,
    });
    const [byTag, byAccount] = config.owner.rules;
    expect(byTag).toMatchObject({
      tag: 'CostCenter',
      owner: 'group:default/payments',
    });
    expect(
      ['pay', 'payroll', 'prepay'].map(value => byTag.value?.test(value)),
    ).toEqual([true, true, false]);
    expect(byAccount).toEqual({
      accountId: '444455556666',
      owner: 'user:default/ada',
    });
    expect(config.system).toEqual({ tag: 'System' });
    expect(config.lifecycle).toEqual({ tag: 'Stage', default: 'production' });
    expect(config.events.topics).toEqual(['eks-prod', 'eks-dev']);
    expect(read({ events: { topics: [] } }).events.topics).toEqual([]);
  });

  it.each<[JsonObject, string]>([
    [
      { targets: [{ accountId: 111122223333, regions: ['eu-west-1'] }] },
      `Invalid configuration at 'eks.targets[0].accountId': 111122223333; give the 12 digits of an AWS account in quotes, such as '111122223333'`,
    ],
    [
      { targets: [{ accountId: '1111', regions: ['eu-west-1'] }] },
      `Invalid configuration at 'eks.targets[0].accountId': "1111"; give the 12 digits of an AWS account in quotes, such as '111122223333'`,
    ],
    [
      { targets: [{ accountId: '111122223333', regions: ['Ireland'] }] },
      `Invalid configuration at 'eks.targets[0].regions': "Ireland"; give the code of an AWS region, such as eu-west-1`,
    ],
    [
      {
        targets: [
          { accountId: '111122223333', regions: ['eu-west-1', 'eu-west-1'] },
        ],
      },
      `Invalid configuration at 'eks.targets[0].regions': "eu-west-1"; list each region once for account 111122223333`,
    ],
    [
      { targets: [{ accountId: '111122223333', regions: [] }] },
      `Invalid configuration at 'eks.targets[0].regions': []; list at least one region, such as eu-west-1, or remove the target`,
    ],
    [
      { aws: { endpoint: 'localhost:7480' } },
      `Invalid configuration at 'eks.aws.endpoint': "localhost:7480"; give a URL such as http://127.0.0.1:7480, or leave it out to call AWS`,
    ],
    [
      { aws: { endpoint: 'localhost' } },
      `Invalid configuration at 'eks.aws.endpoint': "localhost"; give a URL such as http://127.0.0.1:7480, or leave it out to call AWS`,
    ],
    [
      { owner: { default: 'My Team' } },
      `Invalid configuration at 'eks.owner.default': "My Team"; give an entity reference such as group:default/platform`,
    ],
    [
      { entityNames: [{ arn: 'prod', name: 'prod' }] },
      `Invalid configuration at 'eks.entityNames[0].arn': "prod"; give the ARN of a cluster, such as arn:aws:eks:eu-west-1:111122223333:cluster/prod`,
    ],
    [
      {
        entityNames: [
          {
            arn: 'arn:aws:eks:eu-west-1:111122223333:cluster/prod',
            name: 'Prod',
          },
        ],
      },
      `Invalid configuration at 'eks.entityNames[0].name': "Prod"; use at most 63 lower-case letters, digits, dashes and dots`,
    ],
    [
      { identity: { accounts: '123456789012' } },
      `Invalid configuration at 'eks.identity.accounts': "123456789012"; give a list of account ids`,
    ],
    [
      { aws: { pace: { s3: { burst: 1 } } } },
      `Invalid configuration at 'eks.aws.pace': "s3"; name services among eks, ec2, elbv2, iam, ssm, sts, organizations`,
    ],
    [
      { aws: { pace: { eks: { perSecond: 0 } } } },
      `Invalid configuration at 'eks.aws.pace.eks.perSecond': 0; give a number of calls above 0, or leave it out for the default`,
    ],
    [
      { aws: { pace: { eks: { burst: 1.5 } } } },
      `Invalid configuration at 'eks.aws.pace.eks.burst': 1.5; give a whole number of calls from 1, or leave it out for the default`,
    ],
    [
      { aws: { replicas: 0 } },
      `Invalid configuration at 'eks.aws.replicas': 0; give the number of backend processes that share the pace, from 1`,
    ],
    [
      { organizations: [{ accountId: '111122223333', regions: [] }] },
      `Invalid configuration at 'eks.organizations[0].regions': []; list at least one region, such as eu-west-1, or remove the organization`,
    ],
    [
      {
        organizations: [
          {
            accountId: '111122223333',
            regions: ['eu-west-1'],
            organizationalUnits: ['Workloads'],
          },
        ],
      },
      `Invalid configuration at 'eks.organizations[0].organizationalUnits': "Workloads"; give the id of an organizational unit or root, such as ou-ab12-11111111 or r-ab12`,
    ],
    [
      {
        organizations: [
          { accountId: '111122223333', regions: ['eu-west-1'] },
          { accountId: '111122223333', regions: ['us-east-1'] },
        ],
      },
      `Invalid configuration at 'eks.organizations[1].accountId': "111122223333"; list each organization once, with all its regions and organizational units`,
    ],
    [
      {
        organizations: [
          {
            accountId: '111122223333',
            regions: ['eu-west-1'],
            excludeAccounts: [444455556666],
          },
        ],
      },
      `Invalid configuration at 'eks.organizations[0].excludeAccounts[0]': 444455556666; give the 12 digits of an AWS account in quotes, such as '111122223333'`,
    ],
    [
      { inventory: { cadence: { nodegroups: { hours: 1 } } } },
      `Invalid configuration at 'eks.inventory.cadence': "nodegroups"; name sections among core, nodeGroups, addons, fargateProfiles, podIdentityAssociations, accessEntries, insights, subnets, components, nodePools, awsAuth`,
    ],
    [
      { inventory: { cadence: { core: 'often' } } },
      `Invalid configuration at 'eks.inventory.cadence.core': "often"; give at least ten seconds, such as { minutes: 20 }, or leave it out for the default`,
    ],
    [
      { inventory: { cadence: { core: { seconds: 1 } } } },
      `Invalid configuration at 'eks.inventory.cadence.core': {"seconds":1}; give at least ten seconds, such as { minutes: 20 }, or leave it out for the default`,
    ],
    [
      { inventory: { sections: { core: false } } },
      `Invalid configuration at 'eks.inventory.sections.core': false; leave it on: without it there are no clusters`,
    ],
    [
      { inventory: { sections: { addons: 'no' } } },
      `Invalid configuration at 'eks.inventory.sections.addons': "no"; give true or false`,
    ],
    [
      { inventory: { grace: { minutes: 5 } } },
      `Invalid configuration at 'eks.inventory.grace': {"minutes":5}; give at least one hour, such as { days: 7 }: a slip in the list of targets must not remove clusters`,
    ],
    [
      { owner: { rules: [{ owner: 'platform' }] } },
      `Invalid configuration at 'eks.owner.rules[0]': {"owner":"platform"}; give a 'tag', an 'accountId' or both; for all other clusters set eks.owner.default`,
    ],
    [
      { owner: { rules: [{ tag: 'Team', value: '(', owner: 'platform' }] } },
      `Invalid configuration at 'eks.owner.rules[0].value': "("; give a regular expression for the whole value, such as pay(ments)?-.*`,
    ],
    [
      {
        owner: {
          rules: [{ accountId: '111122223333', value: 'x', owner: 'platform' }],
        },
      },
      `Invalid configuration at 'eks.owner.rules[0].value': "x"; give the 'tag' whose value it fits, too`,
    ],
    [
      { owner: { rules: [{ tag: 'Team', owner: 'My Team' }] } },
      `Invalid configuration at 'eks.owner.rules[0].owner': "My Team"; give an entity reference such as group:default/platform`,
    ],
    [
      { lifecycle: { default: 'in production' } },
      `Invalid configuration at 'eks.lifecycle.default': "in production"; give one word of at most 63 letters, digits, dashes, underscores and dots, such as production`,
    ],
    [
      { events: { topics: ['aws-eks '] } },
      `Invalid configuration at 'eks.events.topics': "aws-eks "; give the name of a topic without spaces around it, such as aws-eks`,
    ],
  ])('refuses %j', (eks, message) => {
    expect(() => read(eks)).toThrow(
      expect.objectContaining({ name: 'InputError', message }),
    );
  });
});
