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

import { lifecycleOf } from './lifecycleOf';
import { ownerOf } from './ownerOf';
import { systemOf } from './systemOf';

const accountId = '111122223333';
const config = { tag: 'Team', rules: [], default: 'group:default/platform' };

describe('ownerOf', () => {
  it.each([
    ['Payments', 'group:default/payments'],
    ['user:jobs/batch', 'user:jobs/batch'],
    ['shop/checkout', 'group:shop/checkout'],
    ['Payments Team', 'group:default/platform'],
    ['a:b:c', 'group:default/platform'],
    ['', 'group:default/platform'],
    ['data--science__2', 'group:default/data--science__2'],
    ['a'.repeat(63), `group:default/${'a'.repeat(63)}`],
    // The catalog refuses entities whose owner it cannot parse, and the column is short.
    ['a'.repeat(64), 'group:default/platform'],
    [`${'k'.repeat(64)}:payments`, 'group:default/platform'],
    [`${'n'.repeat(64)}/payments`, 'group:default/platform'],
    [`${'ä'.repeat(20)}`, 'group:default/platform'],
  ])('reads the tag %j as %s', (value, owner) => {
    expect(ownerOf({ tags: { Team: value }, accountId }, config)).toBe(owner);
  });

  it('takes the default without the tag, or without the rule', () => {
    expect(ownerOf({ tags: {}, accountId }, config)).toBe(
      'group:default/platform',
    );
    expect(
      ownerOf(
        { tags: { Team: 'payments' }, accountId },
        { rules: [], default: 'group:default/platform' },
      ),
    ).toBe('group:default/platform');
  });

  it.each([
    ['group:default/checkout', 'group:default/checkout'],
    ['User:Jobs/Batch', 'user:jobs/batch'],
    ['checkout', 'group:default/checkout'],
    // What cannot own a cluster is left to the next rule.
    ['component:default/checkout', 'group:default/payments'],
    ['group:default/check out', 'group:default/payments'],
    ['a:b:c', 'group:default/payments'],
    ['', 'group:default/payments'],
  ])('takes the tag %j of a template first, as %s', (value, owner) => {
    const tags = { 'backstage-eks.io/owner': value, Team: 'Payments' };
    expect(ownerOf({ tags, accountId }, config)).toBe(owner);
  });

  it('takes the default when both tags are wrong, and the tag of a template without the rule', () => {
    const withoutTag = { rules: [], default: 'group:default/platform' };
    const own = (tags: Record<string, string>, tag?: string) =>
      ownerOf({ tags, accountId }, { ...withoutTag, tag });
    expect(
      own({ 'backstage-eks.io/owner': 'a:b:c', Team: 'a b' }, 'Team'),
    ).toBe('group:default/platform');
    expect(own({ 'backstage-eks.io/owner': 'user:default/ada' })).toBe(
      'user:default/ada',
    );
    expect(own({}, 'constructor')).toBe('group:default/platform');
  });

  it.each([
    [{ CostCenter: 'cc-12' }, accountId, 'group:default/twelve'],
    [{ CostCenter: 'cc-99' }, accountId, 'group:default/costs'],
    [
      { CostCenter: 'cc-99', Team: 'Payments' },
      accountId,
      'group:default/payments',
    ],
    [{}, '444455556666', 'group:default/sandbox'],
    // Both conditions of a rule must hold, and the first rule that fits counts.
    [{ Stage: 'dev' }, '444455556666', 'group:default/dev'],
    [{ Stage: 'dev' }, accountId, 'group:default/platform'],
  ])('follows the rules for %j in %s to %s', (tags, account, owner) => {
    const rules = [
      {
        tag: 'CostCenter',
        value: /^(?:cc-12)$/,
        owner: 'group:default/twelve',
      },
      { tag: 'CostCenter', owner: 'group:default/costs' },
      { tag: 'Stage', accountId: '444455556666', owner: 'group:default/dev' },
      { accountId: '444455556666', owner: 'group:default/sandbox' },
    ];
    expect(ownerOf({ tags, accountId: account }, { ...config, rules })).toBe(
      owner,
    );
  });
});

describe('systemOf and lifecycleOf', () => {
  it.each([
    ['Payments', 'system:default/payments'],
    ['system:shop/Checkout', 'system:shop/checkout'],
    ['component:default/api', undefined],
    ['two words', undefined],
    ['', undefined],
  ])('reads the system %j as %s', (System, system) => {
    expect(systemOf({ System }, { tag: 'System' })).toBe(system);
    expect(systemOf({ System }, {})).toBeUndefined();
  });

  it.each([
    ['production', 'production'],
    [' staging ', 'staging'],
    ['', 'experimental'],
    ['a b', 'experimental'],
    ['x'.repeat(64), 'experimental'],
  ])('reads the lifecycle %j as %s', (Stage, lifecycle) => {
    expect(
      lifecycleOf({ Stage }, { tag: 'Stage', default: 'experimental' }),
    ).toBe(lifecycle);
    expect(lifecycleOf({}, { tag: 'Stage' })).toBeUndefined();
  });
});
