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

import { ProgressStep } from '@backstage-eks/plugin-eks-common';
import { RelativeTime, Sentence } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text, VisuallyHidden } from '@backstage/ui';
import {
  RiCheckLine,
  RiCloseLine,
  RiLoader4Line,
  RiQuestionMark,
  RiTimeLine,
} from '@remixicon/react';
import { eksTranslationRef } from '../../translation';
import styles from './ProgressStepRow.module.css';

const ICONS = {
  done: RiCheckLine,
  active: RiLoader4Line,
  waiting: RiTimeLine,
  failed: RiCloseLine,
  unknown: RiQuestionMark,
};

/** One step. What is done takes a line; what moves or went wrong says more. */
export function ProgressStepRow(props: { step: ProgressStep }) {
  const { step } = props;
  const { kind, name, state, sentence, since } = step;
  const { t } = useTranslationRef(eksTranslationRef);
  const Icon = ICONS[state];
  const hasDetails = state !== 'done' && state !== 'waiting';

  return (
    <li
      className={styles.row}
      data-state={state}
      aria-current={state === 'active' ? 'step' : undefined}
    >
      <span className={styles.icon} aria-hidden>
        <Icon size={14} />
      </span>
      <div className={styles.words}>
        <div className={styles.head}>
          <Text variant="body-small">
            <VisuallyHidden>{t(`progress.step.${state}`)}: </VisuallyHidden>
            {kind === 'controlPlane' ? (
              t('progress.kind.controlPlane')
            ) : (
              <>
                {t(`progress.kind.${kind}`)} <strong>{name}</strong>
              </>
            )}
          </Text>
          <Text variant="body-x-small" color="secondary">
            <span aria-hidden>{t(`progress.step.${state}`)}</span>
            {since && (state === 'active' || state === 'failed') && (
              <>
                {' · '}
                <RelativeTime time={since} form="since" />
              </>
            )}
          </Text>
        </div>
        {hasDetails && (
          <Text as="p" variant="body-x-small" color="secondary">
            <Sentence>{sentence}</Sentence>
          </Text>
        )}
      </div>
    </li>
  );
}
