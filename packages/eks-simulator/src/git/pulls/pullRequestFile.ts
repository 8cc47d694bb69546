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

import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { HttpError } from '../errors';
import { Repository } from '../repositories';
import { PullRequest, pullRequestSchema } from './PullRequest';

const PULLS_FILE = 'eks-simulator-pulls.json';

/** Reads the pull requests of a repository, oldest first. */
export async function readPullRequests(
  repository: Repository,
): Promise<PullRequest[]> {
  const path = join(repository.directory, PULLS_FILE);
  const text = await readFile(path, 'utf8').catch(error => {
    if (error.code === 'ENOENT') {
      return '[]';
    }
    throw error;
  });
  return z.array(pullRequestSchema).parse(JSON.parse(text));
}

/** Replaces the pull requests of a repository; a reader sees the old ones or the new ones, never half of them. */
export async function writePullRequests(
  repository: Repository,
  pulls: PullRequest[],
): Promise<void> {
  const path = join(repository.directory, PULLS_FILE);
  await writeFile(`${path}.new`, JSON.stringify(pulls));
  await rename(`${path}.new`, path);
}

/**
 * Changes one pull request and returns what it is now. The caller holds the repository.
 *
 * @throws HttpError 404 when there is none of the number.
 */
export async function replacePullRequest(
  repository: Repository,
  number: number,
  change: (pull: PullRequest) => PullRequest,
): Promise<PullRequest> {
  const changed = change(await requirePullRequest(repository, number));
  const pulls = await readPullRequests(repository);
  await writePullRequests(
    repository,
    pulls.map(pull => (pull.number === number ? changed : pull)),
  );
  return changed;
}

/**
 * Reads one pull request.
 *
 * @throws HttpError 404 when there is none of the number.
 */
export async function requirePullRequest(
  repository: Repository,
  number: number,
): Promise<PullRequest> {
  const pulls = await readPullRequests(repository);
  const pull = pulls.find(candidate => candidate.number === number);
  if (!pull) {
    throw new HttpError(404, `There is no pull request #${number}.`);
  }
  return pull;
}
