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
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton } from '@backstage/ui';
import { eksTranslationRef } from '../../translation';
import {
  CLUSTER_GROUPS,
  ClusterFilter,
  ClusterGroup,
  isInGroup,
} from './clusterFilter';
import styles from './ClusterFilterBar.module.css';

/** Counts of clusters that need somebody; each filters the table. Groups without a cluster are left out. */
export function ClusterFilterBar(props: {
  clusters: ClusterSummary[];
  selected?: ClusterFilter;
  onChange: (filter: ClusterFilter) => void;
}) {
  const { clusters, selected, onChange } = props;
  const { t } = useTranslationRef(eksTranslationRef);
  const countOf = (group: ClusterGroup) =>
    clusters.filter(cluster => isInGroup(cluster, group)).length;
  const groups = CLUSTER_GROUPS.map(group => ({
    group,
    count: countOf(group),
  })).filter(({ group, count }) => count > 0 || selected?.group === group);

  if (groups.length === 0) {
    return null;
  }
  return (
    <div
      className={styles.bar}
      role="group"
      aria-label={t('fleet.filter.label')}
    >
      {groups.map(({ group, count }) => (
        <ToggleButton
          key={group}
          size="small"
          isSelected={selected?.group === group}
          onChange={isSelected =>
            onChange({ group: isSelected ? group : undefined })
          }
        >
          {`${t(`fleet.filter.${group}`)} ${count}`}
        </ToggleButton>
      ))}
    </div>
  );
}
