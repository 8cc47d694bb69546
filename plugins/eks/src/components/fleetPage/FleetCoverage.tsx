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
import { groupFailures } from './groupFailures';
import styles from './FleetCoverage.module.css';

/** More would hide the rest of the page. */
const NAMED_ACTIONS = 3;

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
  const isComplete =
    fresh.length === targets.length && !targets.some(lacksPermissions);

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
        {fresh.length === targets.length
          ? t('fleet.coverage.all', { count: targets.length })
          : t('fleet.coverage.some', {
              fresh: String(fresh.length),
              total: String(targets.length),
            })}
      </Text>
      <MissingPermissions targets={targets} />
      {groupFailures(targets).map(group => (
        <div
          key={`${group.accountId}/${group.regions[0]}`}
          className={styles.failing}
        >
          <Text variant="body-small" weight="bold">
            {t('fleet.coverage.failing', {
              accountId: group.accountId,
              region: group.regions.join(', '),
              clusters: t('fleet.coverage.clusters', {
                count: group.clusterCount,
              }),
            })}
          </Text>
          <FailureNote failure={group.failure} observedAt={group.listedAt} />
        </div>
      ))}
    </section>
  );
}

/** Which actions are refused where the rest can be read; the targets below have the details. */
function MissingPermissions(props: { targets: TargetHealth[] }) {
  const { t } = useTranslationRef(eksTranslationRef);
  const lacking = props.targets.filter(lacksPermissions);
  if (lacking.length === 0) {
    return null;
  }
  const actions = [
    ...new Set(
      lacking.flatMap(({ missingPermissions = [] }) =>
        missingPermissions.map(({ action }) => action),
      ),
    ),
  ];
  const named = actions.slice(0, NAMED_ACTIONS).map(action => `\`${action}\``);
  const more = actions.length - named.length;
  return (
    <Text as="p" variant="body-small">
      <Sentence>
        {t('fleet.coverage.lacking', {
          count: lacking.length,
          actions: [
            ...named,
            ...(more > 0 ? [t('targets.moreActions', { count: more })] : []),
          ].join(', '),
        })}
      </Sentence>
    </Text>
  );
}

/** What fails as a whole has a note of its own. */
function lacksPermissions({ failure, missingPermissions }: TargetHealth) {
  return !failure && Boolean(missingPermissions?.length);
}
