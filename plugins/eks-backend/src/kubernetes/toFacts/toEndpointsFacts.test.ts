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

import type { V1EndpointSlice } from '@kubernetes/client-node';
import { toEndpointsFacts } from './toEndpointsFacts';

describe('toEndpointsFacts', () => {
  it('counts a pod once, whatever the number of slices and address families', () => {
    const slice = (
      service: string,
      addressType: string,
      endpoints: V1EndpointSlice['endpoints'],
    ): V1EndpointSlice => ({
      addressType,
      endpoints,
      metadata: { labels: { 'kubernetes.io/service-name': service } },
    });
    const endpoint = (
      name: string,
      ready?: boolean,
      terminating?: boolean,
    ) => ({
      addresses: ['10.0.0.1'],
      conditions: { ready, terminating },
      targetRef: { kind: 'Pod', name },
    });
    expect(
      toEndpointsFacts(
        [
          slice('api', 'IPv4', [
            endpoint('a', true),
            endpoint('b', false),
            endpoint('gone', false, true),
          ]),
          slice('api', 'IPv6', [endpoint('a', true), endpoint('c')]),
          slice('other', 'IPv4', [endpoint('x', true)]),
        ],
        ['api', 'empty'],
      ),
    ).toEqual([
      { serviceName: 'api', ready: 2, notReady: 1 },
      { serviceName: 'empty', ready: 0, notReady: 0 },
    ]);
  });
});
