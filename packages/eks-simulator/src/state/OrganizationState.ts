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

/** An account of an organization, whether or not anybody has keys for it. */
export interface OrganizationAccount {
  accountId: string;
  name: string;
  status: 'ACTIVE' | 'SUSPENDED' | 'PENDING_CLOSURE';
  joinedAt: Date;
  /** Id of the root or of an organizational unit. */
  parentId: string;
}

/** An organization with its accounts and units. */
export interface OrganizationState {
  /** Such as `o-exampleorgid`. */
  id: string;
  /** Such as `r-exam`. */
  rootId: string;
  managementAccount: string;
  organizationalUnits: Array<{ id: string; name: string; parentId: string }>;
  /** By account id. */
  accounts: Map<string, OrganizationAccount>;
}
