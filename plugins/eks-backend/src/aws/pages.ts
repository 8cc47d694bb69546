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

import { InvalidAnswerError } from './errors';

/** With a hundred entries each these are more than any account has. */
const MAX_PAGES = 500;

/**
 * Everything that a paginated list holds.
 *
 * @param pages - of a paginator of the SDK, which would follow a token that comes again for ever
 * @param parts - `token` of the page that follows, `items` of a page; a page may be empty and not the last one
 * @throws InvalidAnswerError when a token comes again or there is no end: what was read so far is not the whole
 * @internal
 */
export async function collectPages<Page, Item>(
  pages: AsyncIterable<Page>,
  parts: {
    token: (page: Page) => string | undefined;
    items: (page: Page) => Item[];
  },
): Promise<Item[]> {
  const found: Item[] = [];
  const tokens = new Set<string>();
  for await (const page of pages) {
    found.push(...parts.items(page));
    const token = parts.token(page);
    if (token && tokens.has(token)) {
      throw new InvalidAnswerError('AWS repeats a page of a list');
    }
    if (token && tokens.size >= MAX_PAGES) {
      throw new InvalidAnswerError(
        `AWS gives a list of more than ${MAX_PAGES} pages`,
      );
    }
    tokens.add(token ?? '');
  }
  return found;
}
