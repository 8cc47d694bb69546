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

/** What is remembered about a repository besides its git data. */
export interface RepositoryDetails {
  id: number;
  owner: string;
  name: string;
  description: string;
  private: boolean;
  createdAt: Date;
}

/** A bare repository on disk. */
export class Repository {
  readonly details: RepositoryDetails;
  /** The absolute path of the bare repository. */
  readonly directory: string;
  #lastWrite: Promise<void> = Promise.resolve();

  constructor(details: RepositoryDetails, directory: string) {
    this.details = details;
    this.directory = directory;
  }

  /**
   * Runs one write after the other. Comparing the branches before and after a push tells what that push did only when nobody
   * else writes meanwhile.
   */
  async exclusively<T>(write: () => Promise<T>): Promise<T> {
    const mine = this.#lastWrite.then(write);
    this.#lastWrite = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  }
}
