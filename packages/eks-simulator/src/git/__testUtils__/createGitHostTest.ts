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

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gitEnvironment } from '../commands';
import { GitHost } from '../GitHost';
import { GitHostOptions } from '../GitHostOptions';
import { GitPush } from '../GitPush';
import { Answer, ask, DEMO } from './ask';

/** A running host with what a test does to it. */
export interface GitHostTest {
  host: GitHost;
  /** What the host told of, in order. */
  pushes: GitPush[];
  /** Removed at the end. */
  directory: string;
  /** Asks the API as the user. */
  api(path: string, method?: string, body?: object): Promise<Answer>;
  createRepository(name: string, body?: object): Promise<void>;
  /** Runs the git CLI and returns what it printed. */
  git(folder: string, ...args: string[]): Promise<string>;
  /** The address for clone and push, with credentials. */
  remote(repo: string): string;
  /** Clones into a new folder. */
  clone(repo: string): Promise<string>;
  /** Commits files in a clone and pushes them to a branch. */
  push(
    folder: string,
    branch: string,
    files: Record<string, string>,
  ): Promise<string>;
  close(): Promise<void>;
}

/** Starts a host on a free port for a test. */
export async function createGitHostTest(
  options: GitHostOptions = {},
): Promise<GitHostTest> {
  const host = await GitHost.start(options);
  const directory = await mkdtemp(join(tmpdir(), 'git-host-test-'));
  const pushes: GitPush[] = [];
  host.onPush(push => {
    pushes.push(push);
  });
  const remote = (repo: string) =>
    `${host.endpoint.replace('//', '//demo:demo@')}/platform/${repo}.git`;
  const api = (path: string, method = 'GET', body?: object) =>
    ask(host.endpoint, `/api/v1/${path}`, {
      method,
      headers: { authorization: DEMO, 'content-type': 'application/json' },
      body,
    });
  return {
    host,
    pushes,
    directory,
    api,
    remote,
    git,
    createRepository: async (name, body) => {
      const answer = await api('orgs/platform/repos', 'POST', {
        name,
        ...body,
      });
      if (answer.status !== 201) {
        throw new Error(`${name} was not created: ${answer.text}`);
      }
    },
    clone: async repo => {
      const folder = await mkdtemp(join(directory, `${repo}-`));
      await git(folder, 'clone', '--quiet', remote(repo), '.');
      return folder;
    },
    push: async (folder, branch, files) => {
      for (const [path, content] of Object.entries(files)) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), content);
      }
      await git(folder, 'add', '--all');
      await git(folder, 'commit', '--quiet', '--message', 'Change files');
      await git(folder, 'push', '--quiet', 'origin', `HEAD:${branch}`);
      return git(folder, 'rev-parse', 'HEAD');
    },
    close: async () => {
      await host.close();
      await rm(directory, { recursive: true });
    },
  };
}

async function git(folder: string, ...args: string[]): Promise<string> {
  const identity = {
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'test@example.com',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'test@example.com',
  };
  const { stdout } = await promisify(execFile)('git', args, {
    cwd: folder,
    env: { ...gitEnvironment(), ...identity },
  });
  return stdout.trim();
}
