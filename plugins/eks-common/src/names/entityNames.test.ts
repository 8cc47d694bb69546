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

import {
  addonEntityName,
  clusterEntityName,
  nodeGroupEntityName,
} from './entityNames';

describe('clusterEntityName', () => {
  const at = (name: string, accountId = '111122223333') =>
    clusterEntityName({ name, region: 'eu-west-1', accountId });

  it('joins name, region and account', () => {
    expect(at('prod-eu')).toBe('prod-eu-eu-west-1-111122223333');
  });

  it('keeps clusters apart that differ only in capitals, underscores or account', () => {
    const names = [
      at('prod-eu'),
      at('Prod-EU'),
      at('prod_eu'),
      at('prod-eu', '444455556666'),
    ];
    expect(new Set(names).size).toBe(4);
    expect(names[1]).toMatch(/^prod-eu-eu-west-1-111122223333-[0-9a-f]{8}$/);
  });

  it('stays a valid entity name for the longest cluster name', () => {
    const long = at('a'.repeat(100));
    expect(long).toHaveLength(63);
    expect(long).toMatch(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/);
    expect(long).not.toBe(at('a'.repeat(99)));
  });
});

describe('names of parts', () => {
  it('keeps a node group and an add-on of the same name apart', () => {
    const cluster = 'prod-eu-eu-west-1-111122223333';
    expect(nodeGroupEntityName(cluster, 'coredns')).toBe(
      `${cluster}.ng.coredns`,
    );
    expect(addonEntityName(cluster, 'coredns')).toBe(
      `${cluster}.addon.coredns`,
    );
  });

  it('never ends a shortened name on a separator', () => {
    const name = nodeGroupEntityName('a'.repeat(53), 'general');
    expect(name).toMatch(/^a{53}-[0-9a-f]{8}$/);
  });
});
