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

import { FindingAnswer } from '@backstage-eks/plugin-eks-common';
import { Sentence } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { eksTranslationRef } from '../../translation';
import styles from './EvidenceList.module.css';

/** What a finding stands on, to be verified in a console. */
export function EvidenceList(props: { evidence: FindingAnswer['evidence'] }) {
  const { t } = useTranslationRef(eksTranslationRef);
  return (
    <div>
      <h6 className={styles.heading}>{t('service.evidence')}</h6>
      <dl className={styles.list}>
        {props.evidence.map(({ label, value }, index) => (
          <div key={index} className={styles.item}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>
              <Sentence>{value}</Sentence>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
