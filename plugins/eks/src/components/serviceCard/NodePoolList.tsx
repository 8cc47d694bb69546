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

import { NodePoolRow } from '@backstage-eks/plugin-eks-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { eksTranslationRef } from '../../translation';
import styles from './NodePoolList.module.css';

/** The groups of nodes on which the pods of a service run. A list and not a table, so that it fits a narrow card. */
export function NodePoolList(props: { nodePools: NodePoolRow[] }) {
  const { t } = useTranslationRef(eksTranslationRef);
  return (
    <div>
      <h6 className={styles.heading}>{t('nodePools.title')}</h6>
      <ul className={styles.list}>
        {props.nodePools.map(row => (
          <li key={`${row.kind}/${row.name}`} className={styles.item}>
            <p className={styles.name}>
              {row.kind !== 'unscheduled' && (
                <span className={styles.strong}>{row.name} </span>
              )}
              <span
                className={
                  row.kind === 'unscheduled' ? styles.strong : styles.secondary
                }
              >
                {t(`nodePools.kind.${row.kind}`)}
              </span>
            </p>
            <p className={styles.name}>
              {t('nodePools.pods', {
                ready: String(row.readyPods),
                pods: String(row.pods),
              })}
              {row.nodes > 0 && t('nodePools.onNodes', { count: row.nodes })}
            </p>
            <p className={styles.secondary}>
              {[
                row.zones,
                row.capacityTypes,
                row.instanceTypes,
                row.kubeletVersions,
              ]
                .filter(values => values.length > 0)
                .map(values => values.join(', '))
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
