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

import type { ReadFailure } from '@backstage-eks/plugin-eks-common';
import type { EksTargetEntry } from '@backstage-eks/plugin-eks-node';
import { toReadFailure } from '../aws';
import type { OrganizationConfig } from '../config';
import type { ListedSource } from './types';

/**
 * Lists the active accounts of an organization, completely or not at all.
 *
 * @internal
 */
export type ListAccounts = (options: {
  /** Of the management account or a delegated administrator. */
  accountId: string;
  /** Roots or organizational units; the whole organization when absent. */
  organizationalUnits?: string[];
  signal: AbortSignal;
}) => Promise<Array<{ accountId: string; name?: string }>>;

/** The id of the source of an organization. @internal */
export function organizationSourceId(
  organization: Pick<OrganizationConfig, 'accountId'>,
): string {
  return `organization:${organization.accountId}`;
}

/**
 * The accounts of an organization, in the regions that the configuration names.
 *
 * @internal
 */
export class OrganizationTargetSource implements ListedSource {
  readonly id: string;
  readonly #organization: OrganizationConfig;
  readonly #listAccounts: ListAccounts;

  static create(options: {
    organization: OrganizationConfig;
    listAccounts: ListAccounts;
  }): OrganizationTargetSource {
    return new OrganizationTargetSource(options);
  }

  private constructor(options: {
    organization: OrganizationConfig;
    listAccounts: ListAccounts;
  }) {
    this.id = organizationSourceId(options.organization);
    this.#organization = options.organization;
    this.#listAccounts = options.listAccounts;
  }

  async listTargets(options: {
    signal: AbortSignal;
  }): Promise<EksTargetEntry[]> {
    const { accountId, organizationalUnits, regions, excludeAccounts } =
      this.#organization;
    const accounts = await this.#listAccounts({
      accountId,
      organizationalUnits,
      signal: options.signal,
    });
    return accounts
      .filter(account => !excludeAccounts.includes(account.accountId))
      .map(account => ({
        accountId: account.accountId,
        regions,
        ...(account.name && { accountName: account.name }),
      }));
  }

  toFailure(error: unknown): ReadFailure {
    const { accountId, organizationalUnits } = this.#organization;
    return toReadFailure(error, {
      accountId,
      permission: organizationalUnits
        ? 'organizations:ListAccountsForParent'
        : 'organizations:ListAccounts',
    });
  }
}
