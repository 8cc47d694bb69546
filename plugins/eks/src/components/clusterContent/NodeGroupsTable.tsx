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

type NodeGroup = NonNullable<ClusterDetail['nodeGroups']['data']>[number];
type Item = NodeGroup & TableItem;

/** The managed node groups of a cluster with what EKS reports about their health. */
export function NodeGroupsTable(props: {
  nodeGroups: NodeGroup[];
  autoMode: boolean;
}) {
  const { nodeGroups, autoMode } = props;
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
            <AwsStatus status={item.status} />
          </Cell>
        ),
      },
      {
        id: 'version',
        width: '0.85fr',
        label: t('nodeGroups.version'),
        cell: item => <CellText title={item.version ?? '–'} />,
      },
      {
        id: 'release',
        width: '1.5fr',
        label: t('nodeGroups.release'),
        cell: item => (
          <CellText
            title={item.releaseVersion ?? '–'}
            description={item.amiType}
          />
        ),
      },
      {
        id: 'capacity',
        width: '1.2fr',
        label: t('nodeGroups.capacity'),
        cell: item => (
          <CellText
            title={item.capacityType ?? '–'}
            description={item.instanceTypes.join(', ')}
          />
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
        width: '2.2fr',
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
    [t],
  );
  const items = useMemo(
    () => nodeGroups.map(nodeGroup => ({ ...nodeGroup, id: nodeGroup.arn })),
    [nodeGroups],
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
    <TableFrame label={t('nodeGroups.title')} minWidth={1020}>
      <Table columnConfig={columns} {...tableProps} />
    </TableFrame>
  );
}

/** Controls for pages would be noise where there is only one. */
function pageTypeFor(rows: number) {
  return rows > 20 ? 'page' : 'none';
}
