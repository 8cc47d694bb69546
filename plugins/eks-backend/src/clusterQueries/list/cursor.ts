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

import { InputError } from '@backstage/errors';
import { z } from 'zod';

const cursorSchema = z
  .object({
    /** The order with its direction, as in `orderBy`. */
    order: z.string(),
    /** What the last cluster of the page is ordered by; absent when it has no such value. */
    value: z.string().optional(),
    entityName: z.string(),
  })
  .strict();

/**
 * Where a page ended. It holds values, not a position: a cluster that comes or goes between two pages moves nothing.
 *
 * @internal
 */
export type Cursor = z.infer<typeof cursorSchema>;

/** @internal */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/**
 * @throws InputError when it is none, or one of another order
 * @internal
 */
export function readCursor(text: string, order: string): Cursor {
  const cursor = cursorSchema.safeParse(parseJson(text));
  if (!cursor.success) {
    throw new InputError(
      `'cursor' is '${text}', which this route did not give out: pass the 'nextCursor' of the page before, or leave it out`,
    );
  }
  if (cursor.data.order !== order) {
    throw new InputError(
      `'cursor' is '${text}', of a list ordered by '${cursor.data.order}': pass it with the same 'orderBy', or leave it out`,
    );
  }
  return cursor.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
