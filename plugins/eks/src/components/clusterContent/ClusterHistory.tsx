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

import { JournalEntry } from '@backstage-eks/plugin-eks-common';
import { RelativeTime, Sentence } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { eksTranslationRef } from '../../translation';
import styles from './ClusterHistory.module.css';

/** What changed on a cluster, newest first as the backend lists it. */
export function ClusterHistory(props: { entries: JournalEntry[] }) {
  const { entries } = props;
  const { t } = useTranslationRef(eksTranslationRef);

  if (entries.length === 0) {
    return (
      <Text as="p" variant="body-small" color="secondary">
        {t('history.empty')}
      </Text>
    );
  }
  return (
    <ol className={styles.list}>
      {entries.map((entry, index) => (
        <li key={`${entry.revision} ${index}`} className={styles.entry}>
          <Text as="p" variant="body-small" className={styles.sentence}>
            <Sentence>{entry.sentence}</Sentence>
          </Text>
          <Text variant="body-x-small" color="secondary">
            <RelativeTime time={entry.at} />
          </Text>
        </li>
      ))}
    </ol>
  );
}
