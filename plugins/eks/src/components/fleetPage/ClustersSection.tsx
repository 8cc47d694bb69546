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

import { ClusterSummary } from '@backstage-eks/plugin-eks-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Card,
  CardBody,
  SearchField,
  Table,
  Text,
  useTable,
} from '@backstage/ui';
import { RiServerLine } from '@remixicon/react';
import { useMemo } from 'react';
import { eksTranslationRef } from '../../translation';
import { Message, RefreshControl, TableFrame } from '../shared';
import { ClusterFilter, filterClusters } from './clusterFilter';
import { ClusterFilterBar } from './ClusterFilterBar';
import { ClusterItem, useClusterColumns } from './clusterColumns';
import { searchClusters, sortClusters } from './clusterOrder';
import styles from './ClustersSection.module.css';

const PAGE_SIZE = 20;

/** The clusters with search, counts that filter, and a table. */
export function ClustersSection(props: {
  clusters: ClusterSummary[];
  isRefreshing: boolean;
  onRefresh: () => void;
}) {
  const { clusters, isRefreshing, onRefresh } = props;
  const { t } = useTranslationRef(eksTranslationRef);
  const columns = useClusterColumns();
  const items = useMemo(
    () => clusters.map(cluster => ({ ...cluster, id: cluster.entityRef })),
    [clusters],
  );
  const { tableProps, search, filter } = useTable<ClusterItem, ClusterFilter>({
    mode: 'complete',
    data: items,
    searchFn: searchClusters,
    filterFn: filterClusters,
    sortFn: sortClusters,
    paginationOptions: {
      pageSize: PAGE_SIZE,
      type: items.length > PAGE_SIZE ? 'page' : 'none',
    },
  });

  if (clusters.length === 0) {
    return (
      <Message
        icon={<RiServerLine size={20} />}
        title={t('fleet.empty.title')}
        headingLevel="h2"
      >
        <Text as="p" variant="body-small" color="secondary">
          {t('fleet.empty.description')}
        </Text>
      </Message>
    );
  }

  return (
    <section className={styles.root}>
      <div className={styles.head}>
        <Text as="h2" variant="title-x-small" weight="bold">
          {t('fleet.clusters')}
        </Text>
        <RefreshControl
          checkedAt={oldestRead(clusters)}
          isRefreshing={isRefreshing}
          onRefresh={onRefresh}
        />
      </div>
      <div className={styles.tools}>
        <SearchField
          className={styles.search}
          aria-label={t('fleet.search')}
          placeholder={t('fleet.search')}
          size="small"
          value={search.value}
          onChange={search.onChange}
        />
        <ClusterFilterBar
          clusters={clusters}
          selected={filter.value}
          onChange={filter.onChange}
        />
      </div>
      <Card>
        <CardBody>
          <TableFrame label={t('fleet.clusters')} minWidth={980}>
            <Table
              columnConfig={columns}
              {...tableProps}
              emptyState={
                <Text variant="body-small">{t('fleet.empty.search')}</Text>
              }
            />
          </TableFrame>
        </CardBody>
      </Card>
    </section>
  );
}

/** The table is as old as its oldest row. */
function oldestRead(clusters: ClusterSummary[]): string | undefined {
  return clusters.flatMap(cluster => cluster.observedAt ?? []).sort()[0];
}
