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

import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';

type Bytes = ArrayBuffer | ArrayBufferView | string;

/** SHA-256 by Node itself: a fleet signs some ten thousand requests, which is slow work for JavaScript. */
export class NodeSha256 {
  readonly #secret: Buffer | undefined;
  #hash: Hash | Hmac;

  /** @param secret - makes it an HMAC. */
  constructor(secret?: Bytes) {
    this.#secret = secret === undefined ? undefined : bufferOf(secret);
    this.#hash = this.#begin();
  }

  update(data: Bytes): void {
    this.#hash.update(bufferOf(data));
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }

  reset(): void {
    this.#hash = this.#begin();
  }

  #begin(): Hash | Hmac {
    return this.#secret
      ? createHmac('sha256', this.#secret)
      : createHash('sha256');
  }
}

function bufferOf(data: Bytes): Buffer {
  if (typeof data === 'string') {
    return Buffer.from(data, 'utf8');
  }
  return ArrayBuffer.isView(data)
    ? Buffer.from(data.buffer, data.byteOffset, data.byteLength)
    : Buffer.from(data);
}
