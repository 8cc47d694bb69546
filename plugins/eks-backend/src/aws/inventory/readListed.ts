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

import { isError } from '@backstage/errors';
import limiter from 'p-limit';
import { InvalidAnswerError } from '../errors';

const CONCURRENCY = 4;

/**
 * Lists names and reads each. What vanishes between the two is left out only when a second list agrees; else the whole
 * read fails, so that a lost answer never looks like a deletion.
 *
 * @internal
 */
export async function readListed<T>(options: {
  list: () => Promise<string[]>;
  read: (name: string) => Promise<T>;
}): Promise<T[]> {
  const limit = limiter(CONCURRENCY);
  const names = (await options.list()).sort();
  const vanished: string[] = [];
  const found: T[] = [];
  const answers = await Promise.all(
    names.map(name =>
      limit(async () => {
        try {
          return { value: await options.read(name) };
        } catch (error) {
          if (isError(error) && error.name === 'ResourceNotFoundException') {
            vanished.push(name);
            return undefined;
          }
          throw error;
        }
      }),
    ),
  );
  if (vanished.length > 0) {
    const stillListed = new Set(await options.list());
    const contradiction = vanished.find(name => stillListed.has(name));
    if (contradiction !== undefined) {
      throw new InvalidAnswerError(
        `AWS lists ${contradiction} and does not find it`,
      );
    }
  }
  for (const answer of answers) {
    if (answer) {
      found.push(answer.value);
    }
  }
  return found;
}
