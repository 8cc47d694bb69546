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
import { defaultBranch, Repository, resolveCommit } from '../repositories';

/** A commit of a repository and the name it was asked for by. */
export interface Place {
  repository: Repository;
  ref: string;
  commit: string;
}

/**
 * The commit of a ref; of the default branch without one.
 *
 * @throws HttpError 404 when there is no such branch, tag or commit.
 */
export async function requireCommit(
  repository: Repository,
  ref: string | undefined,
): Promise<Place> {
  const wanted = ref || (await defaultBranch(repository));
  const commit = await resolveCommit(repository, wanted);
  if (!commit) {
    const { owner, name } = repository.details;
    throw new HttpError(
      404,
      `There is no branch, tag or commit "${wanted}" in ${owner}/${name}.`,
    );
  }
  return { repository, ref: wanted, commit };
}
