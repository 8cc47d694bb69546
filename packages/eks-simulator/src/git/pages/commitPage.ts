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
import {
  changesBetween,
  defaultBranch,
  diffBetween,
  readCommit,
  resolveCommit,
} from '../repositories';
import { diffView, MAX_SHOWN_DIFF_BYTES } from './code';
import { html, pathTo, timeAgo } from './html';
import { layout, repositoryHeader } from './layout';

/** A commit and what it changed against its first parent. */
export async function commitPage(call: RouteCall): Promise<GitResponse> {
  const repository = requireRepository(call);
  const id = await resolveCommit(repository, call.params.commit);
  if (!id) {
    throw new HttpError(404, `There is no commit "${call.params.commit}".`);
  }
  const { owner, name } = repository.details;
  const branch = await defaultBranch(repository);
  const { message, author, parents } = await readCommit(repository, id);
  const [subject, ...rest] = message.split('\n');
  const body = rest.join('\n').trim();
  return layout({
    title: `${subject} · ${owner}/${name}`,
    header: repositoryHeader(repository, { tab: 'commits', branch }),
    content: html`<h1>${subject}</h1>
      ${body ? html`<pre class="panel wrap">${body}</pre>` : undefined}
      <p class="quiet">
        ${author.name}, ${timeAgo(new Date(author.date), new Date())}:
        <code>${id}</code>.
        <a href="${pathTo(owner, name, 'src/commit', id)}">Browse files</a>
      </p>
      ${diffView(
        await diffBetween(repository, parents[0], id, {
          cutAt: MAX_SHOWN_DIFF_BYTES,
        }),
        await changesBetween(repository, parents[0], id),
      )}`,
  });
}
