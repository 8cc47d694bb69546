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

/** @internal */
export interface TargetSourceRow {
  id: string;
  started_at: string;
  observed_at: string | null;
  failure: string | null;
  failing_since: string | null;
  empty_since: string | null;
}

/** @internal */
export interface DiscoveredTargetRow {
  source_id: string;
  account_id: string;
  region: string;
  account_name: string | null;
}

/** @internal */
export interface DepartedTargetRow {
  account_id: string;
  region: string;
  left_at: string;
}
