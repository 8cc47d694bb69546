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

import { createHash, timingSafeEqual } from 'node:crypto';

/** Who sent a request: the user of the Git host, nobody in particular, or somebody with wrong credentials. */
export type Caller = 'user' | 'anonymous' | 'wrong credentials';

/** The one user of the Git host. */
export class Account {
  readonly username: string;
  readonly #password: string;

  constructor(options: { username: string; password: string }) {
    this.username = options.username;
    this.#password = options.password;
  }

  /** Reads an Authorization header as Gitea does: `Basic`, or the password as `token` or `Bearer`. */
  identify(authorization: string | undefined): Caller {
    if (authorization === undefined) {
      return 'anonymous';
    }
    const [scheme, value = ''] = authorization.split(/ +/, 2);
    return this.#accepts(scheme.toLowerCase(), value)
      ? 'user'
      : 'wrong credentials';
  }

  #accepts(scheme: string, value: string): boolean {
    switch (scheme) {
      case 'basic': {
        const pair = Buffer.from(value, 'base64').toString('utf8');
        return isSame(pair, `${this.username}:${this.#password}`);
      }
      case 'token':
      case 'bearer':
        return isSame(value, this.#password);
      default:
        return false;
    }
  }
}

function isSame(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
