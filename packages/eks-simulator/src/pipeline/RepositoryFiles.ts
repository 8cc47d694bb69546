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

/** What the pipeline reads of a repository; the Git host offers it. */
export interface RepositoryFiles {
  /** The text of a file at a commit, `undefined` when there is no such file. */
  readFile(file: {
    owner: string;
    repo: string;
    ref: string;
    path: string;
  }): Promise<string | undefined>;
  /** The paths of all files below a folder. */
  listFiles(place: {
    owner: string;
    repo: string;
    ref: string;
    folder: string;
  }): Promise<string[]>;
}

/** A commit that landed on a branch. */
export interface Push {
  owner: string;
  repo: string;
  branch: string;
  /** The full commit id. */
  commit: string;
}
