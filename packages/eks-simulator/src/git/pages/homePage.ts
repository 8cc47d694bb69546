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

import { GitResponse, RouteCall } from '../http';
import { Repository } from '../repositories';
import { Html, html, pathTo } from './html';
import { layout } from './layout';

/** All repositories. */
export async function homePage(call: RouteCall): Promise<GitResponse> {
  const { context } = call;
  const shown = context.repositories.list();
  return layout({
    title: 'Repositories',
    header: html`<div class="brand"><a href="/">Git host</a></div>`,
    content: html`<h1>Repositories</h1>
      ${shown.length > 0 ? list(shown) : empty(context.organizations)}`,
  });
}

function list(repositories: Repository[]): Html {
  return html`<ul class="rows panel">
    ${repositories.map(
      ({ details }) =>
        html`<li>
          <a class="main" href="${pathTo(details.owner, details.name)}"
            >${details.owner}/${details.name}</a
          >
          ${details.private
            ? html`<span class="badge">private</span>`
            : undefined}
          <span class="detail">${details.description}</span>
        </li>`,
    )}
  </ul>`;
}

function empty(organizations: string[]): Html {
  return html`<p class="notice">
    There is no repository yet. Run a template in Backstage, or create one by
    API: <code>POST /api/v1/orgs/${organizations[0]}/repos</code>.
  </p>`;
}
