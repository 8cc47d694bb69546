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

import type { IngressFact } from '@backstage-eks/plugin-eks-common';
import { toIngressFact } from './toIngressFact';
import { toTargetGroupBindingFact } from './toTargetGroupBindingFact';

describe('toTargetGroupBindingFact', () => {
  const ingress: IngressFact = {
    ...toIngressFact({ metadata: { namespace: 'shop', name: 'web' } }),
    annotations: { 'alb.ingress.kubernetes.io/group.name': 'public' },
    paths: [{ serviceName: 'api' }],
  };
  const binding = (labels: Record<string, string>) => ({
    metadata: { namespace: 'shop', name: 'k8s-shop-api', labels },
    spec: {
      serviceRef: { name: 'api', port: 80 },
      targetGroupARN: 'arn:tg',
      targetType: 'ip',
    },
  });

  it.each([
    [
      'by its own labels',
      {
        'ingress.k8s.aws/stack-namespace': 'shop',
        'ingress.k8s.aws/stack-name': 'web',
      },
      'shop/web',
    ],
    ['by its group', { 'ingress.k8s.aws/stack': 'public' }, 'shop/web'],
    ['not by another group', { 'ingress.k8s.aws/stack': 'other' }, undefined],
    ['not when made by hand', {}, undefined],
  ])('finds the Ingress that made it %s', (_, labels, expected) => {
    expect(toTargetGroupBindingFact(binding(labels), [ingress])).toEqual({
      namespace: 'shop',
      name: 'k8s-shop-api',
      serviceName: 'api',
      servicePort: '80',
      targetGroupArn: 'arn:tg',
      targetType: 'ip',
      ingress: expected,
    });
  });

  it('refuses what is no binding', () => {
    expect(() => toTargetGroupBindingFact({ metadata: {} }, [])).toThrow();
  });
});
