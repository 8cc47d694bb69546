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
import { NotFoundError } from '@backstage/errors';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { stringify } from 'yaml';
import { actionParts } from '../__testUtils__/actionParts';
import { EKS_URL, eksHandlers } from '../__testUtils__/eksHandlers';
import {
  addonVersionsList,
  eksAnswers,
  kubernetesVersionList,
} from '../__testUtils__/EksRoutes';
import { exampleInput } from '../__testUtils__/exampleInput';
import { runAction } from '../__testUtils__/runAction';
import { createResolveVersionsAction } from './resolveVersions';
import { examples } from './resolveVersions.examples';
import { examples as specExamples } from './writeClusterSpec.examples';

const server = setupServer();
registerMswTestHooks(server);

const DEV = { accountId: '111122223333', region: 'eu-west-1', name: 'dev' };
const PROD = { accountId: '444455556666', region: 'us-east-1', name: 'prod' };
const KEEP_FROM =
  'https://git.test/o/r/src/branch/main/clusters/{name}/cluster.yaml';

function actionReading(files: Record<string, string | Error>) {
  return createResolveVersionsAction(
    actionParts({
      reader: {
        readUrl: async url => {
          const file = files[url] ?? new NotFoundError('absent');
          if (typeof file !== 'string') {
            throw file;
          }
          return { buffer: async () => Buffer.from(file) };
        },
      },
    }),
  );
}

/** A cluster.yaml for Kubernetes 1.35 that pins vpc-cni v1.20.4-eksbuild.2. */
function publishedSpec(): string {
  const { metadata, spec } = exampleInput(specExamples[0]);
  return stringify({
    apiVersion: 'backstage-eks.io/v1alpha1',
    kind: 'Cluster',
    metadata,
    spec,
  });
}

describe('eks:versions:resolve', () => {
  beforeEach(() => {
    server.use(...eksHandlers(eksAnswers()));
  });

  it('takes the default of EKS and the default add-ons', async () => {
    const { output } = await runAction(
      actionReading({}),
      exampleInput(examples[0]),
    );

    expect(output).toEqual({
      kubernetesVersion: '1.36',
      addons: [
        { name: 'vpc-cni', version: 'v1.21.1-eksbuild.3' },
        { name: 'coredns', version: 'v1.13.2-eksbuild.4' },
      ],
    });
  });

  it('keeps the pins of existing files while the Kubernetes version is the same', async () => {
    const action = actionReading({
      'https://git.test/o/r/src/branch/main/clusters/dev/cluster.yaml':
        publishedSpec(),
    });
    const input = {
      targets: [DEV, PROD],
      addons: ['vpc-cni', ['coredns']],
      podIdentity: ['vpc-cni'],
      keepFrom: KEEP_FROM,
    };

    const same = await runAction(action, input);
    const upgraded = await runAction(action, {
      ...input,
      kubernetesVersion: '1.36',
    });

    expect(same.output).toEqual({
      kubernetesVersion: '1.35',
      addons: [
        { name: 'vpc-cni', version: 'v1.20.4-eksbuild.2', podIdentity: true },
        { name: 'coredns', version: 'v1.13.2-eksbuild.4' },
      ],
    });
    expect(upgraded.output).toMatchObject({
      kubernetesVersion: '1.36',
      addons: [{ version: 'v1.21.1-eksbuild.3' }, {}],
    });
  });

  it.each([
    ['apiVersion: nothing', 'is not a valid cluster.yaml'],
    ['a: [', 'is not YAML'],
    [
      Object.assign(new Error('secret in url'), {
        name: 'AuthenticationError',
      }),
      'could not be read: AuthenticationError.',
    ],
  ])('does not lose pins that it cannot read (%s)', async (file, sentence) => {
    const run = runAction(
      actionReading({
        'https://git.test/o/r/src/branch/main/clusters/dev/cluster.yaml': file,
      }),
      { targets: [DEV], keepFrom: KEEP_FROM },
    );

    await expect(run).rejects.toThrow(sentence);
    await expect(run).rejects.not.toThrow('secret in url');
  });

  it('chooses only what every target offers', async () => {
    server.use(
      http.get(`${EKS_URL}/targets/444455556666/us-east-1/versions`, () =>
        HttpResponse.json(kubernetesVersionList(['1.35', '1.34'])),
      ),
      http.get(`${EKS_URL}/targets/444455556666/us-east-1/addon-versions`, () =>
        HttpResponse.json(
          addonVersionsList('1.35', {
            'vpc-cni': ['v1.20.4-eksbuild.2'],
            coredns: ['v1.9.0-eksbuild.1'],
          }),
        ),
      ),
    );
    const action = actionReading({});
    const targets = [DEV, PROD];

    const { output } = await runAction(action, {
      targets,
      addons: ['vpc-cni'],
    });

    expect(output).toEqual({
      kubernetesVersion: '1.35',
      addons: [{ name: 'vpc-cni', version: 'v1.20.4-eksbuild.2' }],
    });
    await expect(
      runAction(action, { targets, kubernetesVersion: '1.36' }),
    ).rejects.toThrow(
      'kubernetesVersion `1.36` is not offered in 444455556666 (us-east-1). Choose one of 1.35, 1.34.',
    );
    await expect(
      runAction(action, {
        targets,
        addons: ['coredns', 'kube-proxy', 'vpc-nci'],
      }),
    ).rejects.toThrow(
      [
        'add-on `coredns` has no version that all targets offer. Create their clusters from separate runs.',
        'add-on `kube-proxy` is not offered for Kubernetes 1.35 in 444455556666 (us-east-1). Offered: vpc-cni, coredns.',
        'add-on `vpc-nci` is not offered for Kubernetes 1.35 in 111122223333 (eu-west-1), 444455556666 (us-east-1). Offered: vpc-cni, coredns.',
      ].join('\n'),
    );
  });

  it('goes on after a restart with what it chose before, whatever AWS offers then', async () => {
    const saved = new Map<string, string>();
    const checkpoint: ActionContext<JsonObject>['checkpoint'] = async ({
      fn,
      key,
    }) => {
      saved.set(key, saved.get(key) ?? JSON.stringify(await fn()));
      return JSON.parse(saved.get(key) ?? '');
    };
    const input = { targets: [DEV], addons: ['vpc-cni'] };

    const before = await runAction(actionReading({}), input, { checkpoint });
    server.use(
      ...eksHandlers(
        eksAnswers({ addons: { 'vpc-cni': ['v1.22.0-eksbuild.1'] } }),
      ),
    );
    const after = await runAction(actionReading({}), input, { checkpoint });

    expect(before.output.addons).toEqual([
      { name: 'vpc-cni', version: 'v1.21.1-eksbuild.3' },
    ]);
    expect(after.output).toEqual(before.output);
  });

  it.each([
    [403, 'NotAllowedError', 'no permission'],
    [503, 'ServiceUnavailableError', 'throttled'],
  ])(
    'says why the EKS backend did not answer (%d)',
    async (status, name, message) => {
      server.use(
        http.get(`${EKS_URL}/targets/*/versions`, () =>
          HttpResponse.json({ error: { name, message } }, { status }),
        ),
      );

      await expect(
        runAction(actionReading({}), { targets: [DEV] }),
      ).rejects.toMatchObject({
        name,
        message: `The EKS backend did not tell the Kubernetes versions of 111122223333 (eu-west-1): ${message}`,
      });
    },
  );

  it('refuses a target that the portal does not have, by its field', async () => {
    server.use(
      http.get(`${EKS_URL}/targets/:accountId/:region/versions`, () =>
        HttpResponse.json(
          { error: { name: 'NotFoundError', message: 'no such target' } },
          { status: 404 },
        ),
      ),
    );
    const action = createResolveVersionsAction(actionParts());

    await expect(
      runAction(action, exampleInput(examples[0])),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /^accountId `\d{12}` with region `[a-z0-9-]+` is none of the portal's targets\. Choose one/,
      ),
    });
  });

  it('says so when the EKS backend cannot be reached', async () => {
    server.use(
      http.get(`${EKS_URL}/targets/*/versions`, () => HttpResponse.error()),
    );

    await expect(
      runAction(actionReading({}), { targets: [DEV] }),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining(
        'could not be asked for the Kubernetes versions',
      ),
    });
  });
});
