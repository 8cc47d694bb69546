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
import { GitResponse, requireRepository, RouteCall } from '../http';
import { branchCommit, listCommits } from '../repositories';
import { commitRows } from './commitRows';
import { html } from './html';
import { layout, repositoryHeader } from './layout';

const MAX_SHOWN = 100;

/** The last commits of a branch. */
export async function commitsPage(call: RouteCall): Promise<GitResponse> {
  const repository = requireRepository(call);
  const { branch } = call.params;
  const commit = await branchCommit(repository, branch);
  if (!commit) {
    throw new HttpError(404, `There is no branch "${branch}".`);
  }
  const commits = await listCommits(repository, commit, { limit: MAX_SHOWN });
  return layout({
    title: `Commits of ${branch} · ${repository.details.name}`,
    header: repositoryHeader(repository, { tab: 'commits', branch }),
    content: html`<h1>Commits of ${branch}</h1>
      ${commitRows(repository, commits)}
      ${commits.length === MAX_SHOWN
        ? html`<p class="quiet">The last ${MAX_SHOWN} are shown.</p>`
        : undefined}`,
  });
}
