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

/** How long the form waits before it goes on. AWS usually answers within two seconds. */
const DEADLINE_S = 10;

/** There was no answer in time. */
export class DeadlineError extends Error {
  readonly name = 'DeadlineError';
  readonly seconds = DEADLINE_S;

  constructor() {
    super(`No answer within ${DEADLINE_S} s`);
  }
}

/** Asks with an end: what has no answer by then is given up and fails, so that the form is never stuck. */
export async function withDeadline<T>(
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Not left to the request alone: it may wait for the user's identity, which knows no signal.
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DeadlineError());
      controller.abort();
    }, DEADLINE_S * 1_000);
  });
  try {
    return await Promise.race([ask(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
