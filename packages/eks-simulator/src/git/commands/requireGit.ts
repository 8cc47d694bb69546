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

import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { gitText } from './runGit';

/** `git merge-tree --write-tree` came with 2.38. */
const OLDEST = { major: 2, minor: 38 };

/**
 * Checks once at the start that the machine has what the Git host runs.
 *
 * @throws Error that names the missing package.
 */
export async function requireGit(): Promise<void> {
  const version = await gitText(['--version'], {}).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT'
        ? new Error(
            'The Git host needs the command "git", which is not installed. Install the package "git" (Debian, Ubuntu, Fedora), on Alpine "git" and "git-daemon".',
          )
        : error;
    },
  );
  const [, major, minor] = /(\d+)\.(\d+)/.exec(version) ?? [];
  if (
    Number(major) < OLDEST.major ||
    (Number(major) === OLDEST.major && Number(minor) < OLDEST.minor)
  ) {
    throw new Error(
      `The Git host needs git ${OLDEST.major}.${OLDEST.minor} or newer; this is ${version}. Update the package "git".`,
    );
  }
  const programs = await gitText(['--exec-path'], {});
  await access(join(programs, 'git-http-backend')).catch(() => {
    throw new Error(
      `The Git host needs "git http-backend", which is not in ${programs}. Install the package "git" (Debian, Ubuntu), "git-core" (Fedora) or "git-daemon" (Alpine).`,
    );
  });
}
