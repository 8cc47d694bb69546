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

import { AddonStatus, ClusterDetail } from '@backstage-eks/plugin-eks-common';
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
import { AddonLine } from './AddonLine';
import { StatusLine } from './StatusLine';
import styles from './StatusLine.module.css';

type Addon = NonNullable<ClusterDetail['addons']['data']>[number];
type Item = Addon & TableItem & { offer?: AddonStatus };

/** The add-ons of EKS that a cluster runs, with what EKS offers for them. */
export function AddonsTable(props: {
  addons: Addon[];
  statuses: AddonStatus[];
  /** Whether what is shown is out of date. */
  stale?: boolean;
}) {
  const { addons, statuses, stale } = props;
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
        width: '1.8fr',
        label: t('addons.version'),
        cell: item => (
          <Cell>
            <div className={styles.stack}>
              <Text variant="body-medium">{item.version ?? '–'}</Text>
              {item.offer && <AddonLine status={item.offer} />}
            </div>
          </Cell>
        ),
      },
      {
        id: 'next',
        width: '1.2fr',
        label: t('addons.next'),
        cell: item => (
          <Cell>
            <NextMinor offer={item.offer} />
          </Cell>
        ),
      },
      {
        id: 'status',
        width: '1fr',
        label: t('addons.status'),
        cell: item => (
          <Cell>
            <AwsStatus status={item.status} stale={stale} />
          </Cell>
        ),
      },
      {
        id: 'issues',
        width: '1.6fr',
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
    [t, stale],
  );
  const items = useMemo(
    () =>
      addons.map(addon => ({
        ...addon,
        id: addon.arn,
        offer: statuses.find(
          ({ name, selfManaged }) => name === addon.name && !selfManaged,
        ),
      })),
    [addons, statuses],
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
    <TableFrame label={t('addons.title')} minWidth={820}>
      <Table columnConfig={columns} {...tableProps} />
    </TableFrame>
  );
}

/** Whether the installed version can stay when the control plane is upgraded. */
function NextMinor(props: { offer?: AddonStatus }) {
  const { offer } = props;
  const { t } = useTranslationRef(eksTranslationRef);
  if (offer?.blocksNext === undefined) {
    return (
      <Text variant="body-small" color="secondary">
        {t('cluster.unknown')}
      </Text>
    );
  }
  return (
    <StatusLine sentence={offer.blocksNext ? offer.sentence : undefined}>
      {offer.blocksNext ? t('addons.mustChange') : t('addons.mayStay')}
    </StatusLine>
  );
}
