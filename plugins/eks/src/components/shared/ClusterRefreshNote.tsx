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
  isForbidden,
  messageOf,
  RelativeTime,
  Sentence,
} from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Text } from '@backstage/ui';
import { eksTranslationRef } from '../../translation';
import { ClusterRefreshOutcome } from './useClusterRefresh';

/** Says why a cluster that the user wanted to be read again was not; nothing when it was. */
export function ClusterRefreshNote(props: { outcome: ClusterRefreshOutcome }) {
  const { result, error } = props.outcome;
  const { t } = useTranslationRef(eksTranslationRef);

  if (error && isForbidden(error)) {
    return (
      <Alert
        status="info"
        icon
        role="status"
        title={t('clusterRefresh.forbidden.title')}
        description={
          <Sentence>{t('clusterRefresh.forbidden.description')}</Sentence>
        }
      />
    );
  }
  if (error || result?.failure) {
    return (
      <Alert
        status="warning"
        icon
        role="status"
        title={t('clusterRefresh.failed')}
        description={
          <Sentence>
            {error ? messageOf(error) : result?.failure?.message ?? ''}
          </Sentence>
        }
      />
    );
  }
  if (result?.outcome === 'recently' && result.at) {
    return (
      <Text as="p" variant="body-small" color="secondary" role="status">
        {t('clusterRefresh.recently', {
          age: <RelativeTime time={result.at} />,
        })}
      </Text>
    );
  }
  return null;
}
