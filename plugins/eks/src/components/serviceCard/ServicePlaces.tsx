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
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { RiEyeOffLine } from '@remixicon/react';
import { eksTranslationRef } from '../../translation';
import { LookupMessage } from './LookupMessage';
import { ServicePlaceSection } from './ServicePlaceSection';
import styles from './ServicePlaces.module.css';

/** All places of a service, in the order of the backend: worst first. */
export function ServicePlaces(props: {
  state: ServiceState;
  showNodePools: boolean;
}) {
  const { state, showNodePools } = props;
  const { t } = useTranslationRef(eksTranslationRef);

  return (
    <>
      {state.places.length === 0 && <LookupMessage state={state} />}
      {state.places.map(place => (
        <ServicePlaceSection
          key={`${place.cluster.entityRef}/${place.namespace ?? ''}`}
          place={place}
          showNodePools={showNodePools}
        />
      ))}
      {state.hiddenPlaces > 0 && (
        <p className={styles.hidden}>
          <RiEyeOffLine size={16} aria-hidden />
          <Text variant="body-small" color="secondary">
            {t('service.hidden', { count: state.hiddenPlaces })}
          </Text>
        </p>
      )}
    </>
  );
}
