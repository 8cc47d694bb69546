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

import type { V1Service } from '@kubernetes/client-node';
import { toServiceFact } from './toServiceFact';

describe('toServiceFact', () => {
  it('reads ports by name and number, and the load balancer', () => {
    const service: V1Service = {
      metadata: { namespace: 'shop', name: 'api' },
      spec: {
        type: 'LoadBalancer',
        loadBalancerClass: 'service.k8s.aws/nlb',
        externalTrafficPolicy: 'Local',
        ports: [
          { name: 'http', port: 80, targetPort: 'web', nodePort: 30080 },
          { port: 443, targetPort: 8443 },
        ],
      },
      status: { loadBalancer: { ingress: [{ hostname: 'lb.example.com' }] } },
    };
    expect(toServiceFact(service)).toMatchObject({
      type: 'LoadBalancer',
      loadBalancerClass: 'service.k8s.aws/nlb',
      externalTrafficPolicy: 'Local',
      loadBalancerHostname: 'lb.example.com',
      ports: [
        { name: 'http', port: 80, targetPort: 'web', nodePort: 30080 },
        { port: 443, targetPort: '8443' },
      ],
    });
    expect(toServiceFact({})).toMatchObject({ type: 'ClusterIP', ports: [] });
  });
});
