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
import { RelativeTime } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { eksTranslationRef } from '../../translation';
import { FailureNote } from '../shared';

/** A section of the inventory: its last good data, and why it could not be read again. */
export function SectionCard(props: {
  title: string;
  section: ClusterDetail['nodeGroups'] | ClusterDetail['addons'];
  children: ReactNode;
}) {
  const { title, section, children } = props;
  const { t } = useTranslationRef(eksTranslationRef);
  return (
    <EntityInfoCard
      title={title}
      headerActions={
        section.observedAt && (
          <Text variant="body-x-small" color="secondary">
            {t('refresh.checked', {
              age: <RelativeTime time={section.observedAt} />,
            })}
          </Text>
        )
      }
    >
      <Flex direction="column" gap="3">
        {section.failure && (
          <FailureNote
            failure={section.failure}
            observedAt={section.observedAt}
          />
        )}
        {section.data && section.stale && !section.failure && (
          <Text as="p" variant="body-small" color="secondary">
            {t('cluster.outOfDate')}
          </Text>
        )}
        {!section.data && !section.failure && (
          <Text as="p" variant="body-small" color="secondary">
            {t('cluster.notRead')}
          </Text>
        )}
        {children}
      </Flex>
    </EntityInfoCard>
  );
}
