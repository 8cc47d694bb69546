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
 * Runs something that must end: after `ms`, or when `signal` aborts, the result is a rejection even if the work itself
 * ignores its signal.
 *
 * @throws a `TimeoutError` after the deadline, else the reason of `signal`
 * @internal
 */
export async function withDeadline<T>(
  options: { signal: AbortSignal; ms: number },
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.any([
    options.signal,
    AbortSignal.timeout(options.ms),
  ]);
  signal.throwIfAborted();
  const settled = new AbortController();
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), {
      signal: settled.signal,
    });
  });
  try {
    return await Promise.race([run(signal), ended]);
  } finally {
    settled.abort();
  }
}

/**
 * Whether a read was ended from outside, by a shutdown. That says nothing about AWS.
 *
 * @internal
 */
export function isShutdown(signal: AbortSignal): boolean {
  return signal.aborted && signal.reason?.name !== 'TimeoutError';
}
