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

import { z } from 'zod';
import { HttpError } from '../errors';
import {
  emptyResponse,
  GitResponse,
  jsonResponse,
  requireRepository,
  requireUser,
  Route,
  RouteCall,
} from '../http';
import { comparePullRequest, diffOfPullRequest, PullRequest } from '../pulls';
import { changesBetween, Repository } from '../repositories';
import { readJson } from './readJson';
import { readPage } from './readPage';
import { pullShape } from './shapes';

const newPullSchema = z.object({
  title: z.string().trim().min(1),
  body: z.string().optional(),
  head: z.string().min(1),
  base: z.string().min(1),
});

const pullChangesSchema = z.object({
  title: z.string().trim().min(1).optional(),
  body: z.string().optional(),
  state: z.enum(['open', 'closed']).optional(),
});

const mergeSchema = z.object({
  Do: z.enum(['merge', 'squash']),
  MergeTitleField: z.string().optional(),
  MergeMessageField: z.string().optional(),
  head_commit_id: z.string().optional(),
  delete_branch_after_merge: z.boolean().optional(),
});

const stateSchema = z.enum(['open', 'closed', 'all']);
const PULLS = 'repos/:owner/:repo/pulls';

/** Pull requests. */
export const pullRoutes: Route[] = [
  { method: 'GET', pattern: PULLS, handler: listPulls },
  { method: 'POST', pattern: PULLS, handler: openPull },
  { method: 'GET', pattern: `${PULLS}/:number`, handler: readPull },
  { method: 'PATCH', pattern: `${PULLS}/:number`, handler: editPull },
  { method: 'GET', pattern: `${PULLS}/:number/files`, handler: listFiles },
  { method: 'GET', pattern: `${PULLS}/:number/merge`, handler: isMerged },
  { method: 'POST', pattern: `${PULLS}/:number/merge`, handler: mergePull },
];

async function listPulls(call: RouteCall): Promise<GitResponse> {
  const repository = requireRepository(call);
  const { query } = call.request;
  const state = stateSchema.safeParse(query.get('state') || 'open');
  if (!state.success) {
    throw new HttpError(
      422,
      `state is "${query.get('state')}". Use open, closed or all.`,
    );
  }
  const { skip, limit } = readPage(query);
  const pulls = await call.context.pulls.list(repository);
  const wanted = pulls.filter(
    pull => state.data === 'all' || pull.state === state.data,
  );
  const shapes = [];
  for (const pull of wanted.slice(skip, skip + limit)) {
    shapes.push(await shapeFor(call, repository, pull));
  }
  return jsonResponse(200, shapes);
}

async function openPull(call: RouteCall): Promise<GitResponse> {
  requireUser(call);
  const repository = requireRepository(call);
  const body = await readJson(call.request, newPullSchema);
  const ownerPrefix = `${repository.details.owner}:`;
  const pull = await call.context.pulls.open(repository, {
    title: body.title,
    body: body.body ?? '',
    // Without forks an owner in front of the branch is always our own.
    head: body.head.startsWith(ownerPrefix)
      ? body.head.slice(ownerPrefix.length)
      : body.head,
    base: body.base,
  });
  return jsonResponse(201, await shapeFor(call, repository, pull));
}

async function readPull(call: RouteCall): Promise<GitResponse> {
  const repository = requireRepository(call);
  const { number } = call.params;
  const pull = await requirePull(call, repository);
  if (/^\d+\.diff$/.test(number)) {
    return {
      status: 200,
      headers: { 'content-type': 'text/plain;charset=utf-8' },
      body: await diffOfPullRequest(repository, pull),
    };
  }
  return jsonResponse(200, await shapeFor(call, repository, pull));
}

async function editPull(call: RouteCall): Promise<GitResponse> {
  requireUser(call);
  const repository = requireRepository(call);
  const { number } = await requirePull(call, repository);
  const changes = await readJson(call.request, pullChangesSchema);
  const pull = await call.context.pulls.edit(repository, number, changes);
  return jsonResponse(201, await shapeFor(call, repository, pull));
}

async function listFiles(call: RouteCall): Promise<GitResponse> {
  const repository = requireRepository(call);
  const pull = await requirePull(call, repository);
  const { mergeBase, headCommit } = await comparePullRequest(repository, pull);
  const changes = await changesBetween(repository, mergeBase, headCommit);
  return jsonResponse(
    200,
    changes.map(change => ({
      filename: change.path,
      status: change.status,
      additions: change.additions,
      deletions: change.deletions,
      changes: change.additions + change.deletions,
    })),
  );
}

async function isMerged(call: RouteCall): Promise<GitResponse> {
  const repository = requireRepository(call);
  const pull = await requirePull(call, repository);
  if (!pull.merge) {
    throw new HttpError(404, `Pull request #${pull.number} is not merged.`);
  }
  return emptyResponse(204);
}

async function mergePull(call: RouteCall): Promise<GitResponse> {
  requireUser(call);
  const repository = requireRepository(call);
  const { number } = await requirePull(call, repository);
  const body = await readJson(call.request, mergeSchema);
  await call.context.pulls.merge(repository, number, {
    style: body.Do,
    title: body.MergeTitleField,
    message: body.MergeMessageField,
    expectedHead: body.head_commit_id,
    deleteBranch: body.delete_branch_after_merge,
  });
  return emptyResponse(200);
}

function shapeFor(
  call: RouteCall,
  repository: Repository,
  pull: PullRequest,
): Promise<object> {
  return pullShape(call.context, repository, pull, call.caller === 'user');
}

async function requirePull(
  call: RouteCall,
  repository: Repository,
): Promise<PullRequest> {
  const { number } = call.params;
  const pull = await call.context.pulls.find(
    repository,
    Number(number.replace(/\.diff$/, '')),
  );
  if (!pull) {
    throw new HttpError(404, `There is no pull request #${number}.`);
  }
  return pull;
}
