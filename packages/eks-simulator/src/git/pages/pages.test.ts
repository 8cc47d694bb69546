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

import { PipelineRun } from '../../pipeline/PipelineRun';
import { Answer, ask, createGitHostTest, GitHostTest } from '../__testUtils__';

const ATTACK = '<script>alert("1")</script>';
const ODD_NAME = `<img src=x onerror=alert(1)> "a" 'b' &amp;.txt`;

describe('pages', () => {
  let test: GitHostTest;
  let folder: string;

  beforeAll(async () => {
    test = await createGitHostTest();
    await test.createRepository('payments', { description: ATTACK });
    await test.createRepository('empty');
    await test.createRepository('secret', { private: true });
    folder = await test.clone('payments');
    await test.push(folder, 'main', {
      'README.md': `# Payments\n${ATTACK}\n`,
      'clusters/dev/cluster.yaml': 'name: payments-dev\n',
      [`odd/${ODD_NAME}`]: ATTACK,
      'data.bin': 'a\0b',
    });
    await test.git(folder, 'checkout', '--quiet', '-b', `team/x'"&y`);
    await test.push(folder, `team/x'"&y`, {
      [`odd/${ODD_NAME}`]: `${ATTACK}\nmore\n`,
    });
    await test.api('repos/platform/payments/pulls', 'POST', {
      title: ATTACK,
      body: ATTACK,
      head: `team/x'"&y`,
      base: 'main',
    });
  });

  afterAll(async () => {
    await test.close();
  });

  function page(path: string, headers: Record<string, string> = {}) {
    return ask(test.host.endpoint, path, { headers });
  }

  it('shows repositories, files, commits and pull requests, and 404 for what is not there', async () => {
    const shown: Array<[string, number, string]> = [
      ['/', 200, 'platform/payments'],
      ['/platform/payments', 200, '# Payments'],
      ['/platform/payments/', 200, '# Payments'],
      ['/platform/payments/src/branch/main', 200, 'clusters'],
      ['/platform/payments/src/branch/main/', 200, 'clusters'],
      [
        '/platform/payments/src/branch/main/clusters/dev/cluster.yaml',
        200,
        '<span id="L1">name: payments-dev\n</span>',
      ],
      ['/platform/payments/src/branch/main/data.bin', 200, 'is binary'],
      ['/platform/payments/src/branch/team/x\'"&y/odd', 200, 'onerror'],
      ['/platform/payments/commits/branch/main', 200, 'Change files'],
      ['/platform/payments/commit/main', 200, '+name: payments-dev'],
      ['/platform/payments/pulls', 200, '#1'],
      ['/platform/payments/pulls/1', 200, 'Merge pull request'],
      ['/platform/payments/actions', 200, 'Nothing ran yet'],
      ['/platform/empty', 200, 'Nothing was pushed'],
      ['/platform/empty/src/branch/main', 404, 'There is no branch'],
      ['/platform/payments/src/branch/nothing', 404, 'There is no branch'],
      ['/platform/payments/src/branch/main/nothing', 404, 'There is no'],
      ['/platform/payments/src/branch/main/../../x', 404, 'There is no'],
      ['/platform/payments/src/branch/main/..%2f..%2fx', 404, 'There is no'],
      ['/platform/payments/src/elsewhere/main', 404, 'There is no'],
      ['/platform/payments/pulls/2', 404, 'There is no pull request'],
      ['/platform/none', 404, 'There is no repository'],
      ['/nothing', 404, 'There is no such page'],
    ];
    for (const [path, status, text] of shown) {
      const answer = await page(path);
      expect([path, answer.status, answer.text]).toEqual([
        path,
        status,
        expect.stringContaining(text),
      ]);
    }
  });

  it('shows the beginning of large changes, and large files as Raw only', async () => {
    await test.createRepository('large');
    const large = 'a line\n'.repeat(800_000);
    await test.push(await test.clone('large'), 'main', {
      'a.txt': large,
      'b.txt': 'behind it\n',
    });
    const file = await page('/platform/large/src/branch/main/a.txt');
    expect([file.status, file.text]).toEqual([
      200,
      expect.stringContaining('Too large to show here'),
    ]);
    const raw = await page('/platform/large/raw/branch/main/a.txt');
    expect(raw.text.length).toBe(large.length);
    const commit = await page('/platform/large/commit/main');
    expect(commit.status).toBe(200);
    expect(commit.text.match(/The rest is left out here/g)).toHaveLength(2);
    expect(commit.text).toContain('800001 lines added');
    expect(commit.text.length).toBeLessThan(1_000_000);
  });

  it('escapes whatever comes from repositories and addresses', async () => {
    const odd = encodeURIComponent(`odd/${ODD_NAME}`);
    const pages: Answer[] = [];
    for (const path of [
      '/',
      '/platform/payments',
      '/platform/payments/src/branch/main/odd',
      `/platform/payments/src/branch/main/${odd}`,
      '/platform/payments/pulls',
      '/platform/payments/pulls/1',
      '/platform/payments/commits/branch/main',
      `/platform/${encodeURIComponent(ATTACK)}`,
      `/platform/payments/src/branch/${encodeURIComponent(ATTACK)}`,
    ]) {
      pages.push(await page(path));
    }
    for (const { text, headers } of pages) {
      expect(text).not.toMatch(/<script|<img/i);
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringMatching(
          /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; frame-ancestors 'none'/,
        ),
        'x-content-type-options': 'nosniff',
      });
    }
    expect(pages[3].text).toContain(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;',
    );
    const raw = await page(`/platform/payments/raw/branch/main/${odd}`);
    expect([raw.text, raw.headers]).toEqual([
      ATTACK,
      expect.objectContaining({
        'content-type': 'text/plain;charset=utf-8',
        'content-security-policy': "default-src 'none'; sandbox",
      }),
    ]);
  });

  it('shows private repositories to whoever sits here, which git and the API do not', async () => {
    expect((await page('/')).text).toContain('secret');
    expect((await page('/platform/secret')).status).toBe(200);
    expect((await page('/api/v1/repos/platform/secret')).status).toBe(404);
    expect(
      (await page('/platform/secret.git/info/refs?service=git-upload-pack'))
        .status,
    ).toBe(401);
  });

  it('merges by the button of its own page only, and only what the person saw', async () => {
    const { endpoint } = test.host;
    const merge = (headers: Record<string, string>, head: string) =>
      ask(endpoint, '/platform/payments/pulls/1/merge', {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        },
        body: `head=${head}`,
      });
    const shown = (await page('/platform/payments/pulls/1')).text;
    const [, head] = /name="head" value="([0-9a-f]{40})"/.exec(shown) ?? [];
    test.pushes.length = 0;

    expect((await merge({}, head)).status).toBe(403);
    expect(
      (await merge({ origin: 'http://localhost:3000' }, head)).status,
    ).toBe(403);
    expect((await merge({ origin: endpoint }, '0'.repeat(40))).status).toBe(
      409,
    );
    expect(test.pushes).toEqual([]);

    const merged = await merge({ origin: endpoint }, head);

    expect([merged.status, merged.headers.location]).toEqual([
      303,
      '/platform/payments/pulls/1',
    ]);
    expect(test.pushes).toEqual([
      expect.objectContaining({ repo: 'payments', branch: 'main' }),
    ]);
    const after = (await page('/platform/payments/pulls/1')).text;
    expect(after).toContain('Merged as');
    expect(after).not.toContain('<form');
    expect((await merge({ origin: endpoint }, head)).status).toBe(405);
  });

  it('lists pipeline runs, newest first, and loads again only while one runs', async () => {
    const run: PipelineRun = {
      id: 1,
      commit: 'a'.repeat(40),
      title: `Apply ${ATTACK}`,
      state: 'succeeded',
      startedAt: new Date('2026-11-20T12:00:00Z'),
      steps: [{ name: 'dev: control plane', state: 'succeeded' }],
    };
    const runs = [run];
    test.host.runsOf = (owner, repo) =>
      `${owner}/${repo}` === 'platform/payments' ? runs : [];
    const done = (await page('/platform/payments/actions')).text;
    expect(done).toContain('2026-11-20 12:00:00 UTC');
    expect(done).not.toMatch(/http-equiv|<script/);

    runs.push({
      ...run,
      id: 2,
      title: 'Second',
      state: 'running',
      steps: [
        { name: 'dev: node group', state: 'failed', detail: 'No addresses' },
      ],
    });
    const running = (await page('/platform/payments/actions')).text;
    expect(running).toContain('<meta http-equiv="refresh" content="3" />');
    expect(running.indexOf('Second')).toBeLessThan(running.indexOf('Apply'));
    expect(running).toContain('No addresses');
    expect(running).toContain('0 of 1 steps done, 1 failed');
    expect(running.match(/<details class="panel" open>/g)).toHaveLength(1);

    runs.push({
      ...run,
      id: 3,
      state: 'waiting',
      steps: [
        { name: 'dev: validate', state: 'succeeded' },
        { name: 'dev: control plane', state: 'waiting' },
        { name: 'dev: node group', state: 'skipped' },
      ],
    });
    const waiting = (await page('/platform/payments/actions')).text;
    expect(waiting).toContain('http-equiv="refresh"');
    expect(waiting).toContain('1 of 3 steps done, 1 waiting, 1 skipped');
    expect(waiting.match(/<details class="panel" open>/g)).toHaveLength(1);
    expect((await page('/platform/empty/actions')).text).toContain(
      'Nothing ran yet',
    );
  });
});
