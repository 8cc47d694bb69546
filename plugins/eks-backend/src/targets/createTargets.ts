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

import type { EksTargetSource } from '@backstage-eks/plugin-eks-node';
import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { EksConfig } from '../config';
import type { InventoryDatabase } from '../inventory';
import {
  DepartedTargetStore,
  type DepartedTarget,
} from './DepartedTargetStore';
import {
  organizationSourceId,
  OrganizationTargetSource,
  type ListAccounts,
} from './OrganizationTargetSource';
import { scheduleTargets } from './scheduleTargets';
import { TargetDirectory } from './TargetDirectory';
import { TargetDiscovery } from './TargetDiscovery';
import { TargetGrace, type TargetGraceOptions } from './TargetGrace';
import { TargetSourceStore } from './TargetSourceStore';
import type { Targets, TargetSourceState } from './types';

/** An empty list counts from the next hourly listing, which may begin a little early. */
const EMPTY_REPEAT_MS = 45 * 60 * 1000;

/** @internal */
export interface CreateTargetsOptions {
  config: Pick<EksConfig, 'targets' | 'organizations' | 'inventory'>;
  database: InventoryDatabase;
  /** Those that modules added. */
  sources: EksTargetSource[];
  logger: LoggerService;
}

/** What the tasks need, and what itself needs the targets. @internal */
export interface ScheduleTargetsOptions {
  scheduler: SchedulerService;
  listAccounts: ListAccounts;
  clusters: TargetGraceOptions['clusters'];
}

/**
 * What the plugin needs of its targets.
 *
 * @internal
 */
export interface TargetServices {
  targets: Targets;
  /** Every installed source but the configuration, with its last listing. */
  sourceStates(): Promise<TargetSourceState[]>;
  /** The targets that no source names and whose clusters wait for the end of the grace. */
  departed(): Promise<DepartedTarget[]>;
  /** Reads what is stored, and registers the tasks. */
  schedule(options: ScheduleTargetsOptions): Promise<void>;
}

/**
 * The targets, before anything that reads them exists.
 *
 * @internal
 */
export function createTargets(options: CreateTargetsOptions): TargetServices {
  const { config, database, logger } = options;
  const sourceIds = [
    ...config.organizations.map(organizationSourceId),
    ...options.sources.map(source => source.id),
  ];
  const store = TargetSourceStore.create({ database });
  const departed = DepartedTargetStore.create({ database });
  const targets = TargetDirectory.create({
    configured: config.targets,
    database,
    sources: sourceIds.map(id => ({ id })),
  });
  return {
    targets,
    sourceStates: () => store.states(sourceIds),
    departed: () => departed.all(),
    schedule: ({ scheduler, listAccounts, clusters }) =>
      scheduleTargets({
        scheduler,
        targets,
        logger,
        discovery:
          sourceIds.length > 0
            ? TargetDiscovery.create({
                sources: [
                  ...config.organizations.map(organization =>
                    OrganizationTargetSource.create({
                      organization,
                      listAccounts,
                    }),
                  ),
                  ...options.sources,
                ],
                store,
                logger,
                repeatMs: EMPTY_REPEAT_MS,
              })
            : undefined,
        grace: TargetGrace.create({
          targets,
          sourceIds,
          sources: store,
          departed,
          clusters,
          graceMs: config.inventory.graceMs,
          logger,
        }),
      }),
  };
}
