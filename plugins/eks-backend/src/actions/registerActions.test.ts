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

import type { Simulator } from '@backstage-eks/eks-simulator';
import { mockCredentials } from '@backstage/backend-test-utils';
import { z } from 'zod/v3';
import { eksClusterReadPermission } from '@backstage-eks/plugin-eks-common';
import { createEksClusterConditionalDecision, eksClusterConditions } from '..';
import { simulateAws, simulatedCluster } from '../__testUtils__/simulatedAws';
import { startPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);

const BLUE = 'blue-eu-west-1-111122223333';
const GREEN = 'green-eu-west-1-111122223333';

describe('registerActions', () => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await simulateAws([
      simulatedCluster('blue', { version: '1.33', tags: { Team: 'payments' } }),
      simulatedCluster('green', {
        version: '1.34',
        nodeGroups: Array.from({ length: 60 }, (_, index) => ({
          name: `group-${index}`,
          version: '1.33',
        })),
      }),
    ]);
  });

  afterAll(async () => {
    await simulator.close();
  });

  async function start(
    options: Partial<Parameters<typeof startPlugin>[0]> = {},
  ) {
    const plugin = await startPlugin({ simulator, ...options });
    return {
      ...plugin,
      invoke: async (name: string, input: { [key: string]: string | number }) =>
        plugin.actions.invoke({
          id: `test:${name}`,
          input,
          credentials: mockCredentials.user(),
        }),
    };
  }

  it('describes each action to a model, as one that only reads', async () => {
    const { actions } = await start({ read: false });
    const listed = (await actions.list()).actions;
    expect(listed.map(({ name }) => name)).toEqual([
      'list-eks-clusters',
      'explain-eks-cluster',
      'plan-eks-upgrade',
    ]);
    for (const { name, attributes, description, examples = [] } of listed) {
      expect([name, attributes]).toEqual([
        name,
        { readOnly: true, destructive: false, idempotent: true },
      ]);
      expect(description).toContain('## When to use');
      // What is shown as an example must be what the action takes and gives.
      const { schema } = actions.actions.get(`test:${name}`) ?? {};
      expect(examples.length).toBeGreaterThan(0);
      for (const { input, output } of examples) {
        expect(schema?.input(z).parse(input)).toEqual(input);
        expect(schema?.output(z).parse(output)).toEqual(output);
      }
    }
  });

  it('answers from the inventory, and leaves a trace', async () => {
    const { invoke, auditor } = await start();
    const all = await invoke('list-eks-clusters', {});
    expect(all.output).toMatchObject({
      total: 2,
      clusters: [{ entityName: BLUE }, { entityName: GREEN }],
    });
    expect(
      await invoke('list-eks-clusters', { supportPhase: 'extended', limit: 1 }),
    ).toEqual({
      output: {
        total: 1,
        clusters: [
          expect.objectContaining({
            entityName: BLUE,
            version: '1.33',
            support: {
              phase: 'extended',
              sentence: expect.stringMatching(/^Kubernetes `1\.33`: extended/),
              daysLeft: expect.any(Number),
              extraCostPerMonthUsd: 365,
            },
            stale: false,
          }),
        ],
      },
    });
    expect(
      (await invoke('list-eks-clusters', { limit: 1 })).output,
    ).toMatchObject({ total: 2, nextCursor: expect.any(String) });
    expect(
      (await invoke('explain-eks-cluster', { entityName: BLUE })).output,
    ).toEqual({
      entityName: BLUE,
      explanation: expect.stringContaining('blue'),
    });
    expect(
      (await invoke('plan-eks-upgrade', { entityName: BLUE })).output,
    ).toMatchObject({ entityName: BLUE, from: '1.33' });

    const { output } = await invoke('plan-eks-upgrade', { entityName: GREEN });
    expect(output).toHaveProperty('stageCount', 63);
    expect(output).toHaveProperty('stages.length', 50);

    const actor = 'user:default/mock';
    expect(
      auditor.createEvent.mock.calls.map(([{ eventId, meta }]) => [
        eventId,
        meta,
      ]),
    ).toEqual([
      ...Array(3).fill([
        'cluster-list',
        { action: 'list-eks-clusters', actor },
      ]),
      [
        'cluster-fetch',
        { action: 'explain-eks-cluster', actor, entityName: BLUE },
      ],
      [
        'upgrade-plan-fetch',
        { action: 'plan-eks-upgrade', actor, entityName: BLUE },
      ],
      [
        'upgrade-plan-fetch',
        { action: 'plan-eks-upgrade', actor, entityName: GREEN },
      ],
    ]);
  });

  it('refuses bad input with the fix', async () => {
    const { invoke } = await start({ read: false });
    await expect(
      invoke('list-eks-clusters', { version: 'latest' }),
    ).rejects.toThrow("'version' is 'latest': pass a minor version");
    await expect(invoke('list-eks-clusters', { limit: 1000 })).rejects.toThrow(
      'limit',
    );
    await expect(
      invoke('plan-eks-upgrade', { entityName: 'nowhere' }),
    ).rejects.toThrow("No cluster with the entity name 'nowhere'");
    for (const name of ['explain-eks-cluster', 'plan-eks-upgrade']) {
      for (const entityName of ['', 'x'.repeat(64), 'a\u0000b', '../a']) {
        await expect(invoke(name, { entityName })).rejects.toThrow('Invalid');
      }
    }
  });

  it('gives a caller no more than the permissions do', async () => {
    const { invoke, auditorEvent } = await start({
      denied: ['eks.cluster.read'],
    });
    for (const [name, input] of [
      ['list-eks-clusters', {}],
      ['explain-eks-cluster', { entityName: BLUE }],
      ['plan-eks-upgrade', { entityName: BLUE }],
      ['plan-eks-upgrade', { entityName: 'nowhere' }],
    ] as const) {
      await expect(invoke(name, input)).rejects.toThrow(
        "This needs the permission 'eks.cluster.read'",
      );
    }
    expect(auditorEvent.fail).toHaveBeenCalledTimes(4);

    const narrowed = await start({
      clusters: createEksClusterConditionalDecision(
        eksClusterReadPermission,
        eksClusterConditions.hasTag({ key: 'Team', values: ['payments'] }),
      ),
    });
    expect(
      (await narrowed.invoke('list-eks-clusters', {})).output,
    ).toMatchObject({ total: 1, clusters: [{ entityName: BLUE }] });
  });
});
