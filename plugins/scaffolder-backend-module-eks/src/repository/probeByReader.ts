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

import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import type { Repository } from './Repository';
import type { RepositoryState } from './RepositoryState';

/**
 * Whether a repository exists, on hosts that are read through the portal's URL readers alone. It cannot tell an empty
 * repository from an absent one.
 */
export async function probeByReader(
  repository: Repository,
  reader: UrlReaderService,
  signal?: AbortSignal,
): Promise<RepositoryState> {
  try {
    await reader.readTree(repository.contentsUrl, { signal });
    return 'present';
  } catch (error) {
    signal?.throwIfAborted();
    if (isError(error) && error.name === 'NotFoundError') {
      return 'absent';
    }
    throw new ServiceUnavailableError(
      `${repository.url} could not be read: ${
        isError(error) ? error.name : 'unknown error'
      }. Check the portal's \`integrations\`.`,
    );
  }
}
