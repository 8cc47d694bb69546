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

/** A page of a list and the token of the next one. */
export interface Page<T> {
  items: T[];
  nextToken?: string;
}

/**
 * Cuts a page out of a list. Tokens are opaque to clients.
 *
 * @param refuse - throws the service's error for a token that this list never gave.
 */
export function paginate<T>(
  items: T[],
  pageSize: number,
  token: string | undefined,
  refuse: (token: string) => never,
): Page<T> {
  const start = token ? readToken(token, refuse) : 0;
  const end = start + pageSize;
  return {
    items: items.slice(start, end),
    nextToken: end < items.length ? writeToken(end) : undefined,
  };
}

/** A token that leads to the first page, which no honest list gives. */
export function firstPageToken(): string {
  return writeToken(0);
}

function writeToken(start: number): string {
  return Buffer.from(`start=${start}`).toString('base64url');
}

function readToken(token: string, refuse: (token: string) => never): number {
  const match = /^start=(\d+)$/.exec(
    Buffer.from(token, 'base64url').toString('utf8'),
  );
  return match ? Number(match[1]) : refuse(token);
}
