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
  ClusterDetail,
  KubeletSkewStatus,
  NodeGroupStatus,
} from '@backstage-eks/plugin-eks-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Cell,
  CellText,
  ColumnConfig,
  Table,
  TableItem,
  Text,
  useTable,
} from '@backstage/ui';
import { useMemo } from 'react';
import { eksTranslationRef } from '../../translation';
import { AwsStatus, HealthIssues, TableFrame } from '../shared';
import { AmiLine } from './AmiLine';
import { SkewLine } from './SkewLine';
import styles from './StatusLine.module.css';

type NodeGroup = NonNullable<ClusterDetail['nodeGroups']['data']>[number];
type Item = NodeGroup &
  TableItem & { ami?: NodeGroupStatus; skew?: KubeletSkewStatus };

/** The managed node groups of a cluster: how old they are, and what EKS reports about their health. */
export function NodeGroupsTable(props: {
  nodeGroups: NodeGroup[];
  statuses: NodeGroupStatus[];
  /** Of all pools of nodes. */
  skews: KubeletSkewStatus[];
  autoMode: boolean;
  /** Whether what is shown is out of date. */
  stale?: boolean;
}) {
  const { nodeGroups, statuses, skews, autoMode, stale } = props;
  const { t } = useTranslationRef(eksTranslationRef);

  const columns = useMemo(
    (): ColumnConfig<Item>[] => [
      {
        id: 'name',
        width: '1fr',
        label: t('nodeGroups.name'),
        isRowHeader: true,
        cell: item => <CellText title={item.name} />,
      },
      {
        id: 'status',
        width: '1.15fr',
        label: t('nodeGroups.status'),
        cell: item => (
          <Cell>
            <AwsStatus status={item.status} stale={stale} />
          </Cell>
        ),
      },
      {
        id: 'version',
        width: '1.05fr',
        label: t('nodeGroups.version'),
        cell: item => (
          <Cell>
            <div className={styles.stack}>
              <Text variant="body-medium">{item.version ?? '–'}</Text>
              {item.skew && <SkewLine skew={item.skew} />}
            </div>
          </Cell>
        ),
      },
      {
        id: 'release',
        width: '1.9fr',
        label: t('nodeGroups.release'),
        cell: item => (
          <Cell>
            <div className={styles.stack}>
              <Text variant="body-medium">{item.releaseVersion ?? '–'}</Text>
              {item.ami && <AmiLine status={item.ami} />}
              {item.amiType && (
                <Text variant="body-x-small" color="secondary">
                  {item.amiType}
                </Text>
              )}
            </div>
          </Cell>
        ),
      },
      {
        id: 'capacity',
        width: '1.2fr',
        label: t('nodeGroups.capacity'),
        cell: item => (
          <Cell>
            <div className={styles.stack}>
              <Text variant="body-medium">{item.capacityType ?? '–'}</Text>
              <Text variant="body-x-small" color="secondary">
                {item.instanceTypes.join(', ')}
              </Text>
            </div>
          </Cell>
        ),
      },
      {
        id: 'scaling',
        width: '0.8fr',
        label: t('nodeGroups.scaling'),
        cell: item =>
          item.scaling ? (
            <CellText
              title={t('nodeGroups.scalingValue', {
                desired: String(item.scaling.desiredSize),
              })}
              description={t('nodeGroups.scalingRange', {
                min: String(item.scaling.minSize),
                max: String(item.scaling.maxSize),
              })}
            />
          ) : (
            <CellText title="–" />
          ),
      },
      {
        id: 'issues',
        width: '2fr',
        label: t('nodeGroups.issues'),
        cell: item =>
          item.healthIssues.length > 0 ? (
            <Cell>
              <HealthIssues issues={item.healthIssues} />
            </Cell>
          ) : (
            <CellText title={t('nodeGroups.none')} color="secondary" />
          ),
      },
    ],
    [t, stale],
  );
  const items = useMemo(
    () =>
      nodeGroups.map(nodeGroup => ({
        ...nodeGroup,
        id: nodeGroup.arn,
        ami: statuses.find(each => each.nodeGroup === nodeGroup.name),
        skew: skews.find(
          ({ pool }) =>
            pool.kind === 'nodeGroup' && pool.name === nodeGroup.name,
        ),
      })),
    [nodeGroups, statuses, skews],
  );
  const { tableProps } = useTable<Item>({
    mode: 'complete',
    data: items,
    paginationOptions: { pageSize: 20, type: pageTypeFor(items.length) },
  });

  if (nodeGroups.length === 0) {
    return (
      <Text as="p" variant="body-small" color="secondary">
        {autoMode ? t('nodeGroups.emptyAutoMode') : t('nodeGroups.empty')}
      </Text>
    );
  }
  return (
    <TableFrame label={t('nodeGroups.title')} minWidth={980}>
      <Table columnConfig={columns} {...tableProps} />
    </TableFrame>
  );
}

/** Controls for pages would be noise where there is only one. */
function pageTypeFor(rows: number) {
  return rows > 20 ? 'page' : 'none';
}
