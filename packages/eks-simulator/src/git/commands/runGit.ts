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
import { gitEnvironment } from './gitEnvironment';
import { ProcessSlots } from './ProcessSlots';

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;
/** A push with many environments would start more processes than a machine has room for. */
const slots = new ProcessSlots(16);

/** What a git process left behind. */
export interface GitResult {
  exitCode: number;
  stdout: Buffer;
}

/** How a git process is run. */
export interface GitOptions {
  /** The bare repository. */
  directory?: string;
  input?: string | Buffer;
  environment?: Record<string, string>;
  /** Exit codes that are no failure; 0 unless given. */
  expected?: number[];
  /** Bytes after which git is stopped and the rest of its output left out. Without it, 64 MiB are an error. */
  cutAt?: number;
}

/** A git process failed with an exit code that the caller did not expect. */
export class GitError extends Error {
  name = 'GitError';
}

/**
 * Runs git without a shell and waits for its end. Callers pass names of others only behind a prefix such as `refs/heads/` or
 * a commit id, or behind `--`, so that none of them is read as an option.
 *
 * @throws GitError for exit codes outside `expected`, and when git prints more than 64 MiB.
 */
export function runGit(
  args: string[],
  options: GitOptions = {},
): Promise<GitResult> {
  return slots.use(() => run(args, options));
}

function run(args: string[], options: GitOptions): Promise<GitResult> {
  const { directory, input, environment, expected = [0], cutAt } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(
      'git',
      directory === undefined ? args : [`--git-dir=${directory}`, ...args],
      { env: { ...gitEnvironment(), ...environment } },
    );
    const output: Buffer[] = [];
    const complaints: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > (cutAt ?? MAX_OUTPUT_BYTES)) {
        child.kill();
        if (cutAt !== undefined) {
          const stdout = Buffer.concat([...output, chunk]).subarray(0, cutAt);
          resolve({ exitCode: 0, stdout });
          return;
        }
        reject(new GitError(`git ${args[0]} printed more than 64 MiB`));
        return;
      }
      output.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
    child.once('error', reject);
    // A process that ends without reading all of its input says why on stderr.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.once('close', code => {
      const exitCode = code ?? -1;
      if (expected.includes(exitCode)) {
        resolve({ exitCode, stdout: Buffer.concat(output) });
        return;
      }
      const reason = Buffer.concat(complaints).toString('utf8').trim();
      reject(
        new GitError(`git ${args[0]} ended with code ${exitCode}: ${reason}`),
      );
    });
  });
}

/** Runs git and returns what it printed as text, without the last line break. */
export async function gitText(
  args: string[],
  options: GitOptions,
): Promise<string> {
  const { stdout } = await runGit(args, options);
  return stdout.toString('utf8').replace(/\n$/, '');
}
