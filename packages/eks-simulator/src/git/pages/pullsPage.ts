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

import { GitResponse, requireRepository, RouteCall } from '../http';
import { PullRequest } from '../pulls';
import { defaultBranch, Repository } from '../repositories';
import { Html, html, pathTo, timeAgo } from './html';
import { layout, repositoryHeader } from './layout';
import { pullBadge } from './pullBadge';

/** The pull requests of a repository, open ones first. */
export async function pullsPage(call: RouteCall): Promise<GitResponse> {
  const repository = requireRepository(call);
  const { owner, name } = repository.details;
  const pulls = await call.context.pulls.list(repository);
  const open = pulls.filter(({ state }) => state === 'open');
  const closed = pulls.filter(({ state }) => state === 'closed');
  return layout({
    title: `Pull requests · ${owner}/${name}`,
    header: repositoryHeader(repository, {
      tab: 'pulls',
      branch: await defaultBranch(repository),
    }),
    content: html`<h1>Pull requests</h1>
      ${open.length > 0
        ? list(repository, 'Open', open)
        : html`<p class="notice">No pull request is open.</p>`}
      ${closed.length > 0 ? list(repository, 'Closed', closed) : undefined}`,
  });
}

function list(
  repository: Repository,
  title: string,
  pulls: PullRequest[],
): Html {
  const { owner, name } = repository.details;
  return html`<section class="panel">
    <h2>${title}: ${pulls.length}</h2>
    <ul class="rows">
      ${pulls.map(
        pull =>
          html`<li>
            ${pullBadge(pull)}
            <a
              class="main"
              href="${pathTo(owner, name, 'pulls', `${pull.number}`)}"
              >${pull.title}</a
            >
            <span class="quiet"
              >#${pull.number}, ${pull.head} into ${pull.base}, opened
              ${timeAgo(pull.createdAt, new Date())}</span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}
