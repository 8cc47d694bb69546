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

import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { createGitHostTest } from './__testUtils__';
import { GitHost } from './GitHost';

describe('GitHost', () => {
  const path = process.env.PATH;
  let scratch: string;

  beforeEach(async () => {
    scratch = await mkdtemp(join(os.tmpdir(), 'git-host-start-'));
  });

  afterEach(async () => {
    process.env.PATH = path;
    await rm(scratch, { recursive: true });
  });

  it('names the package when git is missing', async () => {
    process.env.PATH = scratch;
    await expect(GitHost.start()).rejects.toThrow(
      /needs the command "git", which is not installed. Install the package "git"/,
    );
  });

  it('refuses a directory with other things', async () => {
    await mkdir(join(scratch, 'photos/summer'), { recursive: true });
    await expect(GitHost.start({ directory: scratch })).rejects.toThrow(
      /photos\/summer is no repository of this Git host/,
    );
  });

  it('removes a temporary directory at the end, also when it cannot start, and keeps one that was given', async () => {
    const temporary = jest.spyOn(os, 'tmpdir').mockReturnValue(scratch);
    const host = await GitHost.start();
    expect(await readdir(scratch)).toEqual([
      expect.stringMatching(/^eks-simulator-git-/),
    ]);
    const port = Number(new URL(host.endpoint).port);
    await expect(GitHost.start({ port })).rejects.toThrow(
      expect.objectContaining({ code: 'EADDRINUSE' }),
    );
    expect(await readdir(scratch)).toHaveLength(1);
    await host.close();
    expect(await readdir(scratch)).toEqual([]);
    temporary.mockRestore();

    const kept = await createGitHostTest({ directory: scratch });
    await kept.createRepository('Payments');
    await kept.close();
    const folder = await stat(join(scratch, 'platform/payments.git'));
    expect(folder.isDirectory()).toBe(true);
  });

  it('has other users and organizations when told so', async () => {
    const host = await GitHost.start({
      username: 'ada',
      password: 'secret:with:colons',
      organizations: ['infra', 'data'],
    });
    try {
      const create = (credentials: string) =>
        fetch(`${host.endpoint}/api/v1/orgs/data/repos`, {
          method: 'POST',
          headers: {
            authorization: `Basic ${Buffer.from(credentials).toString(
              'base64',
            )}`,
          },
          body: JSON.stringify({ name: 'lake' }),
        }).then(({ status }) => status);
      expect(await create('demo:demo')).toBe(401);
      expect(await create('ada:secret:with:colons')).toBe(201);
      const missing = { owner: 'data', repo: 'none', ref: 'main' };
      expect(await host.readFile({ ...missing, path: 'x' })).toBe(undefined);
      expect(await host.listFiles({ ...missing, folder: '' })).toEqual([]);
    } finally {
      await host.close();
    }
  });
});
