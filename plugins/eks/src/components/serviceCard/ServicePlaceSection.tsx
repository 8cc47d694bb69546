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

import { ServicePlace } from '@backstage-eks/plugin-eks-common';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { useId } from 'react';
import { eksTranslationRef } from '../../translation';
import { FailureNote } from '../shared';
import { JudgementRow } from './JudgementRow';
import { NodePoolList } from './NodePoolList';
import styles from './ServicePlaceSection.module.css';

/** One namespace of one cluster with its three verdicts. */
export function ServicePlaceSection(props: {
  place: ServicePlace;
  showNodePools: boolean;
}) {
  const { place, showNodePools } = props;
  const { cluster } = place;
  const { t } = useTranslationRef(eksTranslationRef);
  const headingId = useId();

  return (
    <section className={styles.place} aria-labelledby={headingId}>
      <div className={styles.header}>
        <Text
          as="h4"
          id={headingId}
          variant="body-medium"
          weight="bold"
          className={styles.name}
        >
          <EntityRefLink entityRef={cluster.entityRef} hideIcon disableTooltip>
            {cluster.name}
          </EntityRefLink>
        </Text>
        <Text variant="body-small" color="secondary">
          {cluster.region}
        </Text>
        <Text variant="body-small" color="secondary">
          {place.namespace ? (
            <code className={styles.namespace}>{place.namespace}</code>
          ) : (
            t('service.place.noNamespace')
          )}
        </Text>
        {cluster.version && (
          <Text variant="body-small" color="secondary">
            {t('cluster.version', { version: cluster.version })}
          </Text>
        )}
      </div>
      {place.failure && <FailureNote failure={place.failure} />}
      <div className={styles.rows}>
        <JudgementRow kind="placement" judgement={place.placement}>
          {showNodePools && place.nodePools.length > 0 && (
            <NodePoolList nodePools={place.nodePools} />
          )}
        </JudgementRow>
        <JudgementRow kind="identity" judgement={place.identity} />
        <JudgementRow kind="ingress" judgement={place.ingress} />
      </div>
    </section>
  );
}
