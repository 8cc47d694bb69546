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

import { SupportStatus } from '@backstage-eks/plugin-eks-common';
import { Tone, ToneBadge } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { formatDay } from '../../format';
import { eksTranslationRef } from '../../translation';
import styles from './SupportBadge.module.css';

const TONES: Record<SupportStatus['phase'], Tone> = {
  standard: 'positive',
  extended: 'warning',
  pendingAutoUpgrade: 'negative',
  unsupported: 'negative',
  unknown: 'unknown',
};

/** Shows the support phase of a version with the date on which it ends, or ended. */
export function SupportBadge(props: { support: SupportStatus }) {
  const { support } = props;
  const { t } = useTranslationRef(eksTranslationRef);
  const { endOfStandardSupport, endOfExtendedSupport } = support;

  return (
    <span className={styles.root}>
      <ToneBadge tone={TONES[support.phase]}>
        {t(`support.${support.phase}`)}
      </ToneBadge>
      {support.phase === 'standard' && endOfStandardSupport && (
        <DateText>
          {t('support.until', { date: formatDay(endOfStandardSupport) })}
        </DateText>
      )}
      {support.phase === 'extended' && endOfExtendedSupport && (
        <DateText>
          {t('support.until', { date: formatDay(endOfExtendedSupport) })}
        </DateText>
      )}
      {support.phase === 'pendingAutoUpgrade' && endOfStandardSupport && (
        <DateText>
          {t('support.since', { date: formatDay(endOfStandardSupport) })}
        </DateText>
      )}
      {support.phase === 'unsupported' && endOfExtendedSupport && (
        <DateText>
          {t('support.since', { date: formatDay(endOfExtendedSupport) })}
        </DateText>
      )}
    </span>
  );
}

function DateText(props: { children: string }) {
  return (
    <Text variant="body-x-small" color="secondary">
      {props.children}
    </Text>
  );
}
