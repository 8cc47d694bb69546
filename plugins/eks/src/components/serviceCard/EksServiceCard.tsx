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

import { ServiceState } from '@backstage-eks/plugin-eks-common';
import { useServiceState } from '@backstage-eks/plugin-eks-react';
import { getCompoundEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { eksTranslationRef } from '../../translation';
import { RefreshControl, RequestFailure, StaleNote } from '../shared';
import { ServiceCardSkeleton } from './ServiceCardSkeleton';
import { ServicePlaces } from './ServicePlaces';

/** Shows where a service runs, whether its AWS identity works and whether traffic reaches it. */
export function EksServiceCard(props: {
  /** Heading of the card; `EKS` when absent. */
  title?: string;
  /** Whether the details of placement list the groups of nodes; `true` when absent. */
  showNodePools?: boolean;
}) {
  const { title, showNodePools = true } = props;
  const { entity } = useEntity();
  const { t } = useTranslationRef(eksTranslationRef);
  const { data, error, isLoading, isRefreshing, reload } = useServiceState(
    getCompoundEntityRef(entity),
  );

  const heading = title ?? t('service.title');

  return (
    <section aria-label={heading}>
      <EntityInfoCard
        title={heading}
        headerActions={
          data && (
            <RefreshControl
              checkedAt={oldestCheck(data)}
              isRefreshing={isRefreshing}
              onRefresh={reload}
            />
          )
        }
      >
        {isLoading && <ServiceCardSkeleton />}
        {error && data && <StaleNote error={error} />}
        {error && !data && (
          <RequestFailure error={error} subject="service" onRetry={reload} />
        )}
        {data && <ServicePlaces state={data} showNodePools={showNodePools} />}
      </EntityInfoCard>
    </section>
  );
}

/** The card is as old as its oldest place. */
function oldestCheck(state: ServiceState): string | undefined {
  return state.places.map(place => place.checkedAt).sort()[0];
}
