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

import { addAbortSignal } from 'node:stream';
import type { UrlReaderService } from '@backstage/backend-plugin-api';

/**
 * Reads a text file through Backstage's URL reader, up to a size.
 *
 * @param url - its host must be one that may be read: this does not check it
 * @param options - `signal` ends the read, also half-way
 * @returns the text; `undefined` when the file is larger than `maxBytes`
 * @throws what the reader throws, which may name hosts and quote answers: not to be shown
 * @internal
 */
export async function readBounded(
  urlReader: UrlReaderService,
  url: string,
  options: { maxBytes: number; signal: AbortSignal },
): Promise<string | undefined> {
  const { maxBytes, signal } = options;
  const response = await urlReader.readUrl(url, { signal });
  if (!response.stream) {
    const content = await response.buffer();
    return content.length > maxBytes ? undefined : content.toString('utf8');
  }
  // An answer that stops half-way would stay open after everybody has left.
  const stream = addAbortSignal(signal, response.stream());
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > maxBytes) {
      // Leaving the loop destroys the stream: the rest is not fetched.
      return undefined;
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
