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

import { useCluster } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Flex } from '@backstage/ui';
import { eksTranslationRef } from '../../translation';
import { ClusterCardSkeleton } from '../clusterCard/ClusterCardSkeleton';
import {
  ClusterRefreshNote,
  RefreshControl,
  RequestFailure,
  StaleNote,
  useClusterRefresh,
} from '../shared';
import { AddonsTable } from './AddonsTable';
import { ClusterHistory } from './ClusterHistory';
import { NodeGroupsTable } from './NodeGroupsTable';
import { SectionCard } from './SectionCard';

/** The tab of a cluster: node groups, add-ons and what changed. */
export function EksClusterContent() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(eksTranslationRef);
  const { data, error, isLoading, isRefreshing, reload } = useCluster(
    entity.metadata.name,
  );
  const { outcome, isPending, refresh } = useClusterRefresh({
    entityName: entity.metadata.name,
    isReloading: isRefreshing,
    reload,
  });

  if (!data) {
    return (
      <EntityInfoCard title={t('cluster.title')}>
        {isLoading && <ClusterCardSkeleton />}
        {error && (
          <RequestFailure error={error} subject="cluster" onRetry={reload} />
        )}
      </EntityInfoCard>
    );
  }

  const { nodeGroups, addons, history, summary } = data;

  return (
    <Flex direction="column" gap="4">
      <Flex justify="end">
        <RefreshControl
          isLabelled
          isRefreshing={isPending}
          isSilent={outcome.result?.outcome !== 'read'}
          onRefresh={refresh}
        />
      </Flex>
      <ClusterRefreshNote outcome={outcome} />
      {error && <StaleNote error={error} />}
      <SectionCard title={t('nodeGroups.title')} section={nodeGroups}>
        {nodeGroups.data && (
          <NodeGroupsTable
            nodeGroups={nodeGroups.data}
            statuses={data.nodeGroupStatus}
            skews={data.kubeletSkew}
            autoMode={summary.autoMode}
            stale={nodeGroups.stale}
          />
        )}
      </SectionCard>
      <SectionCard title={t('addons.title')} section={addons}>
        {addons.data && (
          <AddonsTable
            addons={addons.data}
            statuses={data.addonStatus}
            stale={addons.stale}
          />
        )}
      </SectionCard>
      <EntityInfoCard title={t('history.title')}>
        <ClusterHistory entries={history} />
      </EntityInfoCard>
    </Flex>
  );
}
