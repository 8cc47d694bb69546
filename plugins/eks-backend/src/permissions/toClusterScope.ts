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

import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import type { ClusterScope } from '../inventory';
import type { ClusterFilter } from './clusterResource';

/**
 * Turns a conditional decision into a narrower query.
 *
 * @internal
 */
export function toClusterScope(
  criteria: PermissionCriteria<ClusterFilter>,
): ClusterScope {
  return query => narrow(query, criteria);
}

function narrow(
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<ClusterFilter>,
): void {
  if ('allOf' in criteria) {
    // An empty group of conditions would vanish from the query, also from below a negation.
    query.whereRaw('1 = 1');
    for (const part of criteria.allOf) {
      query.andWhere(inner => narrow(inner, part));
    }
  } else if ('anyOf' in criteria) {
    query.andWhere(outer => {
      outer.whereRaw('1 = 0');
      for (const part of criteria.anyOf) {
        outer.orWhere(inner => narrow(inner, part));
      }
    });
  } else if ('not' in criteria) {
    query.whereNot(inner => narrow(inner, criteria.not));
  } else if ('tag' in criteria) {
    const { tag, values } = criteria;
    query.whereExists(tags => {
      tags
        .select('arn')
        .from('cluster_tags')
        .whereRaw('?? = ??', ['cluster_tags.arn', 'clusters.arn'])
        .where('cluster_tags.key', tag);
      if (values) {
        tags.whereIn('cluster_tags.value', values);
      }
    });
  } else {
    query.whereIn(criteria.column, criteria.values);
  }
}
