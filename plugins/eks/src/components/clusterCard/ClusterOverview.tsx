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

import { ClusterDetail } from '@backstage-eks/plugin-eks-common';
import { Sentence } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { eksTranslationRef } from '../../translation';
import { AwsStatus, FailureNote, HealthIssues, SupportBadge } from '../shared';
import { ClusterFacts } from './ClusterFacts';
import styles from './ClusterOverview.module.css';

/** The version and its support first, then how far the cluster is and how it is set up. */
export function ClusterOverview(props: {
  cluster: ClusterDetail;
  progress: ReactNode;
}) {
  const { summary, core } = props.cluster;
  const { t } = useTranslationRef(eksTranslationRef);
  const issues = core.data?.healthIssues ?? [];

  return (
    <div className={styles.root}>
      {core.failure && (
        <FailureNote failure={core.failure} observedAt={core.observedAt} />
      )}
      <div className={styles.head}>
        <Text as="p" variant="title-small" weight="bold">
          {summary.version
            ? t('cluster.version', { version: summary.version })
            : t('cluster.noVersion')}
        </Text>
        <SupportBadge support={summary.support} />
        <AwsStatus status={summary.status} stale={summary.stale} />
      </div>
      <Text as="p" variant="body-small">
        <Sentence>{summary.support.sentence}</Sentence>
      </Text>
      {props.progress}
      {issues.length > 0 && (
        <section>
          <Text as="h4" variant="body-small" weight="bold">
            {t('cluster.issues')}
          </Text>
          <HealthIssues issues={issues} />
        </section>
      )}
      <ClusterFacts cluster={props.cluster} />
    </div>
  );
}
