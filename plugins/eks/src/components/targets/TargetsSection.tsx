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

import { TargetHealth, TargetList } from '@backstage-eks/plugin-eks-common';
import { RelativeTime, ToneBadge } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Card,
  CardBody,
  Cell,
  CellText,
  ColumnConfig,
  Table,
  TableItem,
  Text,
  useBreakpoint,
  useTable,
} from '@backstage/ui';
import { useMemo, useState } from 'react';
import { eksTranslationRef } from '../../translation';
import { TableFrame } from '../shared';
import { CatalogNote } from './CatalogNote';
import { DiscoveryNotes } from './DiscoveryNotes';
import { MissingActions } from './MissingActions';
import { TargetDialog } from './TargetDialog';
import styles from './TargetsSection.module.css';

type Item = TargetHealth & TableItem;

/** The accounts and regions that are read, failing ones first as the backend lists them, and where they come from. */
export function TargetsSection(props: { targets: TargetList }) {
  const { items: targets, discovery, catalog } = props.targets;
  const { t } = useTranslationRef(eksTranslationRef);
  const isNarrow = useBreakpoint().down('sm');
  const [openId, setOpenId] = useState<string>();

  // A phone shows account, state and details without scrolling.
  const columns = useMemo((): ColumnConfig<Item>[] => {
    const stateColumn: ColumnConfig<Item> = {
      id: 'state',
      width: '1fr',
      label: t('targets.state'),
      cell: item => (
        <Cell>
          <TargetBadge target={item} />
        </Cell>
      ),
    };
    const missingColumn: ColumnConfig<Item> = {
      id: 'missing',
      width: isNarrow ? 220 : '2fr',
      label: t('targets.missing'),
      cell: item => (
        <Cell>
          <MissingActions target={item} />
        </Cell>
      ),
    };
    const openColumn: ColumnConfig<Item> = {
      id: 'open',
      width: isNarrow ? 96 : '0.8fr',
      label: t('targets.openLabel'),
      cell: item => (
        <Cell>
          <Button
            size="small"
            variant="secondary"
            aria-label={t('targets.open', item)}
            onPress={() => setOpenId(String(item.id))}
          >
            {t('targets.openLabel')}
          </Button>
        </Cell>
      ),
    };
    return [
      {
        id: 'target',
        width: isNarrow ? 148 : '1.2fr',
        label: t('targets.account'),
        isRowHeader: true,
        cell: item => (
          <Cell>
            <div className={styles.target}>
              <Text variant="body-medium">
                {item.accountName ?? item.accountId}
              </Text>
              <Text variant="body-small" color="secondary">
                {item.accountName ? t('fleet.place', item) : item.region}
              </Text>
              {isNarrow && <TargetBadge target={item} />}
            </div>
          </Cell>
        ),
      },
      ...(isNarrow
        ? [openColumn, missingColumn]
        : [stateColumn, missingColumn]),
      {
        id: 'clusters',
        width: '0.8fr',
        label: t('targets.clusters'),
        cell: item => <CellText title={String(item.clusterCount)} />,
      },
      {
        id: 'listed',
        width: '0.8fr',
        label: t('targets.listed'),
        cell: item => (
          <Cell>
            <Text variant="body-small">
              {item.listedAt ? (
                <RelativeTime time={item.listedAt} />
              ) : (
                t('fleet.coverage.never')
              )}
            </Text>
          </Cell>
        ),
      },
      ...(isNarrow ? [] : [openColumn]),
    ];
  }, [t, isNarrow]);
  const items = useMemo(
    () =>
      targets.map(target => ({
        ...target,
        id: `${target.accountId}/${target.region}`,
      })),
    [targets],
  );
  const { tableProps } = useTable<Item>({
    mode: 'complete',
    data: items,
    paginationOptions: {
      pageSize: 20,
      type: items.length > 20 ? 'page' : 'none',
    },
  });

  const open = items.find(({ id }) => id === openId);

  if (items.length === 0 && discovery.length === 0 && !catalog) {
    return null;
  }
  return (
    <section className={styles.root}>
      <Text as="h2" variant="title-x-small" weight="bold">
        {t('targets.title')}
      </Text>
      <Card>
        <CardBody>
          <TableFrame label={t('targets.title')} minWidth={820}>
            <Table columnConfig={columns} {...tableProps} />
          </TableFrame>
        </CardBody>
      </Card>
      <DiscoveryNotes discovery={discovery} />
      {catalog && <CatalogNote report={catalog} />}
      {open && (
        <TargetDialog target={open} onClose={() => setOpenId(undefined)} />
      )}
    </section>
  );
}

function TargetBadge(props: { target: TargetHealth }) {
  const { failure, stale, leftAt, missingPermissions } = props.target;
  const { t } = useTranslationRef(eksTranslationRef);
  if (leftAt) {
    return <ToneBadge tone="unknown">{t('targets.left')}</ToneBadge>;
  }
  if (failure) {
    return <ToneBadge tone="negative">{t('targets.failing')}</ToneBadge>;
  }
  if (stale) {
    return <ToneBadge tone="unknown">{t('targets.stale')}</ToneBadge>;
  }
  if (missingPermissions?.length) {
    return <ToneBadge tone="warning">{t('targets.incomplete')}</ToneBadge>;
  }
  return <ToneBadge tone="positive">{t('targets.fresh')}</ToneBadge>;
}
