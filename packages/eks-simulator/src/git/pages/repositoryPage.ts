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
import { branchCommit, defaultBranch } from '../repositories';
import { html } from './html';
import { layout, repositoryHeader } from './layout';
import { treePage } from './treePage';

/** The files of the default branch; what to do first when nothing was pushed. */
export async function repositoryPage(call: RouteCall): Promise<GitResponse> {
  const repository = requireRepository(call);
  const branch = await defaultBranch(repository);
  if (await branchCommit(repository, branch)) {
    const params = { ...call.params, kind: 'branch', place: branch };
    return treePage({ ...call, params });
  }
  const { owner, name } = repository.details;
  const remote = `${call.context.endpoint}/${owner}/${name}.git`;
  return layout({
    title: `${owner}/${name}`,
    header: repositoryHeader(repository, { tab: 'files', branch }),
    content: html`<h1>${name}</h1>
      <p class="notice">Nothing was pushed to this repository yet.</p>
      <pre class="panel">
git remote add origin ${remote}
git push origin HEAD:${branch}</pre
      >`,
  });
}
