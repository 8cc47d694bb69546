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

import { HttpError } from '../errors';

const DEFAULT_LIMIT = 30;
const MAX_LIMIT = 50;

/**
 * Reads `page` (from 1) and `limit` (at most 50) of a list.
 *
 * @throws HttpError 422 when one is no whole number from 1.
 */
export function readPage(query: URLSearchParams): {
  skip: number;
  limit: number;
} {
  const limit = Math.min(readNumber(query, 'limit', DEFAULT_LIMIT), MAX_LIMIT);
  return { limit, skip: (readNumber(query, 'page', 1) - 1) * limit };
}

function readNumber(
  query: URLSearchParams,
  name: string,
  fallback: number,
): number {
  const text = query.get(name);
  if (text === null) {
    return fallback;
  }
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new HttpError(
      422,
      `${name} is "${text}". Use a whole number from 1.`,
    );
  }
  return number;
}
