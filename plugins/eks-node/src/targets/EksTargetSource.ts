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

/**
 * One AWS account, and the regions of it that are read.
 *
 * @public
 */
export interface EksTargetEntry {
  /** 12 digits, as text. */
  accountId: string;
  /** At least one, such as `eu-west-1`. */
  regions: string[];
  /** What people call the account. */
  accountName?: string;
}

/**
 * Finds the AWS accounts and regions whose clusters are read, such as in a CMDB or in the state of an account factory.
 *
 * @remarks
 * Once an hour one replica of the backend asks each source. What a source gave is stored, for all replicas and for the time
 * when it fails. The same target may come from several sources and from `eks.targets`.
 *
 * A source only says where to look. The role that is assumed in an account comes from `aws.accounts` or
 * `aws.accountDefaults`, so a source cannot choose credentials.
 *
 * @public
 */
export interface EksTargetSource {
  /**
   * Tells sources apart, such as `account-factory`: 1 to 100 lower-case letters, digits, dashes, dots and colons. Keep it:
   * what was found is stored under it, and another id is another source.
   */
  readonly id: string;

  /**
   * Lists all accounts and regions of this source.
   *
   * @remarks
   * - **All or nothing.** The list replaces the one before. Throw rather than return a part: a target that is missing here
   *   and in all other sources is not read any more, and loses its clusters after `eks.inventory.grace`.
   * - When it **throws**, gives an entry that is **not valid**, or has not answered after two minutes, the list before
   *   stays in force, and the failure is shown with the targets. While a source fails, no target leaves for good.
   * - An **empty list** after one that was not counts only when the next listing is empty too.
   *
   * @param options - `signal` aborts after two minutes and when the backend shuts down; what is returned later is dropped
   */
  listTargets(options: { signal: AbortSignal }): Promise<EksTargetEntry[]>;
}
