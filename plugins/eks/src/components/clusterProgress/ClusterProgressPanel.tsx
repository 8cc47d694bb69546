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

import { ClusterProgress } from '@backstage-eks/plugin-eks-common';
import {
  isForbidden,
  messageOf,
  RelativeTime,
  Sentence,
  Tone,
  ToneBadge,
  useClusterProgress,
} from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text, VisuallyHidden } from '@backstage/ui';
import { useEffect, useRef } from 'react';
import { eksTranslationRef } from '../../translation';
import styles from './ClusterProgressPanel.module.css';
import { DeclarationNote } from './DeclarationNote';
import { ProgressSteps } from './ProgressSteps';

const TONES: Record<ClusterProgress['state'], Tone> = {
  creating: 'progress',
  updating: 'progress',
  deleting: 'progress',
  failed: 'negative',
  incomplete: 'warning',
  complete: 'positive',
  unknown: 'unknown',
};

/**
 * How far a cluster is, with the steps that remain. Follows by itself; one line remains of it when the cluster is
 * complete, and nothing when nobody declared what it should be.
 */
export function ClusterProgressPanel(props: {
  entityName: string;
  /** Called when a step began or ended, so that what else shows the cluster can be read again. */
  onMove: () => void;
}) {
  const { t } = useTranslationRef(eksTranslationRef);
  const { data, error, reload } = useClusterProgress(props.entityName);
  useOnMove(data, props.onMove);

  if (!data) {
    // Who may not see the progress may not see the cluster either, and reads so where the cluster would stand.
    return error && !isForbidden(error) ? (
      <div className={styles.line}>
        <Text as="p" variant="body-small" color="secondary">
          <Sentence>
            {t('progress.failed', { message: messageOf(error) })}
          </Sentence>
        </Text>
        <Button size="small" variant="tertiary" onPress={reload}>
          {t('request.failed.retry')}
        </Button>
      </div>
    ) : null;
  }

  const { state, sentence, startedAt, steps, declaration } = data;
  // Stays in the page when the panel leaves it, so that the last step is announced too.
  const announcement = (
    <VisuallyHidden role="status">
      {sentence.replaceAll('`', '')}
    </VisuallyHidden>
  );

  if (state === 'complete') {
    return (
      <>
        {announcement}
        {declaration.state !== 'none' && (
          <DeclarationNote declaration={declaration} isComplete />
        )}
      </>
    );
  }
  return (
    <>
      {announcement}
      <section className={styles.panel} aria-label={t('progress.title')}>
        <div className={styles.head}>
          <ToneBadge tone={TONES[state]}>
            {t(`progress.state.${state}`)}
          </ToneBadge>
          {startedAt && (state === 'creating' || state === 'failed') && (
            <Text variant="body-x-small" color="secondary">
              {t('progress.started', {
                age: <RelativeTime time={startedAt} />,
              })}
            </Text>
          )}
        </div>
        <Text as="p" variant="body-small">
          <Sentence>{sentence}</Sentence>
        </Text>
        {steps.length > 0 && <ProgressSteps steps={steps} />}
        {error && (
          <Text as="p" variant="body-x-small" color="secondary">
            {t('request.failed.stale')} <Sentence>{messageOf(error)}</Sentence>
          </Text>
        )}
        <DeclarationNote declaration={declaration} />
      </section>
    </>
  );
}

function useOnMove(progress: ClusterProgress | undefined, onMove: () => void) {
  const latestOnMove = useRef(onMove);
  latestOnMove.current = onMove;
  const seen = useRef<string | undefined>(undefined);
  const place =
    progress &&
    [progress.state, ...progress.steps.map(step => step.state)].join();
  useEffect(() => {
    // Nothing is known between two clusters: the second one did not move because it is elsewhere than the first.
    if (place && seen.current && seen.current !== place) {
      latestOnMove.current();
    }
    seen.current = place;
  }, [place]);
}
