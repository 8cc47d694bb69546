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

import { mockServices } from '@backstage/backend-test-utils';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { createGitHostTest, GitHostTest } from '../__testUtils__';

describe('contents by API', () => {
  let test: GitHostTest;
  let first: string;

  beforeAll(async () => {
    test = await createGitHostTest();
    await test.createRepository('payments');
    first = await test.push(await test.clone('payments'), 'main', {
      'README.md': '# Payments\n',
      'clusters/dev/cluster.yaml': 'name: payments-dev\n',
      'clusters/prod/cluster.yaml': 'name: payments-prod\n',
      'a & b/ü?.txt': 'odd\n',
    });
  });

  afterAll(async () => {
    await test.close();
  });

  it('lets the UrlReader of Backstage read a file, a tree and search', async () => {
    const host = new URL(test.host.endpoint).host;
    const reader = UrlReaders.default({
      logger: mockServices.logger.mock(),
      config: mockServices.rootConfig({
        data: {
          integrations: {
            gitea: [
              {
                host,
                baseUrl: test.host.endpoint,
                username: 'demo',
                password: 'demo',
              },
            ],
          },
        },
      }),
    });
    const root = `${test.host.endpoint}/platform/payments/src/branch/main`;

    const file = await reader.readUrl(`${root}/clusters/dev/cluster.yaml`);
    expect((await file.buffer()).toString()).toBe('name: payments-dev\n');
    await expect(reader.readUrl(`${root}/missing.yaml`)).rejects.toThrow(
      expect.objectContaining({ name: 'NotFoundError' }),
    );
    const tree = await reader.readTree(`${root}/clusters`);
    expect(tree.etag).toBe(first);
    const files = await tree.files();
    expect(files.map(({ path }) => path).sort()).toEqual([
      'dev/cluster.yaml',
      'prod/cluster.yaml',
    ]);
    await expect(reader.readTree(root, { etag: first })).rejects.toThrow(
      expect.objectContaining({ name: 'NotModifiedError' }),
    );
    const found = await reader.search(`${root}/README.md`);
    expect(found.files.map(({ url }) => url)).toEqual([`${root}/README.md`]);
    expect((await reader.search(`${root}/nothing.md`)).files).toEqual([]);
  });

  it('answers files, folders, branches and commits in the shapes of Gitea', async () => {
    const { endpoint } = test.host;
    const file = await test.api(
      'repos/platform/payments/contents/README.md?ref=main',
    );
    expect(file.json).toEqual(
      expect.objectContaining({
        name: 'README.md',
        path: 'README.md',
        type: 'file',
        size: 11,
        encoding: 'base64',
        content: Buffer.from('# Payments\n').toString('base64'),
        sha: expect.stringMatching(/^[0-9a-f]{40}$/),
        html_url: `${endpoint}/platform/payments/src/branch/main/README.md`,
        download_url: `${endpoint}/platform/payments/raw/branch/main/README.md`,
      }),
    );
    const folder = await test.api('repos/platform/payments/contents/?ref=main');
    expect(folder.json).toEqual([
      expect.objectContaining({ path: 'a & b', type: 'dir' }),
      expect.objectContaining({ path: 'clusters', type: 'dir' }),
      expect.not.objectContaining({ content: expect.anything() }),
    ]);
    const odd = await test.api(
      `repos/platform/payments/contents/${encodeURIComponent('a & b/ü?.txt')}`,
    );
    expect(odd.json).toMatchObject({
      path: 'a & b/ü?.txt',
      html_url: `${endpoint}/platform/payments/src/branch/main/a%20%26%20b/%C3%BC%3F.txt`,
    });
    expect(
      (await test.api('repos/platform/payments/branches/main')).json,
    ).toMatchObject({
      name: 'main',
      protected: false,
      commit: { id: first, message: 'Change files' },
    });
    expect(
      (await test.api(`repos/platform/payments/git/commits/${first}`)).json,
    ).toMatchObject({
      sha: first,
      html_url: `${endpoint}/platform/payments/commit/${first}`,
      commit: {
        message: 'Change files',
        author: { name: 'Test', email: 'test@example.com' },
      },
      parents: [],
    });
    expect(
      (await test.api('repos/platform/payments/raw/README.md?ref=main')).text,
    ).toBe('# Payments\n');
  });

  it('finds nothing outside of a repository and takes no ref for an option', async () => {
    const paths = [
      'repos/platform/payments/contents/..%2f..%2fconfig',
      'repos/platform/payments/contents/../config',
      'repos/platform/payments/contents/.git/config',
      'repos/platform/payments/contents/README.md?ref=--all',
      'repos/platform/payments/contents/README.md?ref=main..main',
      'repos/platform/payments/contents/README.md?ref=main%5E%7B/x%7D',
      'repos/platform/payments/contents/README.md?ref=HEAD:clusters',
      'repos/platform/payments/contents/README.md%00?ref=main',
      'repos/platform/payments/git/commits/--output=x',
      'repos/platform/payments/archive/--output=x.tar.gz',
      'repos/platform/..%2fplatform%2fpayments',
    ];
    for (const path of paths) {
      expect([path, (await test.api(path)).status]).toEqual([path, 404]);
    }
  });

  it('commits files by API, one or several at once', async () => {
    const base64 = (text: string) => Buffer.from(text).toString('base64');
    const contents = 'repos/platform/payments/contents';
    const created = await test.api(`${contents}/docs/index.md`, 'POST', {
      content: base64('one'),
      branch: 'main',
      new_branch: 'docs',
      message: 'Write docs',
    });
    expect([created.status, created.json]).toEqual([
      201,
      expect.objectContaining({
        content: expect.objectContaining({ path: 'docs/index.md' }),
        commit: expect.objectContaining({
          message: 'Write docs',
          parents: [expect.objectContaining({ sha: first })],
        }),
      }),
    ]);
    const again = await test.api(`${contents}/docs/index.md`, 'POST', {
      content: base64('two'),
      branch: 'docs',
    });
    expect([again.status, again.text]).toEqual([
      422,
      expect.stringContaining('file already exists [path: docs/index.md]'),
    ]);
    const stale = await test.api(`${contents}/docs/index.md`, 'PUT', {
      content: base64('two'),
      branch: 'docs',
      sha: first,
    });
    expect([stale.status, stale.text]).toEqual([
      422,
      expect.stringContaining('sha does not match'),
    ]);
    const readme = await test.api(`${contents}/README.md?ref=docs`);
    expect(readme.json).toMatchObject({ sha: expect.any(String) });
    const { sha } = Object(readme.json);
    const several = await test.api(contents, 'POST', {
      branch: 'docs',
      files: [
        { operation: 'update', path: 'README.md', sha, content: base64('new') },
        { operation: 'create', path: 'x/y', content: base64('y') },
      ],
    });
    expect(several.status).toBe(201);
    const place = { owner: 'platform', repo: 'payments', ref: 'docs' };
    expect(await test.host.listFiles({ ...place, folder: '' })).toEqual([
      'README.md',
      'a & b/ü?.txt',
      'clusters/dev/cluster.yaml',
      'clusters/prod/cluster.yaml',
      'docs/index.md',
      'x/y',
    ]);
    expect(await test.host.readFile({ ...place, path: 'README.md' })).toBe(
      'new',
    );
    for (const path of ['clusters', 'README.md/x', '.git/hooks/x', '../x']) {
      const bad = await test.api(contents, 'POST', {
        branch: 'docs',
        files: [{ operation: 'create', path, content: base64('x') }],
      });
      expect([path, bad.status]).toEqual([path, 422]);
    }
    expect(test.pushes.map(({ branch }) => branch)).toEqual([
      'main',
      'docs',
      'docs',
    ]);
  });

  it('refuses edits that git could not keep as they are asked for', async () => {
    const content = Buffer.from('x').toString('base64');
    const contents = 'repos/platform/payments/contents';
    const create = (path: string) => ({ operation: 'create', path, content });
    const refused: Array<[object, string]> = [
      [{ files: [create('n/a'), create('n')] }, '"n" is to be a file'],
      [{ files: [create('n'), create('n')] }, '"n" is changed twice'],
      [{ files: [create('n')], message: 'a\0b' }, 'message: contains a NUL'],
      [
        { files: [create('n')], author: { name: 'a\0' } },
        'name: contains a NUL',
      ],
      [{ files: [create('n')], author: { name: '<>' } }, 'author.name: has no'],
    ];
    const before = test.pushes.length;
    for (const [body, message] of refused) {
      const answer = await test.api(contents, 'POST', body);
      expect([answer.status, answer.json]).toEqual([
        422,
        expect.objectContaining({ message: expect.stringContaining(message) }),
      ]);
    }
    expect(test.pushes).toHaveLength(before);
  });

  it('gives a large file as its bytes, and without content as JSON', async () => {
    const large = 'a line\n'.repeat(1_600_000);
    await test.push(await test.clone('payments'), 'large', { large });
    const raw = await test.api('repos/platform/payments/raw/large?ref=large');
    expect(raw.text.length).toBe(large.length);
    const shape = await test.api(
      'repos/platform/payments/contents/large?ref=large',
    );
    expect(shape.json).toMatchObject({
      size: large.length,
      encoding: 'base64',
      content: '',
    });
  });

  it('creates branches', async () => {
    const branches = 'repos/platform/payments/branches';
    const create = (name: string, from: string) =>
      test
        .api(branches, 'POST', { new_branch_name: name, old_ref_name: from })
        .then(({ status }) => status);

    expect(await create('team/change', 'main')).toBe(201);
    expect(await create('team/change', 'main')).toBe(409);
    expect(await create('other', 'nothing')).toBe(404);
    expect(await create('-D', 'main')).toBe(422);
    expect(await create('a..b', 'main')).toBe(422);
    expect((await test.api(`${branches}/team/change`)).json).toMatchObject({
      name: 'team/change',
      commit: { id: first },
    });
  });
});
