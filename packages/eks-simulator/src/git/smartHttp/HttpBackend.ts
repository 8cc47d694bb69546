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

import { ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gitEnvironment } from '../commands';
import { HttpError } from '../errors';
import { GitRequest } from '../http';
import { Repository } from '../repositories';
import { parseCgiHead } from './parseCgiHead';

const MAX_PACK_BYTES = 256 * 1024 * 1024;

/** One run of `git http-backend`, git's own CGI program, for one request. */
export class HttpBackend {
  readonly #child: ChildProcessWithoutNullStreams;
  /** Fulfilled when the process has ended and so writes nothing any more. */
  readonly ended: Promise<void>;
  #inputProblem: HttpError | undefined;

  private constructor(child: ChildProcessWithoutNullStreams) {
    this.#child = child;
    this.ended = new Promise(resolve => child.once('close', () => resolve()));
  }

  /** Starts the program; the body of the request flows into it as it arrives. */
  static start(options: {
    repository: Repository;
    /** Such as `info/refs`. */
    path: string;
    request: GitRequest;
    /** Who pushes; without a user http-backend takes no push. */
    username: string | undefined;
  }): HttpBackend {
    const { directory } = options.repository;
    const child = spawn('git', ['http-backend'], {
      env: {
        ...gitEnvironment(),
        ...requestVariables(options.request),
        GIT_PROJECT_ROOT: dirname(directory),
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: `/${basename(directory)}/${options.path}`,
        ...(options.username && { REMOTE_USER: options.username }),
      },
    });
    const backend = new HttpBackend(child);
    child.once('error', error => child.stdout.destroy(error));
    child.stderr.resume();
    backend.#feed(options.request);
    return backend;
  }

  /**
   * Waits until the program says how it answers.
   *
   * @throws HttpError 413 when the body was too large, 500 when the program ended without an answer.
   */
  async answer(): Promise<{
    status: number;
    headers: Record<string, string>;
    body: AsyncIterable<Buffer>;
  }> {
    const output = this.#child.stdout[Symbol.asyncIterator]();
    let read = Buffer.alloc(0);
    for (;;) {
      const { done, value } = await output.next();
      if (done) {
        throw (
          this.#inputProblem ??
          new HttpError(500, 'git http-backend ended without an answer')
        );
      }
      read = Buffer.concat([read, value]);
      const end = read.indexOf('\r\n\r\n');
      if (end >= 0) {
        return {
          ...parseCgiHead(read.subarray(0, end).toString('utf8')),
          body: this.#rest(read.subarray(end + 4), output),
        };
      }
    }
  }

  /** Stops the program when nobody waits for it any more. */
  stop(): void {
    this.#child.kill();
  }

  async *#rest(
    first: Buffer,
    output: AsyncIterator<Buffer>,
  ): AsyncGenerator<Buffer> {
    try {
      yield first;
      for (;;) {
        const { done, value } = await output.next();
        if (done) {
          return;
        }
        yield value;
      }
    } finally {
      this.stop();
    }
  }

  #feed(request: GitRequest): void {
    let size = 0;
    const limit = new Transform({
      transform: (chunk: Buffer, _encoding, callback) => {
        size += chunk.length;
        callback(
          size > MAX_PACK_BYTES
            ? new HttpError(413, 'The push is larger than 256 MiB')
            : undefined,
          chunk,
        );
      },
    });
    pipeline(request.incoming, limit, this.#child.stdin).catch(error => {
      // The client went away, sent too much, or git stopped reading and says why in its answer.
      if (error instanceof HttpError) {
        this.#inputProblem = error;
      }
      if (error.code !== 'EPIPE') {
        this.stop();
      }
    });
  }
}

/** What a CGI program learns about the request. */
function requestVariables(request: GitRequest): Record<string, string> {
  const { headers } = request.incoming;
  const known: Record<string, string | undefined> = {
    CONTENT_TYPE: headers['content-type'],
    CONTENT_LENGTH: headers['content-length'],
    HTTP_CONTENT_ENCODING: headers['content-encoding'],
    GIT_PROTOCOL: [headers['git-protocol'] ?? []].flat().join(':'),
  };
  const variables: Record<string, string> = {
    REQUEST_METHOD: request.method,
    QUERY_STRING: request.query.toString(),
    REMOTE_ADDR: '127.0.0.1',
  };
  for (const [name, value] of Object.entries(known)) {
    if (value) {
      variables[name] = value;
    }
  }
  return variables;
}
