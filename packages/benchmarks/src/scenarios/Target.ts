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

/** An account in a region, with the keys and the role that open it. */
export interface Target {
  accountId: string;
  region: string;
  roleArn: string;
}

/** What a contestant is given: the targets of a scenario and where AWS is. */
export interface Fleet {
  endpoint: string;
  targets: Target[];
  /** For every account, as Backstage's AWS integration takes it. */
  accounts: Array<{
    accountId: string;
    accessKeyId: string;
    secretAccessKey: string;
  }>;
}
