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
import { findRoute, GitRequest, GitResponse, jsonResponse } from '../http';
import { branchRoutes } from './branchRoutes';
import { commitRoutes } from './commitRoutes';
import { contentRoutes } from './contentRoutes';
import { editRoutes } from './editRoutes';
import { pullRoutes } from './pullRoutes';
import { repositoryRoutes } from './repositoryRoutes';

/** The first two segments of every path of the API. */
export const API_PREFIX = 'api/v1';

const ROUTES = [
  ...repositoryRoutes,
  ...branchRoutes,
  ...commitRoutes,
  ...contentRoutes,
  ...editRoutes,
  ...pullRoutes,
];

/** Answers the part of Gitea's REST API that the host speaks; problems have Gitea's shape `{ message, url }`. */
export async function handleApi(
  context: GitHostContext,
  request: GitRequest,
): Promise<GitResponse> {
  try {
    return await route(context, request);
  } catch (error) {
    if (!(error instanceof HttpError)) {
      throw error;
    }
    return jsonResponse(error.status, {
      message: error.message,
      url: `${context.endpoint}/api/swagger`,
    });
  }
}

async function route(
  context: GitHostContext,
  request: GitRequest,
): Promise<GitResponse> {
  const caller = context.account.identify(
    request.incoming.headers.authorization,
  );
  if (caller === 'wrong credentials') {
    throw new HttpError(401, 'invalid username, password or token');
  }
  const segments = request.segments.slice(2);
  const found = findRoute(ROUTES, request.method, segments);
  if (!found) {
    throw new HttpError(
      404,
      `${request.method} /api/v1/${segments.join(
        '/',
      )} is not part of what this Git host speaks.`,
    );
  }
  return found.route.handler({
    context,
    request,
    caller,
    params: found.params,
  });
}
