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

import { IncomingMessage } from 'node:http';
import { HttpError } from '../errors';

const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** A request with its path already split and decoded. */
export interface GitRequest {
  method: string;
  /** Path segments, each decoded by itself, so an encoded slash stays inside of its segment. */
  segments: string[];
  query: URLSearchParams;
  incoming: IncomingMessage;
}

/**
 * Reads what a client asks for.
 *
 * @throws HttpError 400 when the path is not valid percent-encoding.
 */
export function readGitRequest(incoming: IncomingMessage): GitRequest {
  const url = incoming.url ?? '/';
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  try {
    return {
      method: incoming.method ?? 'GET',
      segments: path.split('/').slice(1).map(decodeURIComponent),
      query: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)),
      incoming,
    };
  } catch {
    // Only decodeURIComponent throws here, a URIError without further detail.
    throw new HttpError(400, `The path "${path}" is not percent-encoded right`);
  }
}

/**
 * Reads a whole body of at most 16 MiB as text.
 *
 * @throws HttpError 413 when it is larger.
 */
export async function readBody(request: GitRequest): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.incoming) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) {
      throw new HttpError(413, 'The body is larger than 16 MiB');
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
