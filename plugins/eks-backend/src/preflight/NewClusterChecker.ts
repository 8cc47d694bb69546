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

import {
  checkClusterName,
  clusterEntityName,
  clusterSourceUrl,
  describeNewCluster,
  judgeNewCluster,
  known,
  TAG_SOURCE,
  type ExistingCluster,
  type Fact,
  type NewCluster,
  type NewClusterFinding,
  type PreflightCheck,
  type PreflightReport,
  type TargetRef,
} from '@backstage-eks/plugin-eks-common';
import type { InventorySource, VerifiedAccounts } from '../aws';
import type { EksConfig } from '../config';
import type { InventoryReader } from '../inventory';
import type { VersionCalendars } from '../offers';
import { findExistingCluster, type FoundCluster } from './findExistingCluster';

const DEADLINE_MS = 5_000;

/** @internal */
export interface NewClusterCheckerOptions {
  source: Pick<InventorySource, 'readCluster'>;
  accounts: VerifiedAccounts;
  calendars: VersionCalendars;
  inventory: InventoryReader;
  config: Pick<EksConfig, 'entityNames'>;
}

/**
 * Checks what would hinder a new cluster. It only reads.
 *
 * @internal
 */
export class NewClusterChecker {
  readonly #options: NewClusterCheckerOptions;

  static create(options: NewClusterCheckerOptions): NewClusterChecker {
    return new NewClusterChecker(options);
  }

  private constructor(options: NewClusterCheckerOptions) {
    this.#options = options;
  }

  /**
   * @param mayRead - whether the caller may read the cluster with that entity name; asked only when the name is taken
   */
  async check(
    target: TargetRef,
    wanted: NewCluster,
    mayRead: (entityName: string) => Promise<boolean>,
  ): Promise<PreflightReport> {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    const [existing, offered] = await Promise.all([
      this.#findExisting(target, wanted.name, mayRead, signal),
      this.#options.calendars.read(target),
    ]);
    const findings = judgeNewCluster({
      target,
      wanted: { ...wanted, source: normalised(wanted.source) },
      existing,
      calendar: offered.calendar,
      calendarFailure: offered.failure,
      now: new Date(),
    });
    return { checks: findings.map(toPreflightCheck) };
  }

  async #findExisting(
    target: TargetRef,
    name: string,
    mayRead: (entityName: string) => Promise<boolean>,
    signal: AbortSignal,
  ): Promise<Fact<ExistingCluster | undefined>> {
    if (checkClusterName(name) !== undefined) {
      // AWS is not asked for what cannot be a name.
      return known(undefined);
    }
    const { source, accounts } = this.#options;
    const found = await findExistingCluster(
      { source, accounts },
      { target, name },
      signal,
    );
    if (!found.known || !found.value) {
      return found.known ? known(undefined) : found;
    }
    const { status, source: url } = found.value;
    const entityName = await this.#entityNameOf(target, name, found.value);
    return known({
      status,
      source: url,
      readable: await mayRead(entityName),
    });
  }

  /** The name that the inventory gave it, which another cluster may hinder from being the usual one. */
  async #entityNameOf(
    target: TargetRef,
    name: string,
    { arn }: FoundCluster,
  ): Promise<string> {
    const { inventory, config } = this.#options;
    const clusters = await inventory.clustersByName(name);
    return (
      clusters.find(each => each.arn === arn)?.entityName ??
      config.entityNames.get(arn) ??
      clusterEntityName({ ...target, name })
    );
  }
}

/** In the form in which tags are compared; a text that is no URL is the source of no cluster. */
function normalised(source: string | undefined): string | undefined {
  return source === undefined
    ? undefined
    : clusterSourceUrl({ [TAG_SOURCE]: source });
}

function toPreflightCheck(finding: NewClusterFinding): PreflightCheck {
  const source =
    finding.code === 'nameTaken' ? finding.params.cluster?.source : undefined;
  return {
    id: finding.check,
    state: finding.state,
    ...describeNewCluster(finding),
    ...(source && { source }),
  };
}
