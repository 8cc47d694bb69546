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

import { TestDatabases } from '@backstage/backend-test-utils';
import type {
  PermissionCriteria,
  PermissionRuleParams,
} from '@backstage/plugin-permission-common';
import { clusterCore } from '../__testUtils__/facts';
import { setUpStores } from '../__testUtils__/stores';
import type { ClusterFilter, ClusterResource } from './clusterResource';
import { clusterRules } from './rules';
import { toClusterScope } from './toClusterScope';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

/** What one rule says of a cluster that was loaded, and of all of them in the database. */
interface Condition {
  apply(cluster: ClusterResource): boolean;
  filter: ClusterFilter;
}

function condition<P extends PermissionRuleParams>(
  rule: {
    apply(cluster: ClusterResource, params: P): boolean;
    toQuery(params: P): PermissionCriteria<ClusterFilter>;
  },
  params: P,
): Condition {
  const filter = rule.toQuery(params);
  if (!('column' in filter || 'tag' in filter)) {
    throw new Error('The rules of clusters make one filter each');
  }
  return { apply: cluster => rule.apply(cluster, params), filter };
}

const { isOwnedBy, inAccount, hasTag } = clusterRules;
const payments = condition(isOwnedBy, { owners: ['group:default/payments'] });
const nobody = condition(isOwnedBy, { owners: [] });
const first = condition(inAccount, { accountIds: ['111122223333'] });
const team = condition(hasTag, { key: 'Team' });
const search = condition(hasTag, {
  key: 'Team',
  values: ['search', 'payments'],
});
const neverTagged = condition(hasTag, { key: 'Team', values: [] });
const wrongCase = condition(hasTag, { key: 'team' });
const quoted = condition(hasTag, {
  key: "a'b%_",
  values: ["'; drop table clusters; --", '%'],
});

const CASES: Array<[string, PermissionCriteria<Condition>]> = [
  ['an owner', payments],
  ['no owner', nobody],
  ['an account', first],
  ['a tag', team],
  ['a tag with one of these values', search],
  ['a tag with none of no values', neverTagged],
  ['a tag in another case', wrongCase],
  ['a tag with quotes and wildcards', quoted],
  ['not a tag', { not: team }],
  ['not a tag with a value', { not: search }],
  ['not an owner', { not: payments }],
  ['not nobody', { not: nobody }],
  ['not not an account', { not: { not: first } }],
  ['neither', { not: { anyOf: [payments, team] } }],
  ['not both', { not: { allOf: [first, team] } }],
  ['either, one of them negated', { anyOf: [quoted, { not: first }] }],
  [
    'nested',
    {
      allOf: [
        { anyOf: [first, search] },
        { not: { allOf: [team, { not: payments }] } },
      ],
    },
  ],
];

function holds(
  criteria: PermissionCriteria<Condition>,
  cluster: ClusterResource,
): boolean {
  if ('allOf' in criteria) {
    return criteria.allOf.every(part => holds(part, cluster));
  }
  if ('anyOf' in criteria) {
    return criteria.anyOf.some(part => holds(part, cluster));
  }
  return 'not' in criteria
    ? !holds(criteria.not, cluster)
    : criteria.apply(cluster);
}

function toFilters(
  criteria: PermissionCriteria<Condition>,
): PermissionCriteria<ClusterFilter> {
  if ('allOf' in criteria) {
    const [head, ...rest] = criteria.allOf;
    return { allOf: [toFilters(head), ...rest.map(toFilters)] };
  }
  if ('anyOf' in criteria) {
    const [head, ...rest] = criteria.anyOf;
    return { anyOf: [toFilters(head), ...rest.map(toFilters)] };
  }
  return 'not' in criteria ? { not: toFilters(criteria.not) } : criteria.filter;
}

describe.each(databases.eachSupportedId())('toClusterScope on %s', id => {
  async function setUp() {
    const { reader, record } = await setUpStores(await databases.init(id));
    async function add(
      name: string,
      accountId: string,
      owner: string,
      tags: Record<string, string>,
    ) {
      const arn = `arn:aws:eks:eu-west-1:${accountId}:cluster/${name}`;
      await record(clusterCore({ name, arn, tags }), {
        target: { accountId, region: 'eu-west-1' },
        entityName: name,
        owner,
      });
    }
    await add('a', '111122223333', 'group:default/payments', {
      Team: 'payments',
    });
    await add('b', '111122223333', 'group:default/search', { Team: 'search' });
    await add('c', '111122223333', 'group:default/payments', {});
    await add('d', '444455556666', 'group:default/platform', {
      "a'b%_": "'; drop table clusters; --",
    });
    await add('e', '444455556666', 'group:default/payments', { Team: 'other' });
    await add('axb', '444455556666', 'group:default/search', {
      "a'b%_": 'anything',
    });
    return { reader };
  }

  it('lets the database decide as the rules do', async () => {
    const { reader } = await setUp();
    const all = await reader.clusters(undefined, { sections: [] });
    expect(all).toHaveLength(6);
    const distinct = new Set<string>();
    for (const [name, criteria] of CASES) {
      const expected = all
        .filter(cluster => holds(criteria, cluster))
        .map(cluster => cluster.entityName);
      const scoped = await reader.clusters(
        toClusterScope(toFilters(criteria)),
        {
          sections: [],
        },
      );
      expect([name, scoped.map(cluster => cluster.entityName)]).toEqual([
        name,
        expected,
      ]);
      distinct.add(expected.join());
    }
    // Otherwise the cases would hardly tell conditions apart.
    expect(distinct.size).toBeGreaterThan(8);
  });

  it('stays closed for a group without conditions', async () => {
    const { reader } = await setUp();
    // The types of policies forbid them, the wire does not.
    for (const criteria of ['{"anyOf":[]}', '{"not":{"allOf":[]}}']) {
      const scope = toClusterScope(JSON.parse(criteria));
      expect(await reader.clusters(scope, { sections: [] })).toEqual([]);
    }
  });
});
