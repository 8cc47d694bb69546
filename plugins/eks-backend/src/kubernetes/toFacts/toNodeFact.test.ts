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

import { toNodeFact } from './toNodeFact';

const createdAt = new Date('2026-11-20T10:00:00Z');

describe('toNodeFact', () => {
  it('keeps the labels that tell where a node belongs', () => {
    expect(
      toNodeFact({
        metadata: {
          name: 'n1',
          creationTimestamp: createdAt,
          labels: {
            'eks.amazonaws.com/nodegroup': 'general',
            'topology.kubernetes.io/zone': 'eu-west-1a',
            'example.com/rack': 'r12',
          },
        },
        spec: { unschedulable: true },
        status: { conditions: [{ type: 'Ready', status: 'Unknown' }] },
      }),
    ).toEqual({
      name: 'n1',
      labels: {
        'eks.amazonaws.com/nodegroup': 'general',
        'topology.kubernetes.io/zone': 'eu-west-1a',
      },
      ready: false,
      unschedulable: true,
      kubeletVersion: undefined,
      createdAt: '2026-11-20T10:00:00.000Z',
    });
  });
});
