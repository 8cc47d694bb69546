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
import { formatDay, Tone, ToneBadge } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { eksTranslationRef } from '../../translation';
import styles from './SupportBadge.module.css';

const TONES: Record<SupportStatus['phase'], Tone> = {
  standard: 'positive',
  extended: 'warning',
  pendingAutoUpgrade: 'negative',
  unsupported: 'negative',
  unknown: 'unknown',
};

const ENDED = new Set<SupportStatus['phase']>([
  'pendingAutoUpgrade',
  'unsupported',
]);

/** Shows the support phase of a version with the day on which it ends, or ended; in amber before it ends soon. */
export function SupportBadge(props: {
  support: SupportStatus;
  /** Leaves out the word "support", as below a heading that says it. */
  isShort?: boolean;
}) {
  const { support, isShort } = props;
  const { phase, endsSoon, daysLeft } = support;
  const { t } = useTranslationRef(eksTranslationRef);
  const label = t(`support.${isShort ? 'short' : 'full'}.${phase}`);
  const day = dayOf(support);

  if (endsSoon && daysLeft !== undefined) {
    return (
      <span className={styles.root}>
        <ToneBadge tone="warning">
          {t('support.endsIn', { count: daysLeft })}
        </ToneBadge>
        <Text variant="body-x-small" color="secondary">
          {day ? t('support.phaseUntil', { phase: label, date: day }) : label}
        </Text>
      </span>
    );
  }
  return (
    <span className={styles.root}>
      <ToneBadge tone={TONES[phase]}>{label}</ToneBadge>
      {day && (
        <Text variant="body-x-small" color="secondary">
          {t(ENDED.has(phase) ? 'support.since' : 'support.until', {
            date: day,
          })}
        </Text>
      )}
    </span>
  );
}

/** The day on which the phase ends, or on which the one before it ended. */
function dayOf(support: SupportStatus): string | undefined {
  const { phase, endOfStandardSupport, endOfExtendedSupport } = support;
  const end =
    phase === 'standard' || phase === 'pendingAutoUpgrade'
      ? endOfStandardSupport
      : endOfExtendedSupport;
  return phase === 'unknown' || !end ? undefined : formatDay(end);
}
