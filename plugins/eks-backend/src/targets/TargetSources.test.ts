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

import { TargetSources } from './TargetSources';

const source = (id: string) => ({ id, listTargets: async () => [] });

describe('TargetSources', () => {
  it('keeps the sources in the order of their addition, each id once', () => {
    const sources = new TargetSources();
    sources.addTargetSource(source('cmdb'));
    sources.addTargetSource(source('account-factory:eu.1'));
    expect(sources.all().map(each => each.id)).toEqual([
      'cmdb',
      'account-factory:eu.1',
    ]);
    expect(() => sources.addTargetSource(source('cmdb'))).toThrow(
      "A target source with the id 'cmdb' was already added: give each its own",
    );
  });

  it.each(['', 'CMDB', 'a b', 'a'.repeat(101)])('refuses the id %j', id => {
    expect(() => new TargetSources().addTargetSource(source(id))).toThrow(
      `Invalid id '${id}' of a target source: use 1 to 100 lower-case letters`,
    );
  });

  it.each(['config', 'organization:111122223333'])(
    'keeps the id %s for itself',
    id => {
      expect(() => new TargetSources().addTargetSource(source(id))).toThrow(
        'are sources of the plugin itself',
      );
    },
  );
});
