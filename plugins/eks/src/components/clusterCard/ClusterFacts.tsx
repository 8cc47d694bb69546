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
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ReactNode } from 'react';
import { eksTranslationRef } from '../../translation';
import styles from './ClusterFacts.module.css';

/** How a cluster is set up. What was not read says so. */
export function ClusterFacts(props: { cluster: ClusterDetail }) {
  const { summary, core } = props.cluster;
  const { t } = useTranslationRef(eksTranslationRef);
  const notKnown = t('cluster.unknown');
  const onOrOff = (value: boolean | undefined) => {
    if (value === undefined) {
      return notKnown;
    }
    return value ? t('cluster.on') : t('cluster.off');
  };
  const endpoint = endpointOf(core.data);

  return (
    <dl className={styles.facts}>
      <Fact label={t('cluster.field.platformVersion')}>
        {summary.platformVersion ?? notKnown}
      </Fact>
      <Fact label={t('cluster.field.endpoint')}>
        {endpoint ? t(`cluster.endpoint.${endpoint}`) : notKnown}
      </Fact>
      <Fact label={t('cluster.field.autoMode')}>
        {core.data ? onOrOff(core.data.autoMode) : notKnown}
      </Fact>
      <Fact label={t('cluster.field.authentication')}>
        {core.data?.authenticationMode ?? notKnown}
      </Fact>
      <Fact label={t('cluster.field.deletionProtection')}>
        {onOrOff(core.data?.deletionProtection)}
      </Fact>
      <Fact label={t('cluster.field.account')}>{summary.accountId}</Fact>
      <Fact label={t('cluster.field.region')}>{summary.region}</Fact>
    </dl>
  );
}

function Fact(props: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className={styles.label}>{props.label}</dt>
      <dd className={styles.value}>{props.children}</dd>
    </div>
  );
}

function endpointOf(core: ClusterDetail['core']['data']) {
  if (core?.endpointPublicAccess && core.endpointPrivateAccess) {
    return 'both';
  }
  if (core?.endpointPublicAccess) {
    return 'public';
  }
  return core?.endpointPrivateAccess ? 'private' : undefined;
}
