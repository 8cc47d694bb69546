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
import { requireRepository, RouteCall } from '../http';
import { listBranches, Repository, resolveCommit } from '../repositories';

/** What the address of a file or folder stands for. */
export interface PagePlace {
  repository: Repository;
  kind: 'branch' | 'tag' | 'commit';
  ref: string;
  commit: string;
  /** `''` for the root. */
  path: string;
}

/**
 * Reads an address such as `src/branch/<branch>/<path>`. A branch may have slashes: the longest one that fits is meant.
 *
 * @throws HttpError 404 when there is no such branch, tag or commit.
 */
export async function findPlace(call: RouteCall): Promise<PagePlace> {
  const repository = requireRepository(call);
  const { kind, place } = call.params;
  if (kind !== 'branch' && kind !== 'tag' && kind !== 'commit') {
    throw new HttpError(404, 'There is no such page.');
  }
  const ref =
    kind === 'branch'
      ? branchIn(place, await listBranches(repository))
      : place.split('/')[0];
  const commit = ref && (await resolveCommit(repository, ref));
  if (!ref || !commit) {
    const { owner, name } = repository.details;
    throw new HttpError(
      404,
      `There is no ${kind} "${place.split('/')[0]}" in ${owner}/${name}.`,
    );
  }
  return { repository, kind, ref, commit, path: place.slice(ref.length + 1) };
}

function branchIn(
  place: string,
  branches: Map<string, string>,
): string | undefined {
  return [...branches.keys()]
    .filter(branch => place === branch || place.startsWith(`${branch}/`))
    .sort((a, b) => b.length - a.length)
    .at(0);
}
