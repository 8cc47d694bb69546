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

import {
  KubernetesVersion,
  SupportStatus,
} from '@backstage-eks/plugin-eks-common';
import { formatDay } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge } from '@backstage/ui';
import { Translate } from '../../form';
import { scaffolderModuleEksTranslationRef } from '../../translation';
import styles from './VersionLabel.module.css';

const PRICE_FORMAT = new Intl.NumberFormat(undefined, {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 0,
});

/** A version with how long it is supported, in amber when that ends soon and in red when it costs more. */
export function VersionLabel(props: { version: KubernetesVersion }) {
  const { version, isDefault, support } = props.version;
  const { t } = useTranslationRef(scaffolderModuleEksTranslationRef);
  return (
    <span className={styles.root}>
      <span className={styles.name}>
        <span className={styles.version}>{version}</span>
        {isDefault && (
          <Badge size="small">{t('kubernetesVersion.default')}</Badge>
        )}
      </span>
      <span className={styles.support} data-tone={toneOf(support)}>
        {supportWords(support, t)}
      </span>
    </span>
  );
}

function toneOf(support: SupportStatus): string {
  if (support.phase === 'standard') {
    return support.endsSoon ? 'warning' : 'neutral';
  }
  return support.phase === 'unknown' ? 'neutral' : 'danger';
}

function supportWords(support: SupportStatus, t: Translate): string {
  const { phase, endOfStandardSupport, endOfExtendedSupport } = support;
  const { daysLeft, extraCostPerMonthUsd } = support;
  const parts: string[] = [];
  if (phase === 'standard' && endOfStandardSupport) {
    const date = formatDay(endOfStandardSupport);
    parts.push(t('kubernetesVersion.support.standard', { date }));
  } else if (phase === 'extended' && endOfExtendedSupport) {
    const date = formatDay(endOfExtendedSupport);
    parts.push(t('kubernetesVersion.support.extended', { date }));
  } else if (phase !== 'unknown' && endOfStandardSupport) {
    const date = formatDay(endOfStandardSupport);
    return t('kubernetesVersion.support.ended', { date });
  } else {
    return t('kubernetesVersion.support.unknown');
  }
  if (daysLeft !== undefined) {
    parts.push(t('kubernetesVersion.support.daysLeft', { count: daysLeft }));
  }
  if (extraCostPerMonthUsd !== undefined) {
    const amount = PRICE_FORMAT.format(extraCostPerMonthUsd);
    parts.push(t('kubernetesVersion.support.cost', { amount }));
  }
  return parts.join(', ');
}
