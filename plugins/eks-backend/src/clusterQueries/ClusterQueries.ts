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
  accessReportCsv,
  eksClusterAccessReadPermission,
  eksClusterReadPermission,
  explainCluster,
  planUpgrade,
  reportAccess,
  type AccessFinding,
  type AccessReport,
  type AccessReportAnswer,
  type CalendarAnswer,
  type ClusterDetail,
  type ClusterList,
  type SectionName,
  type UpgradePlanAnswer,
} from '@backstage-eks/plugin-eks-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { InventoryConfig } from '../config';
import type { Inventory, InventoryCluster } from '../inventory';
import type { ClusterKnowledge } from '../knowledge';
import { targetKey } from '../targets';
import {
  toAccessReport,
  toCalendar,
  toClusterDetail,
  toClusterSummary,
  toUpgradePlan,
} from './answers';
import { pageOf, toScope, type ClusterQuery } from './list';
import type { ReadableClusters } from './ReadableClusters';

const SUMMARY_SECTIONS: SectionName[] = ['core', 'nodeGroups', 'addons'];

/** @internal */
export interface ClusterQueriesOptions {
  clusters: ReadableClusters;
  reader: Pick<Inventory['reader'], 'history'>;
  targets: Pick<Inventory['targets'], 'failures'>;
  knowledge: ClusterKnowledge;
  config: Pick<InventoryConfig, 'cadenceMs' | 'sections'>;
  now?: () => Date;
}

/**
 * Everything that can be asked about clusters. Each question is authorised here, for REST routes and actions alike.
 *
 * @internal
 */
export class ClusterQueries {
  readonly #options: ClusterQueriesOptions;

  static create(options: ClusterQueriesOptions): ClusterQueries {
    return new ClusterQueries(options);
  }

  private constructor(options: ClusterQueriesOptions) {
    this.#options = options;
  }

  /**
   * One page of the clusters that the caller may read.
   *
   * @throws NotAllowedError
   */
  async list(
    query: ClusterQuery,
    credentials: BackstageCredentials,
  ): Promise<ClusterList> {
    const { clusters, knowledge, config } = this.#options;
    const now = this.#now();
    const candidates = await clusters.all(credentials, {
      narrow: toScope(query),
      sections: ['core'],
    });
    const shared = await knowledge.ofAll(now);
    const page = pageOf(candidates, query, {
      shared,
      now,
      cadenceMs: config.cadenceMs.core,
    });
    // Node groups and add-ons are many: they are loaded for the page alone.
    const names = page.clusters.map(({ entityName }) => entityName);
    const loaded = await clusters.all(credentials, {
      narrow: scope => scope.whereIn('entity_name', names),
      sections: SUMMARY_SECTIONS,
    });
    const byName = new Map(loaded.map(each => [each.entityName, each]));
    const targetFailures = await this.#options.targets.failures();
    return {
      items: names
        .flatMap(name => byName.get(name) ?? [])
        .map(cluster =>
          toClusterSummary(cluster, {
            shared,
            now,
            cadenceMs: config.cadenceMs.core,
            targetFailure: targetFailures.get(targetKey(cluster)),
          }),
        ),
      total: page.total,
      ...(page.nextCursor && { nextCursor: page.nextCursor }),
    };
  }

  /**
   * One cluster with its sections and history. Who may reach it is told only to who may know.
   *
   * @throws NotAllowedError
   * @throws NotFoundError
   */
  async detail(
    entityName: string,
    credentials: BackstageCredentials,
  ): Promise<ClusterDetail> {
    const { clusters, reader, knowledge, config } = this.#options;
    const now = this.#now();
    const cluster = await clusters.one(entityName, credentials);
    const [showAccess, shared, history, targetFailures] = await Promise.all([
      clusters.may(eksClusterAccessReadPermission, entityName, credentials),
      knowledge.of(cluster, now),
      reader.history(cluster.arn),
      this.#options.targets.failures(),
    ]);
    return toClusterDetail(cluster, {
      targetFailure: targetFailures.get(targetKey(cluster)),
      shared,
      history,
      showAccess,
      config,
      now,
    });
  }

  /**
   * The way to the next version.
   *
   * @throws NotAllowedError
   * @throws NotFoundError
   */
  async upgradePlan(
    entityName: string,
    credentials: BackstageCredentials,
  ): Promise<UpgradePlanAnswer> {
    const { clusters, knowledge } = this.#options;
    const cluster = await clusters.one(entityName, credentials);
    const facts = await knowledge.upgradeFacts(cluster, this.#now());
    return toUpgradePlan(entityName, planUpgrade(facts));
  }

  /**
   * A cluster in one paragraph.
   *
   * @throws NotAllowedError
   * @throws NotFoundError
   */
  async explanation(
    entityName: string,
    credentials: BackstageCredentials,
  ): Promise<string> {
    const { clusters, knowledge } = this.#options;
    const cluster = await clusters.one(entityName, credentials);
    return explainCluster(await knowledge.upgradeFacts(cluster, this.#now()));
  }

  /**
   * Who may reach a cluster.
   *
   * @throws NotAllowedError
   * @throws NotFoundError
   */
  async accessReport(
    entityName: string,
    credentials: BackstageCredentials,
  ): Promise<AccessReportAnswer> {
    const { report } = await this.#reportAccess(entityName, credentials);
    return toAccessReport(entityName, report);
  }

  /**
   * Who may reach a cluster, as a table.
   *
   * @throws NotAllowedError
   * @throws NotFoundError
   */
  async accessReportCsv(
    entityName: string,
    credentials: BackstageCredentials,
  ): Promise<string> {
    const { report, cluster } = await this.#reportAccess(
      entityName,
      credentials,
    );
    return accessReportCsv(report, cluster);
  }

  /**
   * The support calendar with the clusters that the caller may read.
   *
   * @throws NotAllowedError
   */
  async calendar(credentials: BackstageCredentials): Promise<CalendarAnswer> {
    const { clusters, knowledge } = this.#options;
    const now = this.#now();
    const readable = await clusters.all(credentials, { sections: ['core'] });
    return toCalendar(readable, await knowledge.calendars(now), now);
  }

  async #reportAccess(
    entityName: string,
    credentials: BackstageCredentials,
  ): Promise<{
    cluster: InventoryCluster;
    report: AccessReport<AccessFinding>;
  }> {
    const cluster = await this.#options.clusters.one(
      entityName,
      credentials,
      [eksClusterReadPermission, eksClusterAccessReadPermission],
      { sections: ['core', 'accessEntries', 'awsAuth'] },
    );
    const { core, accessEntries, awsAuth } = cluster;
    const report = reportAccess({
      core,
      accessEntries,
      awsAuth,
      cadenceMs: this.#options.config.cadenceMs,
      now: this.#now(),
    });
    return { cluster, report };
  }

  #now(): Date {
    return this.#options.now?.() ?? new Date();
  }
}
