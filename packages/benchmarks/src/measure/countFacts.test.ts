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

import { countEntityFacts, countLeaves, meanOf } from './countFacts';

describe('countFacts', () => {
  it('counts different values, not places', () => {
    expect(
      countLeaves({
        version: '1.35',
        addons: [{ version: '1.35' }, { version: '' }, { size: 3 }],
        autoMode: false,
        endpoint: undefined,
      }),
    ).toBe(3);
    expect(countLeaves([])).toBe(0);
  });

  it("counts what AWS said, not Backstage's bookkeeping", () => {
    expect(
      countEntityFacts({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Resource',
        metadata: {
          name: 'prod',
          annotations: {
            'backstage.io/managed-by-location': 'url:https://example.com',
            'amazonaws.com/account-id': '111122223333',
          },
          labels: { team: 'payments' },
          tags: ['eks'],
        },
        spec: {
          type: 'kubernetes-cluster',
          owner: 'unknown',
          account: '111122223333',
        },
      }),
    ).toBe(3);
  });

  it('has no mean of nothing', () => {
    expect(meanOf([])).toBe(0);
    expect(meanOf([1, 2])).toBe(1.5);
  });
});
