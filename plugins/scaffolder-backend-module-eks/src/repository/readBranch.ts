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

import {
  ConflictError,
  isError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type { Repository } from './Repository';
import type { RepositoryProbe } from './RepositoryProbe';

/**
 * The files on a repository's branch, by path.
 *
 * @returns `undefined` when the repository does not exist
 * @throws ConflictError when it exists without the branch, NotAllowedError or ServiceUnavailableError when it cannot be
 * read: it is never taken for absent then.
 */
export async function readBranch(
  probe: RepositoryProbe,
  repository: Repository,
  signal?: AbortSignal,
): Promise<Map<string, Buffer> | undefined> {
  const state = await probe.stateOf(repository, signal);
  if (state === 'absent') {
    return undefined;
  }
  if (state === 'empty') {
    throw new ConflictError(
      `${repository.url} exists, but has no commit. Delete the repository, then run the template again with the same input.`,
    );
  }
  try {
    return await probe.readFiles(repository, signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (isError(error) && error.name === 'NotFoundError') {
      throw new ConflictError(
        `${repository.url} exists, but has no branch \`${repository.branch}\`. Choose another name for the repository.`,
      );
    }
    if (isError(error) && error.name === 'ConflictError') {
      throw error;
    }
    throw new ServiceUnavailableError(
      `The files of ${repository.url} could not be read: ${
        isError(error) ? error.name : 'unknown error'
      }. Check the portal's \`integrations\`.`,
    );
  }
}
