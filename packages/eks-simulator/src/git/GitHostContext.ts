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

import { PipelineRun } from '../pipeline/PipelineRun';
import { Account } from './http';
import { PullRequests } from './pulls';
import { BranchWatch, RepositoryStore } from './repositories';

/** What the API, the pages and the git protocol of one host share. */
export interface GitHostContext {
  /** Such as `http://localhost:7481`, without a slash at the end. */
  endpoint: string;
  /** Owners of repositories. */
  organizations: string[];
  account: Account;
  repositories: RepositoryStore;
  /** Through which every change of a branch goes. */
  branches: BranchWatch;
  pulls: PullRequests;
  runsOf: (owner: string, repo: string) => PipelineRun[];
}
