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

import { ownerOf } from './ownerOf';

const config = { tag: 'Team', default: 'group:default/platform' };

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
    expect(ownerOf({ Team: value }, config)).toBe(owner);
  });

  it('takes the default without the tag, or without the rule', () => {
    expect(ownerOf({}, config)).toBe('group:default/platform');
    expect(
      ownerOf({ Team: 'payments' }, { default: 'group:default/platform' }),
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
    expect(ownerOf(tags, config)).toBe(owner);
  });

  it('takes the default when both tags are wrong, and the tag of a template without the rule', () => {
    const withoutRule = { default: 'group:default/platform' };
    expect(
      ownerOf({ 'backstage-eks.io/owner': 'a:b:c', Team: 'a b' }, config),
    ).toBe('group:default/platform');
    expect(
      ownerOf({ 'backstage-eks.io/owner': 'user:default/ada' }, withoutRule),
    ).toBe('user:default/ada');
    expect(ownerOf({}, { ...withoutRule, tag: 'constructor' })).toBe(
      'group:default/platform',
    );
  });
});
