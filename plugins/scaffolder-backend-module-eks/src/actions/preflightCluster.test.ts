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

import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { setupServer } from 'msw/node';
import { actionParts } from '../__testUtils__/actionParts';
import { eksHandlers } from '../__testUtils__/eksHandlers';
import { eksAnswers } from '../__testUtils__/EksRoutes';
import { exampleInput } from '../__testUtils__/exampleInput';
import { runAction } from '../__testUtils__/runAction';
import { createPreflightClusterAction } from './preflightCluster';
import { examples } from './preflightCluster.examples';

const server = setupServer();
registerMswTestHooks(server);

const action = createPreflightClusterAction(actionParts());

describe('eks:cluster:preflight', () => {
  it('passes what is free', async () => {
    server.use(...eksHandlers(eksAnswers()));

    const { output } = await runAction(action, exampleInput(examples[0]));

    expect(output).toEqual({
      checks: [{ id: 'name', state: 'passed', sentence: 'The name is free.' }],
      unknown: [],
    });
  });

  it('names every failed check with its field, value and fix', async () => {
    server.use(
      ...eksHandlers(
        eksAnswers({
          preflight: () => ({
            checks: [
              {
                id: 'name',
                state: 'failed',
                sentence: 'The name is taken.',
                fix: 'Choose another.',
              },
              {
                id: 'vpcCidr',
                state: 'failed',
                sentence: 'The network is taken.',
                fix: 'Use 10.41.0.0/16.',
              },
            ],
          }),
        }),
      ),
    );

    await expect(
      runAction(action, exampleInput(examples[0])),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: [
        'Cluster `payments-dev` cannot be created in 111122223333 (eu-west-1):',
        '- name `payments-dev`: The name is taken. Choose another.',
        '- vpcCidr `10.40.0.0/16`: The network is taken. Use 10.41.0.0/16.',
      ].join('\n'),
    });
  });

  it('goes on without a check that could not be made, unless told otherwise', async () => {
    const sentence = 'The VPCs could not be read: denied.';
    server.use(
      ...eksHandlers(
        eksAnswers({
          preflight: () => ({
            checks: [{ id: 'vpcCidr', state: 'unknown', sentence }],
          }),
        }),
      ),
    );

    const { log, output } = await runAction(action, exampleInput(examples[0]));

    expect(output.unknown).toEqual([sentence]);
    expect(log).toContain(`warn Not checked: ${sentence}`);
    await expect(runAction(action, exampleInput(examples[1]))).rejects.toThrow(
      `- vpcCidr: ${sentence}`,
    );
  });
});
