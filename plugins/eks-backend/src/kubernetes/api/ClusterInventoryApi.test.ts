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

import type {
  KubernetesRequest,
  KubernetesResponse,
} from '@backstage-eks/plugin-eks-node';
import { EksTokenSource } from '../token/EksTokenSource';
import { ClusterInventoryApi } from './ClusterInventoryApi';

function json(body: object, status = 200): KubernetesResponse {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

function createApi(answer: (request: KubernetesRequest) => KubernetesResponse) {
  const requests: KubernetesRequest[] = [];
  const api = ClusterInventoryApi.create({
    cluster: {
      arn: 'arn:aws:eks:eu-west-1:111122223333:cluster/prod',
      accountId: '111122223333',
      region: 'eu-west-1',
      name: 'prod',
      endpoint: 'https://cluster.example.com',
      createdAt: '2026-01-01T00:00:00.000Z',
    },
    transport: {
      send: async request => {
        requests.push(request);
        return answer(request);
      },
    },
    tokens: EksTokenSource.create({
      credentials: () => async () => ({
        accessKeyId: 'A',
        secretAccessKey: 'B',
      }),
    }),
    signal: AbortSignal.timeout(10_000),
    logger: { debug: () => {} },
  });
  return { api, requests };
}

describe('ClusterInventoryApi', () => {
  it('lists metadata only, page by page, and starts once more when a token expired', async () => {
    let expired = false;
    const { api, requests } = createApi(({ path }) => {
      const isSecond = path.includes('continue=next');
      if (isSecond && !expired) {
        expired = true;
        return json({ kind: 'Status', code: 410, reason: 'Expired' }, 410);
      }
      return json({
        kind: 'PartialObjectMetadataList',
        apiVersion: 'meta.k8s.io/v1',
        metadata: isSecond ? {} : { continue: 'next' },
        items: [
          {
            metadata: {
              name: isSecond ? 'b' : 'a',
              namespace: 'shop',
              labels: { app: 'x' },
            },
          },
        ],
      });
    });

    expect(await api.listWorkloadMetadata('StatefulSet')).toMatchObject({
      known: true,
      value: [
        { metadata: { name: 'a', namespace: 'shop', labels: { app: 'x' } } },
        { metadata: { name: 'b' } },
      ],
    });
    expect(requests.map(({ path }) => path)).toEqual([
      '/apis/apps/v1/statefulsets?limit=500',
      '/apis/apps/v1/statefulsets?continue=next&limit=500',
      '/apis/apps/v1/statefulsets?limit=500',
      '/apis/apps/v1/statefulsets?continue=next&limit=500',
    ]);
    expect(requests[0].headers.accept).toMatch(
      /^application\/json;as=PartialObjectMetadataList;g=meta\.k8s\.io;v=v1/,
    );
  });

  it.each<[string, KubernetesResponse, object]>([
    [
      'the object',
      json({ kind: 'ConfigMap', data: { mapRoles: '[]' } }),
      { known: true, value: { data: { mapRoles: '[]' } } },
    ],
    [
      'that there is none',
      json({ kind: 'Status', reason: 'NotFound', code: 404 }, 404),
      { known: true, value: undefined },
    ],
    [
      'a 404 of something that is no API server',
      { status: 404, headers: {}, body: '404 page not found' },
      { known: false, failure: { reason: 'invalid' } },
    ],
    [
      'that it is forbidden',
      json({ kind: 'Status', reason: 'Forbidden', code: 403 }, 403),
      {
        known: false,
        failure: { reason: 'denied', permission: 'get configmaps' },
      },
    ],
  ])('reads a ConfigMap: the answer is %s', async (_, answer, fact) => {
    const { api, requests } = createApi(() => answer);
    expect(await api.readConfigMap('kube-system', 'aws-auth')).toMatchObject(
      fact,
    );
    expect(requests.map(({ path }) => path)).toEqual([
      '/api/v1/namespaces/kube-system/configmaps/aws-auth',
    ]);
  });

  it('reads the pod template of each kind, and names the verb and resource that is denied', async () => {
    const { api, requests } = createApi(({ path }) =>
      path.includes('daemonsets')
        ? json({ kind: 'Status', reason: 'Forbidden', code: 403 }, 403)
        : json({
            spec: {
              template: { spec: { containers: [{ name: 'a', image: 'a:1' }] } },
            },
          }),
    );
    const at = { namespace: 'kube-system', name: 'a' };
    expect(
      await api.readPodTemplate({ kind: 'Deployment', ...at }),
    ).toMatchObject({
      known: true,
      value: { spec: { containers: [{ image: 'a:1' }] } },
    });
    expect(
      await api.readPodTemplate({ kind: 'DaemonSet', ...at }),
    ).toMatchObject({
      known: false,
      failure: { reason: 'denied', permission: 'get daemonsets' },
    });
    expect(requests.map(({ path }) => path)).toEqual([
      '/apis/apps/v1/namespaces/kube-system/deployments/a',
      '/apis/apps/v1/namespaces/kube-system/daemonsets/a',
    ]);
  });
});
