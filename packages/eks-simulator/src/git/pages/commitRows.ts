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

import { Commit, Repository } from '../repositories';
import { Html, html, pathTo, timeAgo } from './html';

/** A list of commits, newest first. */
export function commitRows(repository: Repository, commits: Commit[]): Html {
  const { owner, name } = repository.details;
  const now = new Date();
  return html`<ul class="rows panel" aria-label="Commits">
    ${commits.map(
      commit =>
        html`<li>
          <a class="main" href="${pathTo(owner, name, 'commit', commit.id)}"
            >${commit.message.split('\n')[0] || '(no message)'}</a
          >
          <span class="quiet"
            >${commit.author.name},
            ${timeAgo(new Date(commit.author.date), now)}</span
          >
          <code>${commit.id.slice(0, 8)}</code>
        </li>`,
    )}
  </ul>`;
}
