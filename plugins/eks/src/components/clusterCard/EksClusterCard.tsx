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
import { eksTranslationRef } from '../../translation';
import { ClusterProgressPanel } from '../clusterProgress';
import {
  ClusterRefreshNote,
  RefreshControl,
  RequestFailure,
  StaleNote,
  useClusterRefresh,
} from '../shared';
import { ClusterCardSkeleton } from './ClusterCardSkeleton';
import { ClusterOverview } from './ClusterOverview';

/** Shows the version of a cluster, how long it is supported and how it is set up. */
export function EksClusterCard() {
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

  return (
    <EntityInfoCard
      title={t('cluster.title')}
      headerActions={
        data && (
          <RefreshControl
            checkedAt={data.summary.observedAt}
            isRefreshing={isPending}
            isSilent={outcome.result?.outcome !== 'read'}
            onRefresh={refresh}
          />
        )
      }
    >
      {isLoading && <ClusterCardSkeleton />}
      {data && <ClusterRefreshNote outcome={outcome} />}
      {error && data && <StaleNote error={error} />}
      {error && !data && (
        <RequestFailure error={error} subject="cluster" onRetry={reload} />
      )}
      {data && (
        <ClusterOverview
          cluster={data}
          progress={
            <ClusterProgressPanel
              entityName={entity.metadata.name}
              onMove={reload}
            />
          }
        />
      )}
    </EntityInfoCard>
  );
}
