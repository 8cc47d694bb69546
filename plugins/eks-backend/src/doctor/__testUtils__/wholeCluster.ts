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

import { simulatedCluster } from '../../__testUtils__/simulatedAws';

const PRINCIPAL = 'arn:aws:iam::111122223333:role/backstage';

/** A cluster with one of everything that can be asked about, and a portal that may read its API. @internal */
export function wholeCluster(
  name: string,
  changes: Parameters<typeof simulatedCluster>[1] = {},
): ReturnType<typeof simulatedCluster> {
  return simulatedCluster(name, {
    accessEntries: [{ principal: PRINCIPAL, groups: ['backstage-viewers'] }],
    nodeGroups: [{ name: 'general' }],
    addons: [{ name: 'coredns', version: 'v1.12.4-eksbuild.1' }],
    fargateProfiles: [{ name: 'batch', selectors: [{ namespace: 'batch' }] }],
    podIdentityAssociations: [
      { namespace: 'batch', serviceAccount: 'batch', role: 'batch' },
    ],
    insights: [
      {
        name: 'Kubelet version skew',
        kubernetesVersion: '1.35',
        status: 'WARNING',
        reason: 'Some kubelets are old.',
        recommendation: 'Update the node groups.',
      },
    ],
    ingressClasses: [{ name: 'alb', controller: 'ingress.k8s.aws/alb' }],
    ...changes,
  });
}
