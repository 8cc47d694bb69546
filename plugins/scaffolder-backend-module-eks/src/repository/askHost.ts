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

import {
  isError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';

const REQUEST_TIMEOUT_MS = 15_000;

/** What a Git host's API answered, reduced to what is judged. The body stays out of messages and logs. */
export interface HostAnswer {
  status: number;
  body: unknown;
}

/**
 * Asks a Git host's API. Redirects are refused, because credentials would follow them.
 *
 * @returns the answer when its status is among `expected`
 * @throws NotAllowedError when the host denies access, ServiceUnavailableError when it cannot be reached or answers
 * otherwise.
 */
export async function askHost(
  url: string,
  options: {
    headers: Record<string, string>;
    expected: number[];
    signal?: AbortSignal;
  },
): Promise<HostAnswer> {
  const { host } = new URL(url);
  // Frees the connection of an answer whose body nobody reads.
  const done = new AbortController();
  try {
    const response = await send(url, host, done.signal, options);
    if (response.status === 401 || response.status === 403) {
      throw new NotAllowedError(
        `${host} denied the portal's integration to read the repository (${response.status}). Check its credentials in \`integrations\`.`,
      );
    }
    if (!options.expected.includes(response.status)) {
      throw new ServiceUnavailableError(
        `${host} answered ${response.status}. Try again when it works.`,
      );
    }
    return { status: response.status, body: await bodyOf(response, host) };
  } finally {
    done.abort();
  }
}

async function send(
  url: string,
  host: string,
  done: AbortSignal,
  options: { headers: Record<string, string>; signal?: AbortSignal },
): Promise<Response> {
  const timeout = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
  const signals = [done, timeout, ...(options.signal ? [options.signal] : [])];
  try {
    return await fetch(url, {
      headers: { Accept: 'application/json', ...options.headers },
      redirect: 'error',
      signal: AbortSignal.any(signals),
    });
  } catch (error) {
    options.signal?.throwIfAborted();
    const reason = timeout.aborted
      ? `no answer within ${REQUEST_TIMEOUT_MS / 1000} s`
      : 'the connection failed or was redirected';
    throw new ServiceUnavailableError(
      `${host} could not be asked for the repository: ${reason}.`,
      isError(error) ? error : undefined,
    );
  }
}

async function bodyOf(response: Response, host: string): Promise<unknown> {
  if (response.status !== 200) {
    return undefined;
  }
  try {
    return await response.json();
  } catch {
    throw new ServiceUnavailableError(
      `${host} did not answer with JSON. Check \`integrations\`: is it the API of the Git host?`,
    );
  }
}
