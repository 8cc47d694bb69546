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

import { TargetDiscovery } from '@backstage-eks/plugin-eks-common';
import { RelativeTime } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { eksTranslationRef } from '../../translation';
import { FailureNote } from '../shared';
import styles from './TargetsSection.module.css';

/** The sources that targets come from, besides the configuration, each with what fails. */
export function DiscoveryNotes(props: { discovery: TargetDiscovery[] }) {
  const { discovery } = props;
  const { t } = useTranslationRef(eksTranslationRef);
  if (discovery.length === 0) {
    return null;
  }
  return (
    <div className={styles.notes}>
      <Text as="h3" variant="body-medium" weight="bold">
        {t('targets.discovery.title')}
      </Text>
      <ul className={styles.list}>
        {discovery.map(({ source, targetCount, listedAt, failure }) => (
          <li key={source} className={styles.item}>
            <Text variant="body-small">
              {source} · {t('targets.discovery.count', { count: targetCount })}{' '}
              ·{' '}
              {listedAt ? (
                <RelativeTime time={listedAt} />
              ) : (
                t('targets.discovery.never')
              )}
            </Text>
            {failure && <FailureNote failure={failure} observedAt={listedAt} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
