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

import { RelativeTime } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, Text, VisuallyHidden } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import { eksTranslationRef } from '../../translation';
import styles from './RefreshControl.module.css';

/** Says how old the data is and reads it again on demand. Only what the user asked for is announced. */
export function RefreshControl(props: {
  checkedAt?: string;
  isRefreshing: boolean;
  onRefresh: () => void;
  /** Whether what came of it is said elsewhere, so that it is not announced here. */
  isSilent?: boolean;
  /** Shows the name of the button, as where no age stands beside it. */
  isLabelled?: boolean;
}) {
  const { checkedAt, isRefreshing, onRefresh, isSilent, isLabelled } = props;
  const { t } = useTranslationRef(eksTranslationRef);
  const [phase, setPhase] = useState<'idle' | 'asked' | 'done'>('idle');

  useEffect(() => {
    if (!isRefreshing) {
      setPhase(previous => (previous === 'asked' ? 'done' : previous));
    }
  }, [isRefreshing]);

  const isPending = phase === 'asked';
  const ask = () => {
    setPhase('asked');
    onRefresh();
  };

  return (
    <div className={styles.root}>
      {checkedAt && (
        <Text variant="body-x-small" color="secondary">
          {t('refresh.checked', { age: <RelativeTime time={checkedAt} /> })}
        </Text>
      )}
      {isLabelled ? (
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiRefreshLine />}
          isPending={isPending}
          onPress={ask}
        >
          {t('refresh.button')}
        </Button>
      ) : (
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={<RiRefreshLine />}
          aria-label={t('refresh.button')}
          isPending={isPending}
          onPress={ask}
        />
      )}
      <VisuallyHidden role="status">
        {phase === 'asked' && t('refresh.pending')}
        {phase === 'done' && !isSilent && t('refresh.done')}
      </VisuallyHidden>
    </div>
  );
}
