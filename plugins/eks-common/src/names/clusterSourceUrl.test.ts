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

import { clusterSourceUrl } from './clusterSourceUrl';
import { TAG_SOURCE } from './entityMetadata';

describe('clusterSourceUrl', () => {
  it.each([
    'http://localhost:7481/platform/payments/src/branch/main/clusters/dev/cluster.yaml',
    'https://git.example.com/platform/payments/blob/main/clusters/dev/cluster.yaml',
  ])('takes %s', url => {
    expect(clusterSourceUrl({ [TAG_SOURCE]: url })).toBe(url);
  });

  it.each([
    '',
    `${'javascript'}:alert(1)`,
    'data:text/html,x',
    '//git.example.com/x',
    '/clusters/dev/cluster.yaml',
    'https://user:password@git.example.com/x',
    'https://user@git.example.com/x',
    'https://',
    'https://git.example.com/a b',
    'https://git.example.com/a\nb',
    'https://git.example.com/\u202ex',
    `https://git.example.com/${'x'.repeat(250)}`,
  ])('leaves %j alone', url => {
    expect(clusterSourceUrl({ [TAG_SOURCE]: url })).toBeUndefined();
  });

  it('finds nothing where there is no tag', () => {
    expect(clusterSourceUrl({})).toBeUndefined();
    expect(
      clusterSourceUrl({ source: 'https://git.example.com' }),
    ).toBeUndefined();
  });
});
