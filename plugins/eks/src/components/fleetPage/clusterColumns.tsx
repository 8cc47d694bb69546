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

import { ClusterSummary } from '@backstage-eks/plugin-eks-common';
import { RelativeTime, ToneBadge } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  Cell,
  CellText,
  ColumnConfig,
  TableItem,
  Text,
  useBreakpoint,
} from '@backstage/ui';
import { useMemo } from 'react';
import { eksTranslationRef } from '../../translation';
import { AwsStatus, SupportBadge } from '../shared';
import styles from './clusterColumns.module.css';

/** A row of the table of clusters. */
export type ClusterItem = ClusterSummary & TableItem;

/** A table takes only cells at its top, so this is a function and no component. */
function countCell(
  count: number | undefined,
  unread: string,
  description?: string,
) {
  return (
    <CellText
      title={count === undefined ? unread : String(count)}
      description={description}
      color={count ? 'primary' : 'secondary'}
    />
  );
}

/** The columns of the table of clusters; a phone shows name, version and support without scrolling. */
export function useClusterColumns(): ColumnConfig<ClusterItem>[] {
  const { t } = useTranslationRef(eksTranslationRef);
  const isNarrow = useBreakpoint().down('sm');
  return useMemo(() => {
    const outdated = (count: number | undefined) =>
      count ? t('fleet.outdated', { count }) : undefined;
    return [
      {
        id: 'name',
        width: isNarrow ? 100 : '165fr',
        label: t('fleet.column.name'),
        isRowHeader: true,
        isSortable: !isNarrow,
        cell: item => (
          <Cell>
            <div className={styles.stack}>
              <Text variant="body-small" weight="bold">
                <EntityRefLink
                  entityRef={item.entityRef}
                  hideIcon
                  disableTooltip
                >
                  {item.name}
                </EntityRefLink>
              </Text>
              <Text variant="body-x-small" color="secondary">
                {t('fleet.place', {
                  accountId: item.accountId,
                  region: item.region,
                })}
              </Text>
              {item.autoMode && (
                <Text variant="body-x-small" color="secondary">
                  {t('cluster.field.autoMode')}
                </Text>
              )}
            </div>
          </Cell>
        ),
      },
      {
        id: 'version',
        width: isNarrow ? 84 : '107fr',
        label: t('fleet.column.version'),
        // The arrow would take the room of the heading.
        isSortable: !isNarrow,
        cell: item => (
          <CellText
            title={item.version ?? '–'}
            description={item.platformVersion}
          />
        ),
      },
      {
        id: 'support',
        width: '155fr',
        label: t('fleet.column.support'),
        isSortable: true,
        cell: item => (
          <Cell>
            <SupportBadge support={item.support} isShort />
          </Cell>
        ),
      },
      {
        id: 'status',
        width: '108fr',
        label: t('fleet.column.status'),
        isSortable: true,
        cell: item => (
          <Cell>
            <div className={styles.stack}>
              <AwsStatus status={item.status} stale={item.stale} />
              {item.stale && item.observedAt && (
                <Text variant="body-x-small" color="secondary">
                  {t('fleet.asOf', {
                    age: <RelativeTime time={item.observedAt} />,
                  })}
                </Text>
              )}
            </div>
          </Cell>
        ),
      },
      {
        id: 'nodeGroups',
        width: '138fr',
        label: t('fleet.column.nodeGroups'),
        cell: item =>
          countCell(
            item.nodeGroupCount,
            t('fleet.unread'),
            outdated(item.outdatedNodeGroupCount),
          ),
      },
      {
        id: 'addons',
        width: '113fr',
        label: t('fleet.column.addons'),
        cell: item =>
          countCell(
            item.addonCount,
            t('fleet.unread'),
            outdated(item.outdatedAddonCount),
          ),
      },
      {
        id: 'issues',
        width: '126fr',
        label: t('fleet.column.issues'),
        isSortable: true,
        cell: item =>
          item.issueCount ? (
            <Cell>
              <ToneBadge tone="warning">{item.issueCount}</ToneBadge>
            </Cell>
          ) : (
            countCell(item.issueCount, t('fleet.unread'))
          ),
      },
      {
        id: 'owner',
        width: '94fr',
        label: t('fleet.column.owner'),
        cell: item =>
          item.owner ? (
            <Cell>
              <Text variant="body-small">
                <EntityRefLink
                  entityRef={item.owner}
                  defaultKind="group"
                  hideIcon
                  disableTooltip
                />
              </Text>
            </Cell>
          ) : (
            <CellText title="–" />
          ),
      },
    ];
  }, [t, isNarrow]);
}
