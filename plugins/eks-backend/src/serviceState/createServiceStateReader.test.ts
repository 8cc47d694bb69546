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

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import {
  createWorld,
  demoWorld,
  minimalWorld,
  startSimulator,
  type Fault,
} from '@backstage-eks/eks-simulator';
import { componentOn, createSimulatedReader, guest } from './__testUtils__';

const PROD_EU = 'prod-eu-eu-west-1-111122223333';
const STAGING_EU = 'staging-eu-west-1-444455556666';
const START = new Date('2026-11-20T12:00:00Z');

describe('createServiceStateReader', () => {
  const closing: Array<() => Promise<void>> = [];

  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) {
      await close();
    }
  });

  async function setUp(
    options: { hidden?: Set<string>; timeout?: number } = {},
  ) {
    const world = demoWorld();
    const simulator = await startSimulator({ world, now: START });
    closing.push(() => simulator.close());
    const simulated = await createSimulatedReader({
      simulator,
      accounts: world.accounts,
      targets: [
        { accountId: '111122223333', region: 'eu-west-1' },
        { accountId: '444455556666', region: 'eu-west-1' },
      ],
      entities: [
        componentOn('payments-api', {}, [PROD_EU, STAGING_EU]),
        componentOn('checkout', { namespace: 'checkout' }, [PROD_EU]),
        componentOn('elsewhere', { namespace: 'payments' }, [PROD_EU]),
        componentOn('nothing', {}, [PROD_EU]),
        componentOn(
          'dns',
          { 'label-selector': 'app.kubernetes.io/name=coredns' },
          [PROD_EU],
        ),
        componentOn(
          'spread',
          {
            'label-selector': 'app.kubernetes.io/name in (checkout, invoices)',
          },
          [PROD_EU],
        ),
        componentOn(
          'mixed',
          {
            'label-selector':
              'app.kubernetes.io/name in (notifications, mailer)',
          },
          [STAGING_EU],
        ),
        componentOn('lost', { cluster: 'gone' }),
      ],
      ...options,
    });
    closing.push(simulated.close);
    return {
      ...simulated,
      simulator,
      read: (name: string, { fresh = false } = {}) =>
        simulated.reader.read(`component:default/${name}`, {
          credentials: guest,
          fresh,
        }),
    };
  }

  function fault(of: Fault): Fault {
    return of;
  }

  it('spends two rounds of calls on a view, few connections, and nothing on the next one', async () => {
    const { simulator, read } = await setUp();
    let connections = 0;
    const count = () => {
      connections += 1;
    };
    subscribe('undici:client:connected', count);
    await read('checkout');
    unsubscribe('undici:client:connected', count);
    expect(connections).toBeLessThanOrEqual(6);
    expect(connections).toBeGreaterThan(0);
    const actions = simulator.calls.entries.map(
      ({ service, action }) => `${service} ${action}`,
    );
    expect([...actions].sort()).toEqual([
      'eks ListPodIdentityAssociations',
      'elbv2 DescribeLoadBalancers',
      'elbv2 DescribeTargetGroups',
      'elbv2 DescribeTargetHealth',
      'iam GetOpenIDConnectProvider',
      'iam GetRole',
      'iam ListAttachedRolePolicies',
      'iam ListRolePolicies',
      'kubernetes list daemonsets',
      'kubernetes list deployments',
      'kubernetes list deployments',
      'kubernetes list endpointslices',
      'kubernetes list events',
      'kubernetes list ingressclasses',
      'kubernetes list ingresses',
      'kubernetes list nodes',
      'kubernetes list pods',
      'kubernetes list serviceaccounts',
      'kubernetes list services',
      'kubernetes list statefulsets',
      'kubernetes list targetgroupbindings',
      // Whose credentials these are is asked once in five minutes.
      'sts GetCallerIdentity',
    ]);

    simulator.calls.clear();
    await Promise.all([read('checkout'), read('checkout')]);
    expect(simulator.calls.entries).toHaveLength(0);

    // What services of a cluster share, and what AWS knows of the identity, is not asked again for the next answer.
    simulator.clock.advance(6 * 60_000);
    await read('checkout');
    const again = simulator.calls.entries.map(({ action }) => action);
    expect(again).toContain('list pods');
    expect(again).not.toContain('list nodes');
    expect(again).not.toContain('GetRole');

    // Who asks for something fresh in a loop gets it once in five seconds.
    simulator.calls.clear();
    await read('checkout', { fresh: true });
    expect(simulator.calls.entries).toHaveLength(0);
    simulator.clock.advance(5_000);
    await read('checkout', { fresh: true });
    // All again, but for whose credentials these are.
    expect(
      simulator.calls.entries.map(
        ({ service, action }) => `${service} ${action}`,
      ),
    ).toHaveLength(actions.length - 1);
  });

  it('answers for the other places when one cluster hangs', async () => {
    const { simulator, read } = await setUp({ timeout: 500 });
    simulator.faults.add(
      fault({ service: 'kubernetes', cluster: 'prod-eu', kind: 'hang' }),
    );
    const startedAt = Date.now();
    const state = await read('payments-api');
    expect(Date.now() - startedAt).toBeLessThan(5_000);
    expect(state.places).toMatchObject([
      {
        cluster: { entityName: PROD_EU },
        failure: {
          reason: 'timeout',
          message: 'The API of the cluster did not answer in time.',
          since: START.toISOString(),
        },
        placement: { state: 'unknown' },
        identity: { state: 'unknown' },
        ingress: { state: 'unknown' },
      },
      {
        cluster: { entityName: STAGING_EU },
        namespace: 'payments',
        placement: { state: 'healthy' },
        identity: { state: 'healthy' },
        ingress: { state: 'healthy' },
      },
    ]);
    expect(state.places[0].namespace).toBeUndefined();
  });

  it('asks AWS about what it saw before while the cluster does not answer, and says since when', async () => {
    const { simulator, read } = await setUp({ timeout: 500 });
    await read('checkout');
    simulator.faults.add(fault({ service: 'kubernetes', kind: 'unavailable' }));
    simulator.clock.advance(60_000);
    await read('checkout', { fresh: true });
    simulator.calls.clear();
    simulator.clock.advance(60_000);
    const [place] = (await read('checkout', { fresh: true })).places;
    expect(place).toMatchObject({
      failure: { reason: 'unreachable', since: '2026-11-20T12:01:00.000Z' },
      checkedAt: '2026-11-20T12:02:00.000Z',
      placement: { state: 'unknown' },
      identity: {
        state: 'unknown',
        findings: [{ code: 'IRSA-22', since: '2026-11-20T12:01:00.000Z' }],
      },
    });
    expect(
      simulator.calls.entries
        .filter(({ service }) => service !== 'kubernetes')
        .map(({ action }) => action)
        .sort(),
    ).toEqual([
      'DescribeTargetGroups',
      'DescribeTargetHealth',
      'ListPodIdentityAssociations',
    ]);

    simulator.faults.clear();
    simulator.clock.advance(5_000);
    const [well] = (await read('checkout', { fresh: true })).places;
    expect(well.failure).toBeUndefined();
    expect(well.placement.state).toBe('healthy');
  });

  it.each<[string, Fault, object]>([
    [
      'IAM denies',
      { service: 'iam', action: 'GetRole', kind: 'deny' },
      {
        placement: { state: 'healthy' },
        ingress: { state: 'healthy' },
        identity: {
          state: 'unknown',
          findings: [
            {
              code: 'IRSA-22',
              sentence: expect.stringContaining(
                '`iam:GetRole` in 111122223333',
              ),
            },
          ],
        },
      },
    ],
    [
      'ELB throttles',
      { service: 'elbv2', kind: 'throttle' },
      {
        placement: { state: 'healthy' },
        identity: { state: 'healthy' },
        ingress: {
          state: 'unknown',
          findings: [
            {
              code: 'ING-31',
              sentence: expect.stringContaining('slowed the portal down'),
            },
          ],
        },
      },
    ],
    [
      'RBAC denies nodes',
      { service: 'kubernetes', action: 'list nodes', kind: 'deny' },
      {
        placement: {
          state: 'unknown',
          findings: [
            {
              code: 'PL-20',
              sentence: expect.stringContaining('`list nodes`'),
            },
          ],
        },
        identity: { state: 'healthy' },
        ingress: { state: 'healthy' },
      },
    ],
    [
      'an answer is cut in half',
      { service: 'kubernetes', action: 'list services', kind: 'malformed' },
      {
        placement: { state: 'healthy' },
        identity: { state: 'healthy' },
        ingress: { state: 'unknown' },
      },
    ],
    [
      'Pod Identity associations hang',
      {
        service: 'eks',
        action: 'ListPodIdentityAssociations',
        kind: 'hang',
      },
      {
        placement: { state: 'healthy' },
        identity: { state: 'unknown' },
        ingress: { state: 'healthy' },
      },
    ],
  ])('judges the rest when %s', async (_, of, expected) => {
    const { simulator, read } = await setUp({ timeout: 1_000 });
    simulator.faults.add(of);
    const state = await read('checkout');
    expect(state.places).toMatchObject([expected]);
    expect(state.places[0].failure).toBeUndefined();
    // Not without knowing which are ours, and not more from a service that throttles.
    const asksForTargets = !(
      of.action === 'list services' || of.kind === 'throttle'
    );
    expect(
      simulator.calls.matching({ action: 'DescribeTargetHealth' }).length > 0,
    ).toBe(asksForTargets);
  });

  it('leaves out and counts clusters that the caller may not read, also when they are cached', async () => {
    const hidden = new Set<string>();
    const { simulator, read } = await setUp({ hidden });
    expect((await read('payments-api')).places).toHaveLength(2);
    hidden.add(PROD_EU);
    const state = await read('payments-api');
    expect(state.hiddenPlaces).toBe(1);
    expect(state.places.map(({ cluster }) => cluster.entityName)).toEqual([
      STAGING_EU,
    ]);

    hidden.add(STAGING_EU);
    simulator.calls.clear();
    await expect(read('payments-api', { fresh: true })).resolves.toMatchObject({
      places: [],
      hiddenPlaces: 2,
    });
    expect(simulator.calls.entries).toHaveLength(0);
  });

  it.each([
    ['no workload has the label', 'nothing'],
    ['they run in another namespace', 'elsewhere'],
    ['they run in a system namespace', 'dns'],
  ])('says once that nothing was found when %s', async (_, name) => {
    const { simulator, read } = await setUp();
    const [place] = (await read(name)).places;
    expect(place).toMatchObject({
      placement: { state: 'none', findings: [{ code: 'PL-21' }] },
      nodePools: [],
    });
    expect(place.identity).toEqual(place.placement);
    expect(place.ingress).toEqual(place.placement);
    expect(place.namespace).toBeUndefined();
    expect(simulator.calls.matching({ service: 'iam' })).toHaveLength(0);
  });

  it('shows a place for each namespace, and judges all ServiceAccounts of one', async () => {
    const { read } = await setUp();
    const spread = await read('spread');
    expect(
      spread.places.map(({ namespace, identity }) => [
        namespace,
        identity.findings[0].code,
      ]),
    ).toEqual([
      ['invoices', 'IRSA-14'],
      ['checkout', 'IRSA-OK'],
    ]);
    const mixed = await read('mixed');
    expect(mixed.places).toHaveLength(1);
    expect(
      mixed.places[0].identity.findings.map(({ sentence }) => sentence),
    ).toEqual([
      expect.stringContaining('`mailer`'),
      expect.stringContaining('`notifications`'),
    ]);
  });

  it('asks no cluster for an entity that is unknown or names none', async () => {
    const { simulator, read } = await setUp();
    await expect(read('missing')).rejects.toMatchObject({
      name: 'NotFoundError',
      message: 'No entity component:default/missing in the catalog',
    });
    await expect(read('lost')).resolves.toEqual({
      entityRef: 'component:default/lost',
      lookup: 'unknownCluster',
      lookupDetail: expect.stringContaining('`gone`'),
      places: [],
      hiddenPlaces: 0,
    });
    expect(simulator.calls.entries).toHaveLength(0);
  });

  it('does not call an identity healthy of which it read only a part', async () => {
    const world = createWorld(minimalWorld());
    const [{ accountId }] = world.accounts;
    const [{ namespaces, region }] = world.clusters;
    const [hello] = namespaces;
    const [account] = hello.serviceAccounts;
    const [workload] = hello.workloads;
    hello.serviceAccounts = Array.from({ length: 11 }, (_, index) => ({
      ...account,
      name: `hello-${index}`,
    }));
    hello.workloads = hello.serviceAccounts.map(({ name }) => ({
      ...workload,
      name,
      serviceAccount: name,
    }));
    hello.services = [];
    hello.ingresses = [];
    const simulator = await startSimulator({ world, now: START });
    closing.push(() => simulator.close());
    const { reader, close } = await createSimulatedReader({
      simulator,
      accounts: world.accounts,
      targets: [{ accountId, region }],
      entities: [componentOn('hello', {}, [`small-${region}-${accountId}`])],
    });
    closing.push(close);
    const { places } = await reader.read('component:default/hello', {
      credentials: guest,
      fresh: false,
    });
    expect(places[0].identity.findings).toContainEqual(
      expect.objectContaining({
        state: 'unknown',
        evidence: [
          {
            label: 'Not read',
            value: '1 more ServiceAccounts than the 10 that one view reads.',
          },
        ],
      }),
    );
  });
});
