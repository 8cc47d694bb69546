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

import { TargetHealth } from '@backstage-eks/plugin-eks-common';
import { Sentence } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  RiCheckLine,
  RiErrorWarningLine,
  RiSettings3Line,
} from '@remixicon/react';
import { eksTranslationRef } from '../../translation';
import { FailureNote, Message } from '../shared';
import styles from './FleetCoverage.module.css';

/** How much of the fleet is known, before anything is said about it. */
export function FleetCoverage(props: { targets: TargetHealth[] }) {
  const { targets } = props;
  const { t } = useTranslationRef(eksTranslationRef);

  if (targets.length === 0) {
    return (
      <Message
        icon={<RiSettings3Line size={20} />}
        title={t('fleet.coverage.noTargetsTitle')}
        headingLevel="h2"
      >
        <Text as="p" variant="body-small" color="secondary">
          <Sentence>{t('fleet.coverage.noTargets')}</Sentence>
        </Text>
      </Message>
    );
  }

  const fresh = targets.filter(target => !target.stale && !target.failure);
  const isComplete = fresh.length === targets.length;

  return (
    <section className={styles.root}>
      <Text as="p" variant="body-large" weight="bold" className={styles.line}>
        <span className={styles.icon} data-complete={isComplete}>
          {isComplete ? (
            <RiCheckLine size={20} aria-hidden />
          ) : (
            <RiErrorWarningLine size={20} aria-hidden />
          )}
        </span>
        {isComplete
          ? t('fleet.coverage.all', { count: targets.length })
          : t('fleet.coverage.some', {
              fresh: String(fresh.length),
              total: String(targets.length),
            })}
      </Text>
      {targets.map(
        target =>
          target.failure && (
            <div
              key={`${target.accountId}/${target.region}`}
              className={styles.failing}
            >
              <Text variant="body-small" weight="bold">
                {t('fleet.coverage.failing', {
                  accountId: target.accountId,
                  region: target.region,
                  clusters: t('fleet.coverage.clusters', {
                    count: target.clusterCount,
                  }),
                })}
              </Text>
              <FailureNote
                failure={target.failure}
                observedAt={target.listedAt}
              />
            </div>
          ),
      )}
    </section>
  );
}
