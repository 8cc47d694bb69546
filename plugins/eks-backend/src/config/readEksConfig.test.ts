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

function read(eks: JsonObject) {
  return readEksConfig(new ConfigReader({ eks }));
}

describe('readEksConfig', () => {
  it('has defaults for everything', () => {
    expect(readEksConfig(new ConfigReader({}))).toEqual({
      aws: { endpoint: undefined },
      targets: [],
      inventory: {
        schedule: { frequency: { minutes: 10 }, timeout: { minutes: 9 } },
      },
      owner: { tag: undefined, default: 'group:default/platform' },
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
      default: 'group:default/platform',
    });
    expect(
      config.entityNames.get(
        'arn:aws:eks:eu-west-1:111122223333:cluster/Prod_EU',
      ),
    ).toBe('prod');
    expect(config.identity.accounts).toEqual(['123456789012']);
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
  ])('refuses %j', (eks, message) => {
    expect(() => read(eks)).toThrow(
      expect.objectContaining({ name: 'InputError', message }),
    );
  });
});
