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

describe('repositories by API', () => {
  let test: GitHostTest;

  beforeAll(async () => {
    test = await createGitHostTest();
  });

  afterAll(async () => {
    await test.close();
  });

  it('creates a repository in an organization, as publish:gitea asks for it', async () => {
    expect((await test.api('orgs/platform')).json).toMatchObject({
      name: 'platform',
      username: 'platform',
    });
    const created = await test.api('orgs/platform/repos', 'POST', {
      name: 'payments',
      description: 'Clusters of payments',
      private: false,
    });
    const { endpoint } = test.host;
    expect([created.status, created.json]).toEqual([
      201,
      expect.objectContaining({
        name: 'payments',
        full_name: 'platform/payments',
        owner: expect.objectContaining({ login: 'platform' }),
        description: 'Clusters of payments',
        private: false,
        empty: true,
        default_branch: 'main',
        html_url: `${endpoint}/platform/payments`,
        clone_url: `${endpoint}/platform/payments.git`,
        permissions: { admin: true, push: true, pull: true },
      }),
    ]);
    expect((await test.api('repos/platform/Payments')).json).toEqual(
      created.json,
    );
  });

  it('refuses names twice, names that are none, and unknown organizations', async () => {
    const url = `${test.host.endpoint}/api/swagger`;
    await test.createRepository('orders');
    const twin = await test.api('orgs/platform/repos', 'POST', {
      name: 'Orders',
    });
    expect([twin.status, twin.json]).toEqual([
      409,
      {
        message:
          'The repository with the same name already exists: platform/Orders.',
        url,
      },
    ]);
    const [a, b] = await Promise.all(
      ['race', 'race'].map(name =>
        test.api('orgs/platform/repos', 'POST', { name }),
      ),
    );
    expect([a.status, b.status].sort()).toEqual([201, 409]);
    const names = [
      '',
      '.',
      '..',
      '../x',
      'a/b',
      '-x',
      '--upload-pack=x',
      'a b',
      'x.git',
      'a..b',
      'ü',
      'x'.repeat(101),
      '$(id)',
    ];
    for (const name of names) {
      const answer = await test.api('orgs/platform/repos', 'POST', { name });
      expect([name, answer.status, answer.json]).toEqual([
        name,
        422,
        {
          message: expect.stringContaining(`The repository name "${name}"`),
          url,
        },
      ]);
    }
    const wrongType = await test.api('orgs/platform/repos', 'POST', {
      name: 7,
    });
    expect([wrongType.status, wrongType.text]).toEqual([
      422,
      expect.stringContaining('name: '),
    ]);
    const unknown = await test.api('orgs/nobody/repos', 'POST', { name: 'x' });
    expect([unknown.status, unknown.json]).toEqual([
      404,
      {
        message: 'There is no organization "nobody". There is: platform.',
        url,
      },
    ]);
  });

  it('wants the user for changes and for what is private', async () => {
    await test.createRepository('secret', { private: true });
    const { endpoint } = test.host;
    const get = (authorization?: string) =>
      ask(endpoint, '/api/v1/repos/platform/secret', {
        headers: authorization ? { authorization } : {},
      }).then(({ status }) => status);

    expect(await get()).toBe(404);
    expect(await get('token demo')).toBe(200);
    expect(await get('basic ZGVtbzpkZW1v')).toBe(200);
    expect(await get('token guess')).toBe(401);
    expect(await get('Digest x')).toBe(401);
    const anonymous = await ask(endpoint, '/api/v1/orgs/platform/repos', {
      method: 'POST',
      body: { name: 'x' },
    });
    expect([anonymous.status, anonymous.json]).toEqual([
      401,
      { message: 'token is required', url: `${endpoint}/api/swagger` },
    ]);
  });

  it('answers on loopback names only, and takes no changes from other pages', async () => {
    const { endpoint } = test.host;
    for (const host of ['evil.example.com', 'localhost.example.com', 'x']) {
      const answer = await ask(endpoint, '/api/v1/version', {
        headers: { host },
      });
      expect([host, answer.status]).toEqual([host, 403]);
    }
    const post = (origin: string) =>
      ask(endpoint, '/api/v1/orgs/platform/repos', {
        method: 'POST',
        headers: { origin, authorization: 'token demo' },
        body: { name: 'by-page' },
      }).then(({ status }) => status);
    expect(await post('https://evil.example.com')).toBe(403);
    expect(await post('http://localhost:3000')).toBe(403);
    expect(await post('null')).toBe(403);
    expect(await post(endpoint)).toBe(201);
  });

  it('says what it does not speak and what it cannot read', async () => {
    expect((await test.api('version')).json).toEqual({ version: '1.22.0' });
    const unknown = await test.api('repos/search');
    expect([unknown.status, unknown.json]).toEqual([
      404,
      expect.objectContaining({
        message:
          'GET /api/v1/repos/search is not part of what this Git host speaks.',
      }),
    ]);
    const { endpoint } = test.host;
    const broken = await ask(endpoint, '/api/v1/orgs/platform/repos', {
      method: 'POST',
      headers: { authorization: 'token demo' },
      body: '{"name":',
    });
    expect(broken.status).toBe(400);
    expect((await ask(endpoint, '/api/v1/orgs/%E0%A4')).status).toBe(400);
    const huge = await ask(endpoint, '/api/v1/orgs/platform/repos', {
      method: 'POST',
      headers: { authorization: 'token demo' },
      body: ' '.repeat(16 * 1024 * 1024 + 1),
    });
    expect(huge.status).toBe(413);
  });
});
