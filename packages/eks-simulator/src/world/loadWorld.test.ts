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

import { createWorld, InvalidWorldError, loadWorld } from './loadWorld';

const account = `accounts:
  - accountId: '111122223333'
`;

/** A world with one cluster, given from its version on. */
const cluster = (rest: string) => `${account}clusters:
  - name: a
    accountId: '111122223333'
    region: eu-west-1
    ${rest}
`;

describe('loadWorld', () => {
  it('fills in defaults', () => {
    const world = loadWorld(cluster("version: '1.36'"));
    expect(world.clusters[0]).toMatchObject({
      status: 'ACTIVE',
      supportType: 'EXTENDED',
      oidcProvider: true,
      nodeGroups: [],
    });
    expect(createWorld({ accounts: [{ accountId: '111122223333' }] })).toEqual(
      loadWorld(account),
    );
  });

  it.each<[string, string, string]>([
    ['no YAML', 'a: [', 'The world is not valid YAML'],
    ['nothing', '', '(root): '],
    [
      'an unquoted account',
      'accounts: [{ accountId: 111122223333 }]',
      'accounts.0.accountId: ',
    ],
    [
      'a secret without key',
      `${account}    secretAccessKey: x`,
      'accounts.0.secretAccessKey: accessKeyId and secretAccessKey belong together',
    ],
    [
      'an account twice',
      `${account}  - accountId: '111122223333'`,
      'accounts.1.accountId: account 111122223333 is there twice',
    ],
    ['an unquoted version', cluster('version: 1.30'), 'clusters.0.version: '],
    [
      'a typing mistake',
      cluster("version: '1.36'\n    nodegroups: []"),
      'clusters.0: Unrecognized key: "nodegroups"',
    ],
    [
      'an unknown account',
      cluster("version: '1.36'").replace(
        /1{4}2{4}3{4}'\n {4}region/,
        "444455556666'\n    region",
      ),
      'clusters.0.accountId: account 444455556666 is not in accounts',
    ],
    [
      'a bad time',
      cluster("version: '1.36'\n    createdAt: yesterday"),
      'clusters.0.createdAt: a time is ISO 8601 or relative',
    ],
    [
      'too many pods in groups',
      cluster(
        "version: '1.36'\n    namespaces: [{ name: n, workloads: [{ name: w, replicas: 1, pods: [{ count: 2 }] }] }]",
      ),
      'clusters.0.namespaces.0.workloads.0.pods: the pod groups have 2 pods, but replicas is 1',
    ],
    [
      'a service for no workload',
      cluster(
        "version: '1.36'\n    namespaces: [{ name: n, services: [{ name: s, workload: w }] }]",
      ),
      'clusters.0.namespaces.0.services.0.workload: there is no workload "w" in namespace "n"',
    ],
    [
      'a node group that is not there',
      cluster(
        "version: '1.36'\n    namespaces: [{ name: n, workloads: [{ name: w, on: gpu }] }]",
      ),
      'clusters.0.namespaces.0.workloads.0.on: cluster "a" has no node group or NodePool "gpu"',
    ],
  ])('refuses %s and names the path', (_what, yaml, message) => {
    expect(() => loadWorld(yaml)).toThrow(InvalidWorldError);
    expect(() => loadWorld(yaml)).toThrow(message);
  });

  it('refuses a management account that is not there', () => {
    const accounts = [{ accountId: '111122223333' }];
    expect(() =>
      createWorld({
        accounts,
        organization: { managementAccount: '444455556666' },
      }),
    ).toThrow(
      'organization.managementAccount: account 444455556666 is not in accounts',
    );
  });
});
