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

import { Readable } from 'node:stream';
import type { Simulator } from '@backstage-eks/eks-simulator';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import request from 'supertest';
import { CLUSTER_YAML_URL, clusterYaml } from '../__testUtils__/clusterYaml';
import { simulateAws, simulatedCluster } from '../__testUtils__/simulatedAws';
import { startPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);

const ENTITY = 'payments-dev-eu-west-1-111122223333';
const PROGRESS = `/api/eks/clusters/${ENTITY}/progress`;

type World = NonNullable<Parameters<typeof simulatedCluster>[1]>;

describe('progressRoutes', () => {
  let simulator: Simulator | undefined;

  afterEach(async () => {
    await simulator?.close();
    simulator = undefined;
  });

  async function start(
    options: {
      tag?: string;
      text?: string | (() => Promise<string>);
      world?: World;
      denied?: string[];
    } = {},
  ) {
    const { tag = CLUSTER_YAML_URL, text = clusterYaml(), world } = options;
    simulator = await simulateAws([
      simulatedCluster('payments-dev', {
        version: '1.36',
        createdAt: '3m ago',
        tags: tag ? { 'backstage-eks.io/source': tag } : {},
        ...world,
      }),
    ]);
    const readUrl = jest.fn<
      ReturnType<UrlReaderService['readUrl']>,
      Parameters<UrlReaderService['readUrl']>
    >(async () => {
      const content = typeof text === 'string' ? text : await text();
      return {
        buffer: async () => Buffer.from(content),
        stream: () => Readable.from([Buffer.from(content)]),
      };
    });
    const plugin = await startPlugin({
      simulator,
      readUrl,
      denied: options.denied,
    });
    return { ...plugin, readUrl };
  }

  it('tells of a cluster that is being created, from core to catalog feed', async () => {
    const { server, readUrl, audited } = await start({
      world: { status: 'CREATING' },
    });
    const answers = await Promise.all(
      [1, 2, 3].map(() => request(server).get(PROGRESS)),
    );

    const [{ status, body }] = answers;
    expect([status, body]).toEqual([
      200,
      {
        state: 'creating',
        sentence: expect.stringMatching(
          /^Control plane is being created, since .* UTC; EKS takes about 10 minutes\. Then: node group `general`, 2 add-ons\.$/,
        ),
        startedAt: expect.any(String),
        steps: [
          {
            id: 'controlPlane/payments-dev',
            kind: 'controlPlane',
            name: 'payments-dev',
            state: 'active',
            status: 'CREATING',
            sentence: expect.stringMatching(/^Being created, since /),
            since: body.startedAt,
          },
          {
            id: 'nodeGroup/general',
            kind: 'nodeGroup',
            name: 'general',
            state: 'waiting',
            sentence: expect.stringMatching(/^Declared in `cluster\.yaml`/),
          },
          expect.objectContaining({ id: 'addon/vpc-cni', state: 'waiting' }),
          expect.objectContaining({ id: 'addon/coredns', state: 'waiting' }),
        ],
        declaration: { state: 'read', url: CLUSTER_YAML_URL },
      },
    ]);
    // One read for all who ask within a minute.
    expect(readUrl).toHaveBeenCalledTimes(1);
    expect(audited()).toEqual(Array(3).fill('cluster-progress-fetch'));

    // A control plane that is not there yet has no endpoint and no certificate; everything else works.
    const detail = await request(server).get(`/api/eks/clusters/${ENTITY}`);
    expect(detail.body).toMatchObject({
      summary: { status: 'CREATING', version: '1.36', nodeGroupCount: 0 },
      core: { data: { status: 'CREATING' } },
      nodeGroups: { data: [] },
    });
    expect(detail.body.summary.failure).toBeUndefined();
  });

  it('tells of a complete cluster, and of one whose tag is absent', async () => {
    const world: World = {
      nodeGroups: [{ name: 'general' }],
      addons: [
        { name: 'vpc-cni', version: 'v1.21.1-eksbuild.3' },
        { name: 'coredns', version: 'v1.13.2-eksbuild.4' },
      ],
    };
    const declared = await start({ world });
    expect((await request(declared.server).get(PROGRESS)).body).toMatchObject({
      state: 'complete',
      sentence:
        'The control plane is active, and so is every node group and add-on that `cluster.yaml` declares.',
    });
    await simulator?.close();

    const untagged = await start({ world, tag: '' });
    expect((await request(untagged.server).get(PROGRESS)).body).toMatchObject({
      state: 'complete',
      sentence: 'Active: control plane, node group `general`, 2 add-ons.',
      declaration: { state: 'none' },
    });
    expect(untagged.readUrl).not.toHaveBeenCalled();
  });

  it.each([
    [
      'a file that is no cluster.yaml',
      CLUSTER_YAML_URL.replace('cluster.yaml', '.env'),
      'The tag `backstage-eks.io/source` of the cluster does not point to a `cluster.yaml`.',
    ],
    [
      'a file that only its query names cluster.yaml',
      'http://localhost:7481/platform/payments/raw/.env?/cluster.yaml',
      'The tag `backstage-eks.io/source` of the cluster does not point to a `cluster.yaml`.',
    ],
    [
      'a host that is not configured',
      'http://169.254.169.254/latest/cluster.yaml',
      "The portal does not read from the host of `cluster.yaml`: it is not configured under 'integrations'.",
    ],
    [
      'an object store',
      'https://storage.cloud.google.com/platform/cluster.yaml',
      "The portal does not read from the host of `cluster.yaml`: it is not configured under 'integrations'.",
    ],
    [
      'with a token in plain text',
      'http://gitlab.com/platform/payments/-/blob/main/cluster.yaml',
      'The tag `backstage-eks.io/source` of the cluster holds an http URL of a host that is read with https.',
    ],
    [
      'a URL with credentials',
      'http://demo:demo@localhost:7481/platform/payments/cluster.yaml',
      'The tag `backstage-eks.io/source` of the cluster is not a URL.',
    ],
    [
      'another scheme',
      'file:///etc/cluster.yaml',
      'The tag `backstage-eks.io/source` of the cluster is not a URL.',
    ],
  ])('does not read %s', async (_, tag, message) => {
    const { server, readUrl } = await start({ tag });
    const { status, body } = await request(server).get(PROGRESS);
    expect(status).toBe(200);
    expect(body.declaration).toMatchObject({
      state: 'failed',
      failure: { message },
    });
    expect(body.sentence).toContain(message);
    expect(readUrl).not.toHaveBeenCalled();
  });

  it.each<[string, string | (() => Promise<string>), string]>([
    [
      'a file of something else',
      'password: S3CRET',
      '`cluster.yaml` does not describe a cluster: the checks of its repository say what is wrong.',
    ],
    [
      'a file that is no YAML',
      'S3CRET: [S3CRET: }',
      '`cluster.yaml` is not valid YAML.',
    ],
    [
      'aliases that multiply',
      `a: &a [S3CRET]\nb: &b [${'*a,'.repeat(30)}]\nc: [${'*b,'.repeat(30)}]`,
      '`cluster.yaml` is not valid YAML.',
    ],
    [
      'a file of another cluster',
      clusterYaml({ name: 'S3CRET' }),
      '`cluster.yaml` describes another cluster.',
    ],
    [
      'levels that would use up the memory',
      `S3CRET: ${'- '.repeat(30 * 1024)}`,
      '`cluster.yaml` nests or lists more than a file that describes a cluster.',
    ],
    [
      'a file that is too large',
      `# S3CRET ${'x'.repeat(64 * 1024)}\n${clusterYaml()}`,
      '`cluster.yaml` is larger than 64 KiB.',
    ],
    [
      'a file that is not there',
      async () => {
        throw new NotFoundError('S3CRET could not be read as S3CRET, 404');
      },
      'The Git host has no `cluster.yaml` where the tag points to.',
    ],
    [
      'a host that fails',
      async () => {
        throw new Error('Unable to read http://git.internal/S3CRET');
      },
      'The Git host could not be asked for `cluster.yaml`.',
    ],
    [
      'a host that hangs',
      () => new Promise(() => {}),
      'The Git host did not answer in time for `cluster.yaml`.',
    ],
  ])('passes on nothing of %s', async (_, text, message) => {
    const { server } = await start({ text });
    const { status, body, text: answer } = await request(server).get(PROGRESS);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'unknown',
      declaration: {
        state: 'failed',
        url: CLUSTER_YAML_URL,
        failure: { message },
      },
    });
    expect(body.steps.map((step: { kind: string }) => step.kind)).toEqual([
      'controlPlane',
    ]);
    expect(answer).not.toMatch(/S3CRET|git\.internal/);
  });

  it('asks for the permission before it looks anything up', async () => {
    const { server, readUrl, auditorEvent } = await start({
      denied: ['eks.cluster.read'],
    });
    for (const name of [ENTITY, 'nowhere']) {
      const { status } = await request(server).get(
        `/api/eks/clusters/${name}/progress`,
      );
      expect(status).toBe(403);
    }
    expect(readUrl).not.toHaveBeenCalled();
    expect(auditorEvent.fail).toHaveBeenCalledTimes(2);
  });

  it('does not know clusters that are not in the inventory', async () => {
    const { server } = await start();
    const { status } = await request(server).get(
      '/api/eks/clusters/nowhere/progress',
    );
    expect(status).toBe(404);
  });
});
