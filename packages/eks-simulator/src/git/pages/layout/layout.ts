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

import { createHash } from 'node:crypto';
import { GitResponse } from '../../http';
import { Html, html } from '../html';
import { stylesheet } from './stylesheet';

const STYLE_HASH = createHash('sha256').update(stylesheet).digest('base64');

/** No scripts, no frames, nothing from elsewhere, and forms to this host only. */
const SECURITY_HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_HASH}'`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  // "no-referrer" would make browsers hide the origin of our own forms.
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** A whole page. */
export function layout(page: {
  status?: number;
  title: string;
  /** What stands above the content: where the reader is, and what else is there. */
  header: Html;
  content: Html;
  /** Loads the page again after so many seconds. */
  refreshSeconds?: number;
}): GitResponse {
  const refresh =
    page.refreshSeconds === undefined
      ? undefined
      : html`<meta http-equiv="refresh" content="${page.refreshSeconds}" />`;
  const document = html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refresh}
        <title>${page.title}</title>
        ${new Html(`<style>${stylesheet}</style>`)}
      </head>
      <body>
        <header>${page.header}</header>
        <main>${page.content}</main>
        <footer>
          Git host of the EKS simulator: for demo and tests, on this machine
          only.
        </footer>
      </body>
    </html>`;
  return {
    status: page.status ?? 200,
    headers: {
      'content-type': 'text/html;charset=utf-8',
      ...SECURITY_HEADERS,
    },
    body: document.text,
  };
}

/** A page that says what went wrong. */
export function problemPage(status: number, message: string): GitResponse {
  const title = status === 404 ? 'Not found' : 'That did not work';
  return layout({
    status,
    title,
    header: html`<div class="brand"><a href="/">Git host</a></div>`,
    content: html`<h1>${title}</h1>
      <p>${message}</p>
      <p><a href="/">All repositories</a></p>`,
  });
}
