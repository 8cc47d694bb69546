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

import { IncomingMessage } from 'node:http';
import { HttpError } from '../errors';

const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what a web page of somebody else could send: a request under a name of its own that resolves to 127.0.0.1, and
 * a change that a page of another origin posts. Clients that are no browsers send no Origin.
 *
 * @throws HttpError 403
 */
export function checkOrigin(incoming: IncomingMessage): void {
  const { host = '', origin } = incoming.headers;
  if (!LOOPBACK_HOST.test(host)) {
    throw new HttpError(
      403,
      `The Git host answers on loopback names only, not on "${host}"`,
    );
  }
  const isChange = !SAFE_METHODS.has(incoming.method ?? 'GET');
  if (isChange && origin !== undefined && origin !== `http://${host}`) {
    throw new HttpError(
      403,
      `The Git host takes no changes from pages of another origin, such as "${origin}"`,
    );
  }
}

/**
 * Refuses a form that was not sent by one of the host's own pages. Browsers send Origin with every POST.
 *
 * @throws HttpError 403
 */
export function requireOwnPage(incoming: IncomingMessage): void {
  if (incoming.headers.origin === undefined) {
    throw new HttpError(
      403,
      'This form is for the pages of the Git host. Use the API with credentials instead.',
    );
  }
  checkOrigin(incoming);
}
