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
import {
  RelativeTime,
  Sentence,
  StateBadge,
  ToneBadge,
} from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { eksTranslationRef } from '../../translation';
import { EvidenceList } from './EvidenceList';
import styles from './FindingDetails.module.css';
import { NextStep } from './NextStep';

/** A finding with its next step and what it stands on; the code last and small. */
export function FindingDetails(props: {
  finding: FindingAnswer;
  /** The row above already says the sentence of the headline. */
  isHeadline: boolean;
}) {
  const { finding, isHeadline } = props;
  const { t } = useTranslationRef(eksTranslationRef);

  return (
    <article className={styles.finding}>
      {!isHeadline && (
        <div className={styles.head}>
          {finding.advice ? (
            <ToneBadge tone="neutral">{t('service.advice')}</ToneBadge>
          ) : (
            <StateBadge state={finding.state} />
          )}
          <p className={styles.sentence}>
            <Sentence>{finding.sentence}</Sentence>{' '}
            {finding.since && (
              <span className={styles.since}>
                <RelativeTime time={finding.since} form="since" />
              </span>
            )}
          </p>
        </div>
      )}
      {finding.nextStep && <NextStep nextStep={finding.nextStep} />}
      {finding.evidence.length > 0 && (
        <EvidenceList evidence={finding.evidence} />
      )}
      <p className={styles.code}>{finding.code}</p>
    </article>
  );
}
