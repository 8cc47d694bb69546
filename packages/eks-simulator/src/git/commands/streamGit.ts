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

import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { gitEnvironment } from './gitEnvironment';
import { GitError } from './runGit';

/** What git prints, as a stream that fails when git does. Git ends when nobody reads the stream any more. */
export function streamGit(args: string[], directory: string): Readable {
  return Readable.from(output(args, directory), { objectMode: false });
}

async function* output(
  args: string[],
  directory: string,
): AsyncGenerator<Buffer> {
  const child = spawn('git', [`--git-dir=${directory}`, ...args], {
    env: gitEnvironment(),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  try {
    yield* child.stdout;
    const exitCode = await ended;
    if (exitCode !== 0) {
      throw new GitError(`git ${args[0]} ended with code ${exitCode}`);
    }
  } finally {
    child.kill();
  }
}
