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

import { gitText } from '../commands';
import { Repository } from './Repository';

/** Makes a commit of a tree that exists, and returns its id. No branch is moved. */
export function createCommit(
  repository: Repository,
  options: {
    tree: string;
    parents: string[];
    message: string;
    author: { name: string; email: string };
  },
): Promise<string> {
  const { name, email } = options.author;
  return gitText(
    [
      'commit-tree',
      options.tree,
      ...options.parents.flatMap(parent => ['-p', parent]),
    ],
    {
      directory: repository.directory,
      input: options.message,
      environment: {
        GIT_AUTHOR_NAME: name,
        GIT_AUTHOR_EMAIL: email,
        GIT_COMMITTER_NAME: name,
        GIT_COMMITTER_EMAIL: email,
      },
    },
  );
}
