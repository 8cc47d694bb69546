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

import { workload } from '../__testUtils__/workload';
import type { WorkloadMetadata } from '../types';
import { chartOf } from './chartOf';
import { imageVersion } from './imageVersion';
import { recogniseComponents } from './recogniseComponents';
import { toComponents, workloadKey } from './toComponents';

const NAME = 'app.kubernetes.io/name';
const INSTANCE = 'app.kubernetes.io/instance';

/** `name namespace/workload` of each component. */
function found(workloads: WorkloadMetadata[], addons: string[]): string[] {
  return recogniseComponents(workloads, addons).map(
    each => `${each.name} ${each.workload.namespace}/${each.workload.name}`,
  );
}

describe('recogniseComponents', () => {
  it.each<[string, WorkloadMetadata]>([
    [
      'aws-load-balancer-controller',
      workload('Deployment kube-system/alb', {
        [NAME]: 'aws-load-balancer-controller',
      }),
    ],
    [
      'ingress-nginx',
      workload('Deployment edge/public', {
        'helm.sh/chart': 'ingress-nginx-4.11.3',
      }),
    ],
    [
      'argo-cd',
      workload('Deployment gitops/x', {
        'app.kubernetes.io/part-of': 'argocd',
      }),
    ],
    [
      'cluster-autoscaler',
      workload('Deployment kube-system/cluster-autoscaler'),
    ],
    ['kube2iam', workload('DaemonSet kube-system/kube2iam')],
    ['datadog', workload('DaemonSet datadog/datadog')],
    [
      'gatekeeper',
      workload('Deployment gatekeeper-system/gatekeeper-audit', {
        'helm.sh/chart': 'gatekeeper-3.17.1',
      }),
    ],
  ])('recognises %s', (name, each) => {
    expect(recogniseComponents([each], []).map(c => c.name)).toEqual([name]);
  });

  it.each([
    [
      'a service that Helm installed',
      workload('Deployment shop/api', { 'helm.sh/chart': 'api-1.2.3' }),
    ],
    [
      'a service that is called like a controller',
      workload('Deployment shop/traefik'),
    ],
    [
      'what an add-on of EKS manages',
      workload('DaemonSet kube-system/ebs-csi-node', {
        'app.kubernetes.io/managed-by': 'EKS',
      }),
    ],
  ])('leaves out %s', (_, each) => {
    expect(recogniseComponents([each], [])).toEqual([]);
  });

  it('takes what an add-on of EKS could manage, where none does', () => {
    const builtIn = [
      workload('DaemonSet kube-system/aws-node'),
      workload('DaemonSet kube-system/kube-proxy'),
      workload('Deployment kube-system/coredns', { 'k8s-app': 'kube-dns' }),
      workload('Deployment kube-system/metrics-server'),
    ];
    expect(found(builtIn, ['vpc-cni', 'metrics-server'])).toEqual([
      'coredns kube-system/coredns',
      'kube-proxy kube-system/kube-proxy',
    ]);
  });

  it('joins the parts of one installation under its main workload, and keeps installations apart', () => {
    const argo = {
      'app.kubernetes.io/part-of': 'argocd',
      [INSTANCE]: 'argocd',
    };
    const nginx = (instance: string) => ({
      [NAME]: 'ingress-nginx',
      [INSTANCE]: instance,
    });
    expect(
      found(
        [
          workload('StatefulSet argocd/argocd-application-controller', argo),
          workload('Deployment argocd/argocd-redis', argo),
          workload('Deployment argocd/argocd-server', argo),
          workload('Deployment edge/public', nginx('public')),
          workload('Deployment edge/private', nginx('private')),
          workload('Deployment edge/private-default-backend', nginx('private')),
          workload('Deployment monitoring/grafana', {
            'helm.sh/chart': 'grafana-8.5.1',
          }),
        ],
        [],
      ),
    ).toEqual([
      'argo-cd argocd/argocd-server',
      'ingress-nginx edge/private',
      'ingress-nginx edge/public',
      'grafana monitoring/grafana',
    ]);
  });
});

describe('toComponents', () => {
  it('says each version with its source, best first, and what installed it', () => {
    const helm = workload('Deployment kube-system/lbc', {
      [NAME]: 'aws-load-balancer-controller',
      'app.kubernetes.io/version': 'v2.13.0',
      'helm.sh/chart': 'aws-load-balancer-controller-1.13.0',
      'app.kubernetes.io/managed-by': 'Helm',
    });
    const argo = workload(
      'Deployment cert-manager/cert-manager',
      {
        [NAME]: 'cert-manager',
        'app.kubernetes.io/managed-by': 'Helm',
        'app.kubernetes.io/version': 'v1.16.1',
      },
      { 'argocd.argoproj.io/tracking-id': 'certs:apps/Deployment:x/y' },
    );
    const plain = workload('Deployment kube-system/cluster-autoscaler');
    const templates = new Map([
      [
        workloadKey(helm),
        {
          spec: {
            containers: [
              { name: 'proxy', image: 'proxy:0.1' },
              {
                name: 'aws-load-balancer-controller',
                image: 'registry.example.com:5000/lbc:v2.13.3',
              },
            ],
          },
        },
      ],
      [
        workloadKey(argo),
        {
          spec: {
            containers: [
              { name: 'controller', image: 'quay.io/certs@sha256:0a1b' },
            ],
          },
        },
      ],
    ]);

    expect(
      toComponents(recogniseComponents([helm, argo, plain], []), templates),
    ).toEqual([
      {
        name: 'aws-load-balancer-controller',
        namespace: 'kube-system',
        workload: { kind: 'Deployment', name: 'lbc' },
        versions: [
          { source: 'image', version: 'v2.13.3' },
          { source: 'versionLabel', version: 'v2.13.0' },
          { source: 'helmChart', version: '1.13.0' },
        ],
        installedBy: 'helm',
      },
      {
        name: 'cert-manager',
        namespace: 'cert-manager',
        workload: { kind: 'Deployment', name: 'cert-manager' },
        versions: [{ source: 'versionLabel', version: 'v1.16.1' }],
        installedBy: 'argocd',
      },
      {
        name: 'cluster-autoscaler',
        namespace: 'kube-system',
        workload: { kind: 'Deployment', name: 'cluster-autoscaler' },
        versions: [],
      },
    ]);
  });
});

it.each([
  ['registry.k8s.io/dns/coredns:v1.11.4', 'v1.11.4'],
  ['localhost:5000/app', undefined],
  ['localhost:5000/app:1.2', '1.2'],
  ['app:1.2@sha256:0a1b', '1.2'],
  ['app@sha256:0a1b', undefined],
  ['app:latest', undefined],
])('imageVersion of %s is %s', (image, version) => {
  expect(imageVersion(image)).toBe(version);
});

it.each([
  ['ingress-nginx-4.11.3', { name: 'ingress-nginx', version: '4.11.3' }],
  ['kube2iam-v3.0.0-rc.1', { name: 'kube2iam', version: 'v3.0.0-rc.1' }],
  ['app-1.2.3_build.5', { name: 'app', version: '1.2.3+build.5' }],
  ['app', undefined],
  [undefined, undefined],
])('chartOf %s is %j', (label, chart) => {
  expect(chartOf(label)).toEqual(chart);
});
