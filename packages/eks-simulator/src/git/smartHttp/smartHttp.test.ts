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

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { createPublishGiteaAction } from '@backstage/plugin-scaffolder-backend-module-gitea';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { ask, createGitHostTest, DEMO, GitHostTest } from '../__testUtils__';

describe('smart HTTP', () => {
  let test: GitHostTest;

  beforeEach(async () => {
    test = await createGitHostTest();
  });

  afterEach(async () => {
    await test.close();
  });

  it('lets the stock action publish:gitea publish what the git CLI then clones', async () => {
    const source = join(test.directory, 'source');
    await mkdir(join(source, 'clusters/dev'), { recursive: true });
    const binary = Buffer.from([0, 255, 13, 10, 128, 7]);
    await writeFile(join(source, 'README.md'), '# Payments ünïcode\n');
    await writeFile(join(source, 'clusters/dev/data.bin'), binary);
    const { endpoint } = test.host;
    const host = new URL(endpoint).host;
    const config = mockServices.rootConfig({
      data: {
        integrations: {
          gitea: [
            { host, baseUrl: endpoint, username: 'demo', password: 'demo' },
          ],
        },
      },
    });
    const output = jest.fn();

    await createPublishGiteaAction({
      integrations: ScmIntegrations.fromConfig(config),
      config,
    }).handler({
      ...createMockActionContext(),
      workspacePath: source,
      input: {
        repoUrl: `${host}?owner=platform&repo=payments`,
        description: 'Clusters of payments',
        defaultBranch: 'main',
      },
      output,
    });

    const [push] = test.pushes;
    expect(test.pushes).toEqual([
      {
        owner: 'platform',
        repo: 'payments',
        branch: 'main',
        commit: expect.stringMatching(/^[0-9a-f]{40}$/),
      },
    ]);
    expect(output.mock.calls).toEqual([
      ['remoteUrl', `${endpoint}/platform/payments.git`],
      ['commitHash', push.commit],
      ['repoContentsUrl', `${endpoint}/platform/payments/src/branch/main/`],
    ]);
    const folder = await test.clone('payments');
    expect(await test.git(folder, 'rev-parse', 'HEAD')).toBe(push.commit);
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toBe(
      '# Payments ünïcode\n',
    );
    expect(await readFile(join(folder, 'clusters/dev/data.bin'))).toEqual(
      binary,
    );
    const place = { owner: 'platform', repo: 'payments', ref: 'main' };
    expect(await test.host.readFile({ ...place, path: 'README.md' })).toBe(
      '# Payments ünïcode\n',
    );
    expect(await test.host.listFiles({ ...place, folder: 'clusters' })).toEqual(
      ['clusters/dev/data.bin'],
    );
  });

  it('tells of every branch that a push moved, and of none that it did not', async () => {
    await test.createRepository('payments');
    const folder = await test.clone('payments');
    const first = await test.push(folder, 'main', { 'a.txt': 'one' });
    await test.git(folder, 'push', '--quiet', 'origin', 'HEAD:feature/x');
    await test.git(folder, 'push', '--quiet', 'origin', 'HEAD:main');
    const second = await test.push(folder, 'main', { 'a.txt': 'two' });
    await test.git(folder, 'push', '--quiet', 'origin', ':feature/x');

    expect(test.pushes.map(({ branch, commit }) => [branch, commit])).toEqual([
      ['main', first],
      ['feature/x', first],
      ['main', second],
    ]);
  });

  it('goes on with a push whose listener fails, and says so', async () => {
    await test.createRepository('payments');
    test.host.onPush(() => {
      throw new Error('the pipeline fell over');
    });
    test.host.onPush(async () => {
      throw new Error('the notifier fell over');
    });
    const later: string[] = [];
    test.host.onPush(push => {
      later.push(push.branch);
    });
    const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);

    await test.push(await test.clone('payments'), 'main', { 'a.txt': 'one' });

    expect(stderr).toHaveBeenCalledWith(
      expect.stringMatching(
        /platform\/payments, branch main.*the pipeline fell over/,
      ),
    );
    expect(stderr).toHaveBeenCalledWith(
      expect.stringContaining('the notifier fell over'),
    );
    stderr.mockRestore();
    expect(later).toEqual(['main']);
  });

  it('shows the first branch that was pushed when nobody pushed the default one', async () => {
    await test.createRepository('payments');
    await test.push(await test.clone('payments'), 'trunk', { 'a.txt': 'one' });

    const { json } = await test.api('repos/platform/payments');
    expect(json).toMatchObject({ default_branch: 'trunk', empty: false });
  });

  it('asks for credentials to push, and to clone what is private', async () => {
    await test.createRepository('open');
    await test.createRepository('secret', { private: true });
    await test.push(await test.clone('secret'), 'main', { 'a.txt': 'one' });
    const refs = (repo: string, service: string, authorization?: string) =>
      ask(
        test.host.endpoint,
        `/platform/${repo}.git/info/refs?service=git-${service}`,
        { headers: authorization ? { authorization } : {} },
      );
    const wrong = `Basic ${Buffer.from('demo:guess').toString('base64')}`;

    expect((await refs('open', 'upload-pack')).status).toBe(200);
    expect((await refs('open', 'upload-pack', wrong)).status).toBe(401);
    const push = await refs('open', 'receive-pack');
    expect([push.status, push.headers['www-authenticate']]).toEqual([
      401,
      'Basic realm="Git host"',
    ]);
    expect((await refs('open', 'receive-pack', DEMO)).status).toBe(200);
    expect((await refs('secret', 'upload-pack')).status).toBe(401);
    expect((await refs('secret', 'upload-pack', DEMO)).status).toBe(200);
    expect((await refs('missing', 'upload-pack')).status).toBe(401);
    expect((await refs('missing', 'upload-pack', DEMO)).status).toBe(404);
    const direct = await ask(
      test.host.endpoint,
      '/platform/open.git/git-receive-pack',
      { method: 'POST', body: '0000' },
    );
    expect(direct.status).toBe(401);
  });

  it('serves nothing but the three addresses of the protocol', async () => {
    await test.createRepository('payments');
    const paths = [
      '/platform/payments.git/HEAD',
      '/platform/payments.git/config',
      '/platform/payments.git/eks-simulator.json',
      '/platform/payments.git/../payments.git/config',
      '/platform/%2e%2e/payments.git/info/refs?service=git-upload-pack',
      '/platform/..%2f..%2fplatform%2fpayments.git/info/refs?service=git-upload-pack',
      '/../platform/payments.git/info/refs?service=git-upload-pack',
    ];
    for (const path of paths) {
      const { status } = await ask(test.host.endpoint, path, {
        headers: { authorization: DEMO },
      });
      expect([path, status]).toEqual([path, 404]);
    }
    const old = await ask(
      test.host.endpoint,
      '/platform/payments.git/info/refs',
    );
    expect(old.status).toBe(403);
  });

  it('does not let a push move the heads of pull requests', async () => {
    await test.createRepository('payments');
    const folder = await test.clone('payments');
    await test.push(folder, 'main', { 'a.txt': 'one' });

    await expect(
      test.git(folder, 'push', 'origin', 'HEAD:refs/pull/1/head'),
    ).rejects.toThrow(/deny updating a hidden ref/);
  });

  it('goes on after a client that left in the middle of a push', async () => {
    await test.createRepository('payments');
    const folder = await test.clone('payments');
    const left = request(
      `${test.host.endpoint}/platform/payments.git/git-receive-pack`,
      {
        method: 'POST',
        headers: {
          authorization: DEMO,
          'content-type': 'application/x-git-receive-pack-request',
          'content-length': '100000',
        },
      },
    );
    left.on('error', () => undefined);
    left.write('0095');
    await new Promise(resolve => setTimeout(resolve, 200));
    left.destroy();

    const commit = await test.push(folder, 'main', { 'a.txt': 'one' });

    expect(test.pushes.map(push => push.commit)).toEqual([commit]);
  });
});
