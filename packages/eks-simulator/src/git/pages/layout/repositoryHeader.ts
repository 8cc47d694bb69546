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

import { Repository } from '../../repositories';
import { Html, html, pathTo } from '../html';

/** The parts of a repository that have a page. */
export type Tab = 'files' | 'commits' | 'pulls' | 'actions';

/** Where the reader is, and the tabs of the repository. */
export function repositoryHeader(
  repository: Repository,
  options: { tab: Tab; branch: string },
): Html {
  const { owner, name } = repository.details;
  const tabs: Array<[Tab, string, string]> = [
    ['files', 'Files', pathTo(owner, name, 'src/branch', options.branch)],
    [
      'commits',
      'Commits',
      pathTo(owner, name, 'commits/branch', options.branch),
    ],
    ['pulls', 'Pull requests', pathTo(owner, name, 'pulls')],
    ['actions', 'Actions', pathTo(owner, name, 'actions')],
  ];
  return html`<div class="brand">
      <a href="/">Git host</a> / ${owner} /
      <a href="${pathTo(owner, name)}">${name}</a>
      ${repository.details.private
        ? html`<span class="badge">private</span>`
        : undefined}
    </div>
    <nav class="tabs" aria-label="Repository">
      ${tabs.map(
        ([tab, title, path]) =>
          html`<a
            href="${path}"
            ${tab === options.tab ? html`aria-current="page"` : undefined}
            >${title}</a
          >`,
      )}
    </nav>`;
}
