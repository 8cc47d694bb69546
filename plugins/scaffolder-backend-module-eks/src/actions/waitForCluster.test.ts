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

import type { ClusterProgress } from '@backstage-eks/plugin-eks-common';
import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { actionParts } from '../__testUtils__/actionParts';
import { EKS_URL, eksHandlers } from '../__testUtils__/eksHandlers';
import { eksAnswers } from '../__testUtils__/EksRoutes';
import { exampleInput } from '../__testUtils__/exampleInput';
import { runAction } from '../__testUtils__/runAction';
import { createWaitForClusterAction } from './waitForCluster';
import { examples } from './waitForCluster.examples';

const server = setupServer();
registerMswTestHooks(server);

const NAME = 'payments-dev-eu-west-1-111122223333';

function progress(
  state: ClusterProgress['state'],
  controlPlane: string,
): ClusterProgress {
  return {
    state,
    sentence: `The cluster is ${state}.`,
    steps: [
      {
        id: 'controlPlane',
        kind: 'controlPlane',
        name: 'control plane',
        state: 'active',
        sentence: `Control plane: ${controlPlane}.`,
      },
    ],
    declaration: { state: 'none' },
  };
}

/** Time that passes at once; what happens at the n-th pause is told by the test. */
function setup(happenings: Array<(() => void) | undefined> = []) {
  const answers = eksAnswers();
  server.use(...eksHandlers(answers));
  const slept: number[] = [];
  let now = 0;
  const { catalog, eks } = actionParts();
  const action = createWaitForClusterAction({
    catalog,
    eks,
    clock: {
      now: () => now,
      sleep: async (milliseconds, signal) => {
        signal?.throwIfAborted();
        now += milliseconds;
        happenings[slept.length]?.();
        slept.push(milliseconds);
      },
    },
  });
  return { action, answers, catalog, slept };
}

describe('eks:cluster:wait', () => {
  it('returns as soon as all clusters are known', async () => {
    const { action, answers, slept } = setup([
      undefined,
      () => answers.progress.set(NAME, progress('creating', 'creating')),
    ]);

    const { output } = await runAction(action, exampleInput(examples[0]));

    expect(output).toEqual({
      clusters: [
        {
          entityRef: `resource:default/${NAME}`,
          state: 'known',
          sentence: 'The cluster is creating.',
        },
      ],
      reached: true,
      sentence: 'The cluster is creating.',
    });
    expect(slept).toEqual([2000, 3000]);
  });

  it('logs what is new, once, until the cluster is complete', async () => {
    const { action, answers } = setup([
      () => answers.progress.set(NAME, progress('creating', 'creating')),
      undefined,
      () => answers.progress.set(NAME, progress('complete', 'ready')),
    ]);

    const { log, output } = await runAction(action, exampleInput(examples[1]));

    expect(log).toEqual([
      `info \`${NAME}\` has not appeared in the account yet.`,
      `info \`${NAME}\`: The cluster is creating.`,
      `info \`${NAME}\`: The cluster is complete.`,
    ]);
    expect(output).toMatchObject({
      reached: true,
      clusters: [{ state: 'active' }],
    });
  });

  it('waits for the catalog too when told so, and says what is missing when time is up', async () => {
    const entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: { name: NAME },
    };
    const { action, answers, catalog, slept } = setup([
      () => catalog.getEntityByRef.mockResolvedValue(entity),
    ]);
    answers.progress.set(NAME, progress('creating', 'creating'));
    const never = setup();
    never.answers.progress.set(NAME, progress('creating', 'creating'));
    const input = { entityNames: [NAME], inCatalog: true };

    const late = await runAction(never.action, input);
    server.use(...eksHandlers(answers));
    const { output } = await runAction(action, input);

    expect(output.sentence).toBe('The cluster is creating.');
    expect(slept).toEqual([2000]);
    expect(late.output).toMatchObject({
      reached: true,
      sentence: 'The cluster is creating. The catalog does not have it yet.',
    });
  });

  it('gives up in time, with longer and longer pauses', async () => {
    const { action, slept } = setup();

    const { output } = await runAction(action, exampleInput(examples[0]));

    expect(output).toMatchObject({
      reached: false,
      clusters: [{ state: 'waiting' }],
      sentence: `\`${NAME}\` has not appeared in the account yet.`,
    });
    expect(slept.reduce((sum, each) => sum + each, 0)).toBe(120_000);
    expect(Math.max(...slept)).toBe(30_000);
    await expect(
      runAction(setup().action, exampleInput(examples[1])),
    ).rejects.toThrow('Not all clusters are active after 40 minutes.');
  });

  it('ends at once when waiting cannot help, and goes on through an outage', async () => {
    const failed = setup();
    failed.answers.progress.set(NAME, progress('failed', 'failed'));
    const { output } = await runAction(failed.action, {
      entityNames: [NAME],
      until: 'active',
    });
    expect(output.clusters).toMatchObject([{ state: 'failed' }]);
    expect(failed.slept).toEqual([]);

    const recovering = setup([
      () => {
        server.use(...eksHandlers(recovering.answers));
        recovering.answers.progress.set(NAME, progress('complete', 'ready'));
      },
    ]);
    server.use(
      http.get(`${EKS_URL}/clusters/*/progress`, () =>
        HttpResponse.json(
          { error: { name: 'ServiceUnavailableError', message: 'restarting' } },
          { status: 503 },
        ),
      ),
    );
    const after = await runAction(recovering.action, { entityNames: [NAME] });
    expect(after.log[0]).toContain('could not be checked');
    expect(after.output.reached).toBe(true);

    const denied = setup();
    server.use(
      http.get(`${EKS_URL}/clusters/*/progress`, () =>
        HttpResponse.json(
          { error: { name: 'NotAllowedError', message: 'denied' } },
          { status: 403 },
        ),
      ),
    );
    const unknown = await runAction(denied.action, { entityNames: [NAME] });
    expect(unknown.output).toMatchObject({
      reached: false,
      clusters: [{ state: 'unknown' }],
    });
  });

  it('stops when the task is cancelled, and waits for nothing in a dry run', async () => {
    const cancelled = new AbortController();
    const { action } = setup([() => cancelled.abort()]);

    await expect(
      runAction(action, { entityNames: [NAME] }, { signal: cancelled.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });

    const dry = setup();
    const { output } = await runAction(
      dry.action,
      { entityNames: [NAME], onTimeout: 'fail' },
      { isDryRun: true },
    );
    expect(dry.slept).toEqual([]);
    expect(output.clusters).toMatchObject([{ state: 'waiting' }]);
  });
});
