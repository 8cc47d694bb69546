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

type Addon = NonNullable<ClusterDetail['addons']['data']>[number];
type Item = Addon & TableItem;

/** The add-ons of EKS that a cluster runs. */
export function AddonsTable(props: { addons: Addon[] }) {
  const { addons } = props;
  const { t } = useTranslationRef(eksTranslationRef);

  const columns = useMemo(
    (): ColumnConfig<Item>[] => [
      {
        id: 'name',
        width: '1.2fr',
        label: t('addons.name'),
        isRowHeader: true,
        cell: item => <CellText title={item.name} />,
      },
      {
        id: 'version',
        width: '1.4fr',
        label: t('addons.version'),
        cell: item => <CellText title={item.version ?? '–'} />,
      },
      {
        id: 'status',
        width: '1fr',
        label: t('addons.status'),
        cell: item => (
          <Cell>
            <AwsStatus status={item.status} />
          </Cell>
        ),
      },
      {
        id: 'issues',
        width: '2fr',
        label: t('addons.issues'),
        cell: item =>
          item.healthIssues.length > 0 ? (
            <Cell>
              <HealthIssues issues={item.healthIssues} />
            </Cell>
          ) : (
            <CellText title={t('addons.none')} color="secondary" />
          ),
      },
    ],
    [t],
  );
  const items = useMemo(
    () => addons.map(addon => ({ ...addon, id: addon.arn })),
    [addons],
  );
  const { tableProps } = useTable<Item>({
    mode: 'complete',
    data: items,
    paginationOptions: { type: 'none' },
  });

  if (addons.length === 0) {
    return (
      <Text as="p" variant="body-small" color="secondary">
        {t('addons.empty')}
      </Text>
    );
  }
  return (
    <TableFrame label={t('addons.title')} minWidth={640}>
      <Table columnConfig={columns} {...tableProps} />
    </TableFrame>
  );
}
