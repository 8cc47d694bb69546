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
import { GitHostContext } from '../GitHostContext';
import { findRoute, GitRequest, GitResponse, Route } from '../http';
import { actionsPage } from './actionsPage';
import { commitPage } from './commitPage';
import { commitsPage } from './commitsPage';
import { homePage } from './homePage';
import { problemPage } from './layout';
import { mergeForm } from './mergeForm';
import { pullPage } from './pullPage';
import { pullsPage } from './pullsPage';
import { rawFile } from './rawFile';
import { repositoryPage } from './repositoryPage';
import { treePage } from './treePage';

const ROUTES: Route[] = [
  { method: 'GET', pattern: '', handler: homePage },
  { method: 'GET', pattern: ':owner/:repo', handler: repositoryPage },
  {
    method: 'GET',
    pattern: ':owner/:repo/src/:kind/*place',
    handler: treePage,
  },
  { method: 'GET', pattern: ':owner/:repo/raw/:kind/*place', handler: rawFile },
  {
    method: 'GET',
    pattern: ':owner/:repo/commits/branch/*branch',
    handler: commitsPage,
  },
  {
    method: 'GET',
    pattern: ':owner/:repo/commit/:commit',
    handler: commitPage,
  },
  { method: 'GET', pattern: ':owner/:repo/pulls', handler: pullsPage },
  { method: 'GET', pattern: ':owner/:repo/pulls/:number', handler: pullPage },
  {
    method: 'POST',
    pattern: ':owner/:repo/pulls/:number/merge',
    handler: mergeForm,
  },
  { method: 'GET', pattern: ':owner/:repo/actions', handler: actionsPage },
];

/**
 * Answers the pages for people, server-rendered and without scripts. Whoever sits at this machine sees private
 * repositories without signing in, so that a link from the portal leads somewhere; Git and the API still ask.
 */
export async function handlePage(
  context: GitHostContext,
  request: GitRequest,
): Promise<GitResponse> {
  // A slash at the end of an address means the same as none.
  const segments =
    request.segments.length > 1 && request.segments.at(-1) === ''
      ? request.segments.slice(0, -1)
      : request.segments;
  try {
    const found = findRoute(ROUTES, request.method, segments);
    if (!found) {
      throw new HttpError(404, 'There is no such page.');
    }
    return await found.route.handler({
      context,
      request,
      caller: 'user',
      params: found.params,
    });
  } catch (error) {
    if (error instanceof HttpError) {
      return problemPage(error.status, error.message);
    }
    throw error;
  }
}
