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

import { JudgementAnswer } from '@backstage-eks/plugin-eks-common';
import {
  RelativeTime,
  Sentence,
  StateBadge,
} from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiArrowRightSLine } from '@remixicon/react';
import { ReactNode, useId, useState } from 'react';
import { eksTranslationRef } from '../../translation';
import { FindingDetails } from './FindingDetails';
import styles from './JudgementRow.module.css';

/** One verdict in one line; opens to all its findings. */
export function JudgementRow(props: {
  kind: 'placement' | 'identity' | 'ingress';
  judgement: JudgementAnswer;
  /** Details that do not belong to a finding. */
  children?: ReactNode;
}) {
  const { kind, judgement, children } = props;
  const { t } = useTranslationRef(eksTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const panelId = useId();

  const [headline, ...others] = judgement.findings;

  return (
    <div className={styles.row} data-state={judgement.state}>
      <div className={styles.summary}>
        <h5 className={styles.heading}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-controls={panelId}
            onClick={() => setOpen(!isOpen)}
          >
            <RiArrowRightSLine
              className={styles.chevron}
              size={18}
              aria-hidden
            />
            <span className={styles.label}>
              {t(`service.judgement.${kind}`)}
            </span>{' '}
            <StateBadge state={judgement.state} />
          </button>
        </h5>
        <div className={styles.words}>
          <p className={styles.sentence}>
            <Sentence>{headline.sentence}</Sentence>
          </p>
          {!isOpen && headline.nextStep && (
            <p className={styles.next}>
              <Sentence>
                {t('service.next', { sentence: headline.nextStep.sentence })}
              </Sentence>
            </p>
          )}
        </div>
        <div className={styles.meta}>
          {headline.since && (
            <span className={styles.since}>
              <RelativeTime time={headline.since} form="since" />
            </span>
          )}
          {others.length > 0 && (
            <span>{t('service.more', { count: others.length })}</span>
          )}
        </div>
      </div>
      <div id={panelId} hidden={!isOpen} className={styles.panel}>
        {isOpen && (
          <>
            {judgement.findings.map((finding, index) => (
              <FindingDetails
                key={index}
                finding={finding}
                isHeadline={index === 0}
              />
            ))}
            {children}
          </>
        )}
      </div>
    </div>
  );
}
