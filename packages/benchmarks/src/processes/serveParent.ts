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

/**
 * Waits for the one message of the parent process, and sends it what `work` makes of it.
 *
 * @param work - gets the message as the parent sent it
 */
export function serveParent<TInput, TOutput>(
  work: (input: TInput) => Promise<TOutput>,
): void {
  process.once('message', (input: TInput) => {
    work(input).then(output => process.send?.({ output }), fail);
  });
}

/** Ends the process with the error as its last words. */
export function fail(error: unknown): void {
  const text = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
