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
import { Repository } from '../repositories';
import { RouteCall } from './Route';

/**
 * The repository that a route names. To others than the user a private one does not exist.
 *
 * @throws HttpError 404
 */
export function requireRepository(call: RouteCall): Repository {
  const { owner, repo } = call.params;
  const repository = call.context.repositories.find(owner, repo);
  if (!repository || (repository.details.private && call.caller !== 'user')) {
    throw new HttpError(404, `There is no repository ${owner}/${repo}.`);
  }
  return repository;
}

/**
 * Lets only the user go on.
 *
 * @throws HttpError 401
 */
export function requireUser(call: RouteCall): void {
  if (call.caller !== 'user') {
    throw new HttpError(401, 'token is required');
  }
}
