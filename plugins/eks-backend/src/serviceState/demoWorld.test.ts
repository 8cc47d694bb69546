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
  demoWorld,
  startSimulator,
  type Simulator,
} from '@backstage-eks/eks-simulator';
import type { JudgementAnswer } from '@backstage-eks/plugin-eks-common';
import { componentOn, createSimulatedReader, guest } from './__testUtils__';

const PROD_EU = 'prod-eu-eu-west-1-111122223333';
const PROD_US = 'prod-us-us-east-1-111122223333';
const STAGING_EU = 'staging-eu-west-1-444455556666';
const STAGING_US = 'staging-us-east-1-444455556666';

type Verdicts = [
  cluster: string,
  placement: string,
  identity: string,
  ingress: string,
];

function headline({ findings: [first] }: JudgementAnswer): string {
  return `${first.code} ${first.state}`;
}

describe('the services of the demo', () => {
  let simulator: Simulator;
  let simulated: Awaited<ReturnType<typeof createSimulatedReader>>;

  beforeAll(async () => {
    const world = demoWorld();
    simulator = await startSimulator({
      world,
      now: new Date('2026-11-20T12:00:00Z'),
    });
    const on = (name: string, ...clusters: string[]) =>
      componentOn(name, {}, clusters);
    simulated = await createSimulatedReader({
      simulator,
      accounts: world.accounts,
      targets: [
        { accountId: '111122223333', region: 'eu-west-1' },
        { accountId: '111122223333', region: 'us-east-1' },
        { accountId: '444455556666', region: 'eu-west-1' },
        { accountId: '444455556666', region: 'us-east-1' },
      ],
      entities: [
        on('checkout', PROD_EU),
        on('payments-api', STAGING_EU, PROD_EU),
        on('catalog-search', PROD_EU),
        on('invoices', PROD_EU),
        on('fraud-scoring', PROD_EU),
        on('storefront', PROD_US),
        on('recommendations', PROD_US),
        on('orders', STAGING_EU),
        on('notifications', STAGING_EU),
        on('mailer', STAGING_EU),
        on('reports', STAGING_US),
        on('batch-exports', STAGING_US),
      ],
    });
  });

  afterAll(async () => {
    await simulated?.close();
    await simulator?.close();
  });

  it.each<[string, Verdicts[]]>([
    [
      'checkout',
      [[PROD_EU, 'PL-OK healthy', 'IRSA-OK healthy', 'ING-OK healthy']],
    ],
    [
      'payments-api',
      [
        [PROD_EU, 'PL-OK healthy', 'IRSA-10 broken', 'ING-OK healthy'],
        [STAGING_EU, 'PL-OK healthy', 'IRSA-OK healthy', 'ING-OK healthy'],
      ],
    ],
    [
      'catalog-search',
      [[PROD_EU, 'PL-07 progressing', 'IRSA-OK healthy', 'ING-15 degraded']],
    ],
    [
      'invoices',
      [[PROD_EU, 'PL-OK healthy', 'IRSA-14 degraded', 'ING-OK healthy']],
    ],
    [
      'fraud-scoring',
      [[PROD_EU, 'PL-03 degraded', 'PI-OK healthy', 'ING-30 none']],
    ],
    [
      'storefront',
      [[PROD_US, 'PL-OK healthy', 'PI-OK healthy', 'ING-OK healthy']],
    ],
    [
      'recommendations',
      [[PROD_US, 'PL-OK healthy', 'IRSA-22 unknown', 'ING-OK healthy']],
    ],
    [
      'orders',
      [[STAGING_EU, 'PL-04 broken', 'IRSA-OK healthy', 'ING-14 broken']],
    ],
    [
      'notifications',
      [[STAGING_EU, 'PL-OK healthy', 'IRSA-OK healthy', 'ING-03 broken']],
    ],
    [
      'mailer',
      [[STAGING_EU, 'PL-05 broken', 'IRSA-OK healthy', 'ING-30 none']],
    ],
    [
      'reports',
      [[STAGING_US, 'PL-OK healthy', 'IRSA-04 broken', 'ING-OK healthy']],
    ],
    [
      'batch-exports',
      [[STAGING_US, 'PL-OK healthy', 'IRSA-01 none', 'ING-30 none']],
    ],
  ])('judges %s, worst place first', async (name, expected) => {
    const state = await simulated.reader.read(`component:default/${name}`, {
      credentials: guest,
      fresh: false,
    });
    expect(
      state.places.map(place => [
        place.cluster.entityName,
        headline(place.placement),
        headline(place.identity),
        headline(place.ingress),
      ]),
    ).toEqual(expected);
  });

  it('asks nothing of the account that the portal has no keys for', () => {
    expect(
      simulator.calls.matching({ accountId: '123456789012' }),
    ).toHaveLength(0);
  });
});
