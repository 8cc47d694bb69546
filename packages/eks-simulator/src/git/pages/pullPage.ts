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
  comparePullRequest,
  diffOfPullRequest,
  PullComparison,
  PullRequest,
} from '../pulls';
import {
  changesBetween,
  defaultBranch,
  listCommits,
  Repository,
} from '../repositories';
import { diffView, MAX_SHOWN_DIFF_BYTES } from './code';
import { commitRows } from './commitRows';
import { Html, html, pathTo, timeAgo } from './html';
import { layout, repositoryHeader } from './layout';
import { pullBadge } from './pullBadge';

const MAX_COMMITS = 50;
const DIFF_ADDRESS = /^(\d+)\.diff$/;

/** A pull request with its commits and changes, and the way to merge it; `<number>.diff` is the changes as plain text. */
export async function pullPage(call: RouteCall): Promise<GitResponse> {
  const repository = requireRepository(call);
  const { number } = call.params;
  const [, diffNumber] = DIFF_ADDRESS.exec(number) ?? [];
  const pull = await call.context.pulls.find(
    repository,
    Number(diffNumber ?? number),
  );
  if (!pull) {
    throw new HttpError(404, `There is no pull request #${number}.`);
  }
  if (diffNumber) {
    return {
      status: 200,
      headers: {
        'content-type': 'text/plain;charset=utf-8',
        'x-content-type-options': 'nosniff',
      },
      body: await diffOfPullRequest(repository, pull),
    };
  }
  const { owner, name } = repository.details;
  return layout({
    title: `${pull.title} (#${pull.number}) · ${owner}/${name}`,
    header: repositoryHeader(repository, {
      tab: 'pulls',
      branch: await defaultBranch(repository),
    }),
    content: await content(repository, pull),
  });
}

async function content(
  repository: Repository,
  pull: PullRequest,
): Promise<Html> {
  const comparison = await comparePullRequest(repository, pull);
  const { mergeBase, headCommit } = comparison;
  const commits = await listCommits(repository, headCommit, {
    limit: MAX_COMMITS,
    notIn: mergeBase,
  });
  return html`<h1>${pull.title} <span class="quiet">#${pull.number}</span></h1>
    <p class="bar">
      ${pullBadge(pull)}
      <span class="quiet">
        <code>${pull.head}</code> into <code>${pull.base}</code>, opened
        ${timeAgo(pull.createdAt, new Date())}
      </span>
    </p>
    ${pull.body ? html`<pre class="panel wrap">${pull.body}</pre>` : undefined}
    ${mergePanel(repository, pull, comparison)}
    <h2>Commits</h2>
    ${commitRows(repository, commits)}
    ${diffView(
      await diffOfPullRequest(repository, pull, {
        cutAt: MAX_SHOWN_DIFF_BYTES,
      }),
      await changesBetween(repository, mergeBase, headCommit),
    )}`;
}

function mergePanel(
  repository: Repository,
  pull: PullRequest,
  comparison: PullComparison,
): Html {
  const { owner, name } = repository.details;
  if (pull.merge) {
    const { commit } = pull.merge;
    return html`<p class="notice">
      Merged as
      <a href="${pathTo(owner, name, 'commit', commit)}"
        ><code>${commit.slice(0, 8)}</code></a
      >${pull.closedAt && html`, ${timeAgo(pull.closedAt, new Date())}`}. See
      what it started under
      <a href="${pathTo(owner, name, 'actions')}">Actions</a>.
    </p>`;
  }
  if (comparison.obstacle !== undefined) {
    return html`<p class="notice">${comparison.obstacle}</p>`;
  }
  return html`<form
    class="notice bar"
    method="post"
    action="${pathTo(owner, name, 'pulls', `${pull.number}`, 'merge')}"
  >
    <input type="hidden" name="head" value="${comparison.headCommit}" />
    <button type="submit">Merge pull request</button>
    <span class="quiet">No conflicts with <code>${pull.base}</code>.</span>
  </form>`;
}
