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

import { hasStatus } from './hasStatus';

const PAGE_SIZE = 500;
const MAX_ITEMS = 5000;
/** Pages may be shorter than what was asked for, and even empty. */
const MAX_PAGES = 100;

/**
 * One page of a list. Typed lists call the token `_continue`, lists of custom objects `continue`.
 *
 * @internal
 */
export interface ListPage<T> {
  kind?: string;
  items?: T[];
  metadata?: { _continue?: string; continue?: string };
}

/**
 * Which page of a list: the one after a token, or the first.
 *
 * @internal
 */
export interface ListQuery {
  limit: number;
  _continue?: string;
}

/**
 * Reads one page of a list.
 *
 * @internal
 */
export type ReadPage<T> = (query: ListQuery) => Promise<ListPage<T>>;

/**
 * Reads all pages of a list.
 *
 * @remarks
 * A list that grows past 5,000 items is an error and not cut off: half a list would be judged as if it were whole. When
 * the server has forgotten where the list was (410), it is read once more from the start.
 *
 * @internal
 */
export async function listAll<T>(readPage: ReadPage<T>): Promise<T[]> {
  try {
    return await listOnce(readPage);
  } catch (error) {
    if (hasStatus(error, 410)) {
      return listOnce(readPage);
    }
    throw error;
  }
}

async function listOnce<T>(readPage: ReadPage<T>): Promise<T[]> {
  const items: T[] = [];
  let token: string | undefined;
  let pages = 0;
  do {
    const page = await readPage({ limit: PAGE_SIZE, _continue: token });
    items.push(...itemsOfPage(page));
    if (items.length > MAX_ITEMS) {
      throw new Error(`The list has more than ${MAX_ITEMS} items`);
    }
    const next = page.metadata?._continue ?? page.metadata?.continue;
    pages += 1;
    if (next && (next === token || pages >= MAX_PAGES)) {
      throw new Error(
        `The list never ends: its continue token repeats, or it has more than ${MAX_PAGES} pages`,
      );
    }
    token = next;
  } while (token);
  return items;
}

function itemsOfPage<T>(page: ListPage<T>): T[] {
  if (Array.isArray(page?.items)) {
    return page.items.filter(item => item !== undefined && item !== null);
  }
  if (page?.kind?.endsWith('List')) {
    return [];
  }
  throw new Error('The answer is not a list');
}
