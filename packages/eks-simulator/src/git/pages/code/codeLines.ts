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

import { Html, html } from '../html';

/** The content of a file with line numbers; a sentence instead when it is binary. */
export function codeLines(content: Buffer): Html {
  if (content.includes(0)) {
    return html`<p class="notice">
      This file is binary: ${content.length} bytes.
    </p>`;
  }
  const lines = content.toString('utf8').replace(/\n$/, '').split('\n');
  return html`<pre class="lines numbered" tabindex="0"><code>${lines.map(
    (line, index) => html`<span id="L${index + 1}">${`${line}\n`}</span>`,
  )}</code></pre>`;
}
