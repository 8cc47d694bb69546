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

import { Readable } from 'node:stream';
import { readBounded } from './readBounded';

describe('readBounded', () => {
  const url = 'https://git.example.com/platform/payments/cluster.yaml';

  function read(stream: Readable, signal = new AbortController().signal) {
    return readBounded(
      {
        readUrl: async () => ({
          buffer: async () => Buffer.from(''),
          stream: () => stream,
        }),
        readTree: jest.fn(),
        search: jest.fn(),
      },
      url,
      { maxBytes: 8, signal },
    );
  }

  it('reads up to the limit, whatever the parts', async () => {
    // A character in two parts.
    const euro = Buffer.from('€');
    const parts = [Buffer.from('12345'), euro.subarray(0, 1), euro.subarray(1)];
    expect(await read(Readable.from(parts))).toBe('12345€');
  });

  it('stops when it is larger, and leaves nothing open', async () => {
    const stream = Readable.from(['12345', '6789', 'more']);
    expect(await read(stream)).toBeUndefined();
    expect(stream.destroyed).toBe(true);
  });

  it('closes a stream that stops half-way', async () => {
    const stream = new Readable({ read: () => {} });
    stream.push('12');
    const ending = new AbortController();
    const reading = read(stream, ending.signal);
    ending.abort();
    await expect(reading).rejects.toThrow(/aborted/);
    expect(stream.destroyed).toBe(true);
  });
});
