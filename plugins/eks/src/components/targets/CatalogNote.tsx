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

import { CatalogReport } from '@backstage-eks/plugin-eks-common';
import { RelativeTime } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { eksTranslationRef } from '../../translation';
import styles from './TargetsSection.module.css';

/** What the catalog makes of the inventory, or would make of it, and which references others hold. */
export function CatalogNote(props: { report: CatalogReport }) {
  const { mode, at, counts, conflicts } = props.report;
  const { t } = useTranslationRef(eksTranslationRef);
  const isSettled =
    mode === 'emit' && counts.wouldCreate === 0 && counts.conflicts === 0;
  const settledMessage = counts.inPlace === 0 ? 'empty' : 'settled';
  const message = isSettled ? settledMessage : mode;
  const hidden = counts.conflicts - conflicts.length;
  return (
    <div className={styles.notes}>
      <Text as="h3" variant="body-medium" weight="bold">
        {t('targets.catalog.title')}
      </Text>
      <Text as="p" variant="body-small">
        {t(`targets.catalog.${message}`, {
          count: counts.inPlace,
          create: String(counts.wouldCreate),
          inPlace: String(counts.inPlace),
          conflicts: String(counts.conflicts),
        })}{' '}
        <RelativeTime time={at} />
      </Text>
      {conflicts.length > 0 && (
        <>
          <Text as="h4" variant="body-small" weight="bold">
            {t('targets.catalog.conflicts')}
          </Text>
          <ul className={styles.list}>
            {conflicts.map(({ entityRef, heldBy }) => (
              <li key={entityRef} className={styles.item}>
                <Text variant="body-small">{entityRef}</Text>
                <Text variant="body-x-small" color="secondary">
                  {t('targets.catalog.heldBy', { location: heldBy })}
                </Text>
              </li>
            ))}
          </ul>
          {hidden > 0 && (
            <Text as="p" variant="body-x-small" color="secondary">
              {t('targets.catalog.more', { count: hidden })}
            </Text>
          )}
        </>
      )}
    </div>
  );
}
