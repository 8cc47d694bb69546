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

import { TargetHealth } from '@backstage-eks/plugin-eks-common';
import { formatDay, Sentence } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { eksTranslationRef } from '../../translation';
import { FailureNote } from '../shared';
import styles from './TargetsSection.module.css';

/** The source of what is listed under `eks.targets`. */
const CONFIG_SOURCE = 'config';

/** Where a target comes from, what fails, and what was refused so far. */
export function TargetFacts(props: { target: TargetHealth }) {
  const { sources, failure, listedAt, keptUntil, missingPermissions } =
    props.target;
  const { t } = useTranslationRef(eksTranslationRef);
  return (
    <div className={styles.notes}>
      {sources && (
        <Text as="p" variant="body-small">
          {t('targets.details.sources')}:{' '}
          {sources
            .map(source =>
              source === CONFIG_SOURCE ? t('targets.details.config') : source,
            )
            .join(', ') || t('targets.details.noSource')}
        </Text>
      )}
      {keptUntil && (
        <Text as="p" variant="body-small">
          {t('targets.details.keptUntil', { day: formatDay(keptUntil) })}
        </Text>
      )}
      {failure && <FailureNote failure={failure} observedAt={listedAt} />}
      {missingPermissions?.length ? (
        <>
          <Text as="h3" variant="body-medium" weight="bold">
            {t('targets.details.missing')}
          </Text>
          <ul className={styles.list}>
            {missingPermissions.map(({ action, sections }) => (
              <li key={action} className={styles.item}>
                <Text variant="body-small">
                  <Sentence>{`\`${action}\``}</Sentence>
                </Text>
                <Text variant="body-x-small" color="secondary">
                  {sections.length > 0
                    ? t('targets.details.sections', {
                        sections: sections
                          .map(section => t(`targets.section.${section}`))
                          .join(', '),
                      })
                    : t('targets.details.all')}
                </Text>
              </li>
            ))}
          </ul>
          <Text as="p" variant="body-x-small" color="secondary">
            {t('targets.details.again')}
          </Text>
        </>
      ) : (
        <Text as="p" variant="body-small" color="secondary">
          {t('targets.details.noMissing')}
        </Text>
      )}
    </div>
  );
}
