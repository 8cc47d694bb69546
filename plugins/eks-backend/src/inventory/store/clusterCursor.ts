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
    order: z.string(),
    value: z.string(),
    entityName: z.string(),
  })
  .strict();

/**
 * Where a page of clusters ended: the next one begins after it, even when clusters come or go between the two.
 *
 * @internal
 */
export type ClusterCursor = z.infer<typeof cursorSchema>;

/** @internal */
export function writeCursor(cursor: ClusterCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/**
 * @param order - that of the page that is asked for
 * @throws InputError when the text is no cursor, or one of another order
 * @internal
 */
export function readCursor(text: string, order: string): ClusterCursor {
  const { success, data } = cursorSchema.safeParse(parse(text));
  if (!success) {
    throw new InputError(
      `Invalid 'cursor': ${JSON.stringify(
        text.slice(0, 100),
      )}; pass the 'nextCursor' of the page before, or none for the first page`,
    );
  }
  if (data.order !== order) {
    throw new InputError(
      `Invalid 'cursor': it belongs to the order '${data.order}' and the request asks for '${order}'; keep 'orderBy' from page to page, or begin again without a cursor`,
    );
  }
  return data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    // Text of a stranger: what is no JSON is no cursor, which the schema says.
    return undefined;
  }
}
