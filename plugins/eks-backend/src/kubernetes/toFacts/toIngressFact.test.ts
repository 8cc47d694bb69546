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

import type { V1Ingress } from '@kubernetes/client-node';
import { toIngressFact } from './toIngressFact';

describe('toIngressFact', () => {
  it('reads rules, the default backend and actions of the controller', () => {
    const action = (value: unknown) => JSON.stringify(value);
    const ingress: V1Ingress = {
      metadata: {
        namespace: 'shop',
        name: 'web',
        finalizers: ['ingress.k8s.aws/resources'],
        annotations: {
          'kubernetes.io/ingress.class': 'alb',
          'alb.ingress.kubernetes.io/actions.split': action({
            type: 'forward',
            forwardConfig: {
              targetGroups: [
                { serviceName: 'blue', servicePort: 80, weight: 50 },
                { serviceName: 'green', servicePort: 'http', weight: 50 },
                { targetGroupARN: 'arn:x' },
              ],
            },
          }),
          'alb.ingress.kubernetes.io/actions.redirect': action({
            type: 'redirect',
          }),
          'alb.ingress.kubernetes.io/actions.broken': '{',
        },
      },
      spec: {
        ingressClassName: 'ignored',
        defaultBackend: { service: { name: 'fallback' } },
        tls: [{ hosts: ['pay.example.com'] }, {}],
        rules: [
          { host: 'other.example.com' },
          {
            host: 'pay.example.com',
            http: {
              paths: [
                {
                  path: '/api',
                  pathType: 'Prefix',
                  backend: { service: { name: 'api', port: { number: 80 } } },
                },
                ...['split', 'redirect', 'broken', 'missing'].map(name => ({
                  path: `/${name}`,
                  pathType: 'Prefix',
                  backend: {
                    service: { name, port: { name: 'use-annotation' } },
                  },
                })),
              ],
            },
          },
        ],
      },
      status: { loadBalancer: { ingress: [{ hostname: 'lb.example.com' }] } },
    };
    const host = 'pay.example.com';
    expect(toIngressFact(ingress)).toMatchObject({
      className: 'alb',
      finalizers: ['ingress.k8s.aws/resources'],
      hostname: 'lb.example.com',
      tlsHosts: [host],
      paths: [
        { host, path: '/api', serviceName: 'api', servicePort: '80' },
        { host, path: '/split', serviceName: 'blue', servicePort: '80' },
        { host, path: '/split', serviceName: 'green', servicePort: 'http' },
        { serviceName: 'fallback' },
      ],
    });
    expect(toIngressFact({})).toMatchObject({ name: '', paths: [] });
    expect(toIngressFact({ spec: { ingressClassName: 'alb' } }).className).toBe(
      'alb',
    );
  });
});
