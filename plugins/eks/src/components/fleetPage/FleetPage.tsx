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

import { useClusters, useTargetList } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container, Flex, Skeleton, VisuallyHidden } from '@backstage/ui';
import { eksTranslationRef } from '../../translation';
import { RequestFailure, StaleNote } from '../shared';
import { TargetsSection } from '../targets';
import { ClustersSection } from './ClustersSection';
import { FleetCoverage } from './FleetCoverage';

/** The whole fleet: first how much of it is known, then the clusters, then where they were read. */
export function FleetPage() {
  const { t } = useTranslationRef(eksTranslationRef);
  const clusters = useClusters();
  const targets = useTargetList();

  return (
    <Container>
      <Flex direction="column" gap="6" py="4">
        {targets.isLoading && <Skeleton width="100%" height={56} />}
        {targets.error && !targets.data && (
          <RequestFailure
            error={targets.error}
            subject="targets"
            headingLevel="h2"
            onRetry={targets.reload}
          />
        )}
        {targets.data && <FleetCoverage targets={targets.data.items} />}
        {clusters.error && clusters.data && (
          <StaleNote error={clusters.error} />
        )}
        {clusters.error && !clusters.data && (
          <RequestFailure
            error={clusters.error}
            subject="cluster"
            headingLevel="h2"
            onRetry={clusters.reload}
          />
        )}
        {clusters.isLoading && (
          <>
            <VisuallyHidden role="status">
              {t('request.loading')}
            </VisuallyHidden>
            <Skeleton width="100%" height={320} />
          </>
        )}
        {clusters.data && (
          <ClustersSection
            clusters={clusters.data}
            isRefreshing={clusters.isRefreshing}
            onRefresh={() => {
              clusters.reload();
              targets.reload();
            }}
          />
        )}
        {targets.data && <TargetsSection targets={targets.data} />}
      </Flex>
    </Container>
  );
}
