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

import type { TargetList } from '@backstage-eks/plugin-eks-common';
import type { CatalogReportStore } from '../catalogReport';
import { frequencyMs, type InventoryConfig } from '../config';
import type { Inventory, InventoryDatabase } from '../inventory';
import type { TargetServices } from '../targets';
import { readSectionFailures } from './readSectionFailures';
import { toDiscovery } from './toDiscovery';
import { toTargets } from './toTargets';

/** @internal */
export interface TargetReportOptions {
  database: InventoryDatabase;
  inventory: Pick<Inventory, 'targets'>;
  targets: Pick<TargetServices, 'targets' | 'sourceStates' | 'departed'>;
  catalogReports: Pick<CatalogReportStore, 'find'>;
  config: Pick<InventoryConfig, 'schedule' | 'graceMs' | 'sections'>;
  now?: () => Date;
}

/**
 * What a platform team needs to know of the targets: where they come from, how fresh they are and what they refuse.
 *
 * @internal
 */
export class TargetReport {
  readonly #options: TargetReportOptions;

  static create(options: TargetReportOptions): TargetReport {
    return new TargetReport(options);
  }

  private constructor(options: TargetReportOptions) {
    this.#options = options;
  }

  /** @throws what the database throws */
  async read(): Promise<TargetList> {
    const { database, inventory, targets, catalogReports, config, now } =
      this.#options;
    const [states, failures, departed, sources, catalog] = await Promise.all([
      inventory.targets.all(),
      readSectionFailures(database, config.sections),
      targets.departed(),
      targets.sourceStates(),
      catalogReports.find(),
    ]);
    return {
      items: toTargets(
        { targets: targets.targets.snapshot(), states, failures, departed },
        {
          now: now?.() ?? new Date(),
          cadenceMs: frequencyMs(config.schedule),
          graceMs: config.graceMs,
        },
      ),
      discovery: sources.map(toDiscovery),
      ...(catalog && { catalog }),
    };
  }
}
