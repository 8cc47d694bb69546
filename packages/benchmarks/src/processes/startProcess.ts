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

import { fork } from 'node:child_process';

/** A child process that has answered. */
export interface StartedProcess<TOutput> {
  output: TOutput;
  stop(): Promise<void>;
}

/**
 * Starts one of the programs beside this file in a fresh process, gives it its input and waits for its answer.
 *
 * @param program - the name of a file beside this one, without `.ts`
 * @param options - `nodeOptions` are flags of Node, such as `--cpu-prof`
 * @throws Error when the process ends without an answer; its last words are on stderr.
 */
export async function startProcess<TOutput>(
  program: string,
  input: object,
  options: { nodeOptions?: string[] } = {},
): Promise<StartedProcess<TOutput>> {
  const child = fork(require.resolve(`./${program}`), [], {
    execArgv: [
      '-r',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      '--expose-gc',
      ...(options.nodeOptions ?? []),
    ],
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
  });
  const exited = new Promise<void>(done => {
    child.once('exit', () => done());
  });
  const output = await new Promise<TOutput>((answered, failed) => {
    child.on('message', (message: { output?: TOutput }) => {
      // The transform of TypeScript sends messages too, about the files that it read.
      if (message.output !== undefined) {
        answered(message.output);
      }
    });
    child.once('error', failed);
    child.once('exit', code =>
      failed(new Error(`The process ${program} ended with code ${code}`)),
    );
    child.send(input);
  });
  return {
    output,
    async stop() {
      if (child.connected) {
        child.disconnect();
      }
      await exited;
    },
  };
}
