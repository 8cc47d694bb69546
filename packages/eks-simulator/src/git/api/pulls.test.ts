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

import { ask, createGitHostTest, GitHostTest } from '../__testUtils__';

describe('pull requests by API', () => {
  const PULLS = 'repos/platform/payments/pulls';
  let test: GitHostTest;
  let folder: string;
  let main: string;

  beforeEach(async () => {
    test = await createGitHostTest();
    await test.createRepository('payments');
    folder = await test.clone('payments');
    main = await test.push(folder, 'main', {
      'cluster.yaml': 'version: "1.34"\nsize: 3\n',
    });
  });

  afterEach(async () => {
    await test.close();
  });

  async function branch(name: string, files: Record<string, string>) {
    await test.git(folder, 'checkout', '--quiet', '-B', name, main);
    return test.push(folder, name, files);
  }

  function open(head: string, base = 'main') {
    return test.api(PULLS, 'POST', {
      title: `Apply ${head}`,
      body: 'Why',
      head,
      base,
    });
  }

  it('opens, lists and merges', async () => {
    const head = await branch('upgrade', {
      'cluster.yaml': 'version: "1.35"\nsize: 3\n',
      'docs/notes.md': 'one\ntwo\n',
    });
    const { endpoint } = test.host;
    const page = `${endpoint}/platform/payments/pulls/1`;
    const opened = await open('upgrade');
    expect([opened.status, opened.json]).toEqual([
      201,
      expect.objectContaining({
        number: 1,
        title: 'Apply upgrade',
        body: 'Why',
        state: 'open',
        html_url: page,
        diff_url: `${page}.diff`,
        mergeable: true,
        merged: false,
        user: expect.objectContaining({ login: 'demo' }),
        head: expect.objectContaining({ ref: 'upgrade', sha: head }),
        base: expect.objectContaining({ ref: 'main', sha: main }),
        merge_base: main,
      }),
    ]);
    expect((await test.api(`${PULLS}/1/files`)).json).toEqual([
      {
        filename: 'cluster.yaml',
        status: 'changed',
        additions: 1,
        deletions: 1,
        changes: 2,
      },
      {
        filename: 'docs/notes.md',
        status: 'added',
        additions: 2,
        deletions: 0,
        changes: 2,
      },
    ]);
    expect((await test.api(`${PULLS}/1.diff`)).text).toContain(
      '-version: "1.34"\n+version: "1.35"\n',
    );
    expect((await test.api(`${PULLS}/1/merge`)).status).toBe(404);
    test.pushes.length = 0;

    const merged = await test.api(`${PULLS}/1/merge`, 'POST', { Do: 'merge' });

    expect([merged.status, merged.text]).toEqual([200, '']);
    await test.git(folder, 'fetch', '--quiet');
    const tip = await test.git(folder, 'rev-parse', 'origin/main');
    expect(await test.git(folder, 'show', '-s', '--format=%P %s', tip)).toBe(
      `${main} ${head} Merge pull request 'Apply upgrade' (#1) from upgrade into main`,
    );
    expect(await test.git(folder, 'show', `${tip}:cluster.yaml`)).toBe(
      'version: "1.35"\nsize: 3',
    );
    expect(test.pushes).toEqual([
      { owner: 'platform', repo: 'payments', branch: 'main', commit: tip },
    ]);
    expect((await test.api(`${PULLS}/1`)).json).toMatchObject({
      state: 'closed',
      merged: true,
      mergeable: false,
      merge_commit_sha: tip,
      merged_by: { login: 'demo' },
      base: { sha: main },
      head: { sha: head },
    });
    expect((await test.api(`${PULLS}/1/merge`)).status).toBe(204);
    const again = await test.api(`${PULLS}/1/merge`, 'POST', { Do: 'merge' });
    expect([again.status, again.json]).toEqual([
      405,
      {
        message: 'Pull request #1 is already merged.',
        url: `${endpoint}/api/swagger`,
      },
    ]);
    expect(
      (await test.api(`${PULLS}/1`, 'PATCH', { state: 'open' })).status,
    ).toBe(422);
    const listed = async (state: string) =>
      Object((await test.api(`${PULLS}?state=${state}`)).json).length;
    expect([
      await listed('open'),
      await listed('closed'),
      await listed('all'),
    ]).toEqual([0, 1, 1]);
  });

  it('merges branches that both moved on, and refuses what conflicts', async () => {
    await branch('resize', { 'cluster.yaml': 'version: "1.34"\nsize: 5\n' });
    await branch('notes', { 'notes.md': 'n\n' });
    await branch('shrink', { 'cluster.yaml': 'version: "1.34"\nsize: 1\n' });
    for (const head of ['resize', 'notes', 'shrink']) {
      expect((await open(head)).json).toMatchObject({ mergeable: true });
    }
    const merge = (number: number) =>
      test.api(`${PULLS}/${number}/merge`, 'POST', { Do: 'merge' });
    expect((await merge(1)).status).toBe(200);
    expect((await merge(2)).status).toBe(200);
    expect((await test.api(`${PULLS}/3`)).json).toMatchObject({
      mergeable: false,
      state: 'open',
    });
    test.pushes.length = 0;

    const refused = await merge(3);

    expect([refused.status, refused.json]).toEqual([
      405,
      expect.objectContaining({
        message:
          'Conflicts with "main" in cluster.yaml. Merge "main" into "shrink" and resolve them there.',
      }),
    ]);
    expect(test.pushes).toEqual([]);
    const place = { owner: 'platform', repo: 'payments', ref: 'main' };
    expect(await test.host.readFile({ ...place, path: 'cluster.yaml' })).toBe(
      'version: "1.34"\nsize: 5\n',
    );
    expect(await test.host.readFile({ ...place, path: 'notes.md' })).toBe(
      'n\n',
    );
  });

  it('merges once when asked twice at the same time', async () => {
    await branch('upgrade', { 'a.txt': 'a' });
    await open('upgrade');
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        test.api(`${PULLS}/1/merge`, 'POST', { Do: 'squash' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 405, 405]);
    expect(
      test.pushes.filter(({ branch: name }) => name === 'main'),
    ).toHaveLength(2);
    await test.git(folder, 'fetch', '--quiet');
    expect(
      await test.git(folder, 'log', '--format=%P %s', '-1', 'origin/main'),
    ).toBe(`${main} Apply upgrade (#1)`);
  });

  it('refuses a second one for the same branches, and branches that are not there', async () => {
    await branch('upgrade', { 'a.txt': 'a' });
    expect((await open('upgrade')).status).toBe(201);
    const twin = await open('upgrade');
    expect([twin.status, twin.text]).toEqual([
      409,
      expect.stringContaining('#1, upgrade into main'),
    ]);
    const missing = await open('nothing');
    expect([missing.status, missing.text]).toEqual([
      404,
      expect.stringMatching(/head: there is no branch.*nothing/),
    ]);
    expect((await open('upgrade', 'nothing')).status).toBe(404);
    expect((await open('main')).status).toBe(422);
    expect((await open('--all')).status).toBe(404);
    const untitled = await test.api(PULLS, 'POST', {
      head: 'upgrade',
      base: 'main',
    });
    expect([untitled.status, untitled.text]).toEqual([
      422,
      expect.stringContaining('title: '),
    ]);
    const anonymous = await ask(
      test.host.endpoint,
      `/api/v1/${PULLS}/1/merge`,
      {
        method: 'POST',
        body: { Do: 'merge' },
      },
    );
    expect(anonymous.status).toBe(401);
  });

  it('closes, opens again, follows its branch and survives its end', async () => {
    await branch('upgrade', { 'a.txt': 'a' });
    await open('upgrade');
    const closed = await test.api(`${PULLS}/1`, 'PATCH', { state: 'closed' });
    expect(closed.json).toMatchObject({ state: 'closed', merged: false });
    const refused = await test.api(`${PULLS}/1/merge`, 'POST', { Do: 'merge' });
    expect([refused.status, refused.text]).toEqual([
      404,
      expect.stringContaining('is closed. Reopen it first.'),
    ]);
    await test.api(`${PULLS}/1`, 'PATCH', { state: 'open', title: 'Better' });
    const head = await test.push(folder, 'upgrade', { 'b.txt': 'b' });
    expect((await test.api(`${PULLS}/1`)).json).toMatchObject({
      title: 'Better',
      state: 'open',
      head: { sha: head },
    });
    const stale = await test.api(`${PULLS}/1/merge`, 'POST', {
      Do: 'merge',
      head_commit_id: main,
    });
    expect(stale.status).toBe(409);
    await test.git(folder, 'push', '--quiet', 'origin', ':upgrade');
    expect((await test.api(`${PULLS}/1`)).json).toMatchObject({
      mergeable: false,
      head: { sha: head },
    });
    expect((await test.api(`${PULLS}/1/files`)).json).toHaveLength(2);
  });

  it('is all there after a restart with the same directory', async () => {
    const directory = `${test.directory}/kept`;
    const before = await createGitHostTest({ directory });
    await before.createRepository('kept');
    const clone = await before.clone('kept');
    await before.push(clone, 'main', { 'a.txt': 'a' });
    await before.push(clone, 'change', { 'a.txt': 'b' });
    await before.api('repos/platform/kept/pulls', 'POST', {
      title: 'Kept',
      head: 'change',
      base: 'main',
    });
    await before.close();

    const after = await createGitHostTest({ directory });
    try {
      expect((await after.api('repos/platform/kept/pulls')).json).toEqual([
        expect.objectContaining({ title: 'Kept', mergeable: true }),
      ]);
    } finally {
      await after.close();
    }
  });
});
