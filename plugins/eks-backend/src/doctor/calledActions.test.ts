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

import { EKSClient, UpdateNodegroupVersionCommand } from '@aws-sdk/client-eks';
import {
  createWorld,
  startSimulator,
  type Call,
  type Simulator,
} from '@backstage-eks/eks-simulator';
import { clusterEntityName } from '@backstage-eks/plugin-eks-common';
import { target } from '../__testUtils__/facts';
import {
  awsIntegration,
  simulatedClients,
} from '../__testUtils__/simulatedAws';
import { startPlugin } from '../__testUtils__/startPlugin';
import { listAccounts } from '../aws/organizations/listAccounts';
import { ACTIONS, iamAction, type AwsService } from '../aws/calls';
import {
  componentOn,
  createSimulatedReader,
  guest,
} from '../serviceState/__testUtils__';
import { wholeCluster } from './__testUtils__/wholeCluster';
import { kubernetesActions } from './probes';

jest.setTimeout(120_000);

const [portal] = awsIntegration.accounts;
const PRINCIPAL = `arn:aws:iam::${portal.accountId}:role/backstage`;
const CLUSTER = clusterEntityName({ ...target, name: 'prod' });

const UNIT = 'ou-exam-00000001';

function busyCluster() {
  return wholeCluster('prod', {
    accessEntries: [
      {
        principal: PRINCIPAL,
        groups: ['backstage-viewers'],
      },
    ],
    nodeGroups: [{ name: 'general', version: '1.33' }],
    namespaces: [
      {
        name: 'kube-system',
        // A well-known controller of each kind: its image is read.
        workloads: [
          { name: 'cluster-autoscaler', replicas: 1 },
          { name: 'aws-node', kind: 'DaemonSet', replicas: 1 },
          {
            name: 'argocd-application-controller',
            kind: 'StatefulSet',
            replicas: 1,
          },
        ],
      },
      {
        name: 'hello',
        serviceAccounts: [
          {
            name: 'hello',
            roleArn: `arn:aws:iam::${portal.accountId}:role/hello`,
          },
        ],
        workloads: [
          {
            name: 'hello',
            replicas: 2,
            serviceAccount: 'hello',
            labels: { 'backstage.io/kubernetes-id': 'hello' },
          },
        ],
        services: [{ name: 'hello', workload: 'hello' }],
        ingresses: [
          {
            name: 'hello',
            host: 'hello.example.com',
            service: 'hello',
            loadBalancer: {},
          },
        ],
      },
    ],
  });
}

function isAws(call: Call): call is Call & { service: AwsService } {
  return call.service !== 'kubernetes';
}

describe('what the portal calls', () => {
  let simulator: Simulator;
  let calls: Call[];

  beforeAll(async () => {
    simulator = await startSimulator({
      world: createWorld({
        accounts: [
          {
            ...portal,
            principal: PRINCIPAL,
            roles: [
              {
                name: 'hello',
                trust: [
                  {
                    serviceAccount: 'hello:hello',
                    cluster: `${portal.accountId}/eu-west-1/prod`,
                  },
                ],
                attachedPolicies: ['hello-bucket'],
              },
            ],
          },
        ],
        organization: {
          managementAccount: portal.accountId,
          organizationalUnits: [
            {
              id: UNIT,
              name: 'workloads',
              accounts: [portal.accountId],
            },
          ],
        },
        clusters: [busyCluster()],
      }),
    });
    const service = await createSimulatedReader({
      simulator,
      accounts: [portal],
      targets: [target],
      entities: [componentOn('hello', {}, [CLUSTER])],
    });
    await startUpdate();
    simulator.calls.clear();

    await service.reader.read('component:default/hello', {
      credentials: guest,
      fresh: false,
    });
    await service.close();
    await startPlugin({
      simulator,
      config: {
        organizations: [
          {
            accountId: portal.accountId,
            regions: ['eu-west-1'],
            organizationalUnits: [UNIT],
          },
        ],
      },
    });
    // The organization above is read below one unit only.
    const clients = simulatedClients(simulator.awsEndpoint, [target]);
    await listAccounts(
      clients.organizations(portal.accountId),
      {},
      AbortSignal.timeout(10_000),
    );
    clients.destroy();
    calls = [...simulator.calls.entries];
  });
  afterAll(() => simulator.close());

  /** So that a node group is found in the midst of one. */
  async function startUpdate() {
    const client = new EKSClient({
      endpoint: simulator.awsEndpoint,
      region: target.region,
      credentials: portal,
    });
    await client.send(
      new UpdateNodegroupVersionCommand({
        clusterName: 'prod',
        nodegroupName: 'general',
        version: '1.34',
      }),
    );
    client.destroy();
  }

  it('is exactly what the table of actions says', () => {
    const called = calls
      .filter(isAws)
      .map(({ service, action }) => iamAction(service, action));
    expect([...new Set(called)].sort()).toEqual(
      ACTIONS.map(({ action }) => action).sort(),
    );
  });

  it('is exactly what the table of Kubernetes reads says', () => {
    const called = calls
      .filter(({ service }) => service === 'kubernetes')
      .map(({ action }) => action);
    const allowed = kubernetesActions().map(
      ({ read, verb }) => `${verb} ${read.resource}`,
    );
    expect([...new Set(called)].sort()).toEqual([...new Set(allowed)].sort());
  });
});
