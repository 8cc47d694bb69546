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

import {
  KubernetesTransportError,
  type KubernetesRequest,
  type KubernetesResponse,
} from '@backstage-eks/plugin-eks-node';
import { AccountNotConfiguredError } from '../../aws';
import { EksTokenSource } from '../token/EksTokenSource';
import type { ReachableCluster } from '../types';
import { ClusterApi } from './ClusterApi';

const cluster: ReachableCluster = {
  arn: 'arn:aws:eks:eu-west-1:111122223333:cluster/prod',
  accountId: '111122223333',
  region: 'eu-west-1',
  name: 'prod',
  endpoint: 'https://cluster.example.com',
  createdAt: '2026-01-01T00:00:00.000Z',
};

type Answer = (
  request: KubernetesRequest,
) => KubernetesResponse | Promise<KubernetesResponse>;

function json(body: unknown, status = 200): KubernetesResponse {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

function podList(names: string[], token?: string) {
  return json({
    kind: 'PodList',
    apiVersion: 'v1',
    metadata: { continue: token },
    items: names.map(name => ({ metadata: { name } })),
  });
}

async function createApi(
  answer: Answer,
  options: {
    signal?: AbortSignal;
    tokens?: EksTokenSource;
    now?: () => Date;
  } = {},
) {
  const requests: KubernetesRequest[] = [];
  const tokens =
    options.tokens ??
    EksTokenSource.create({
      credentials: () => async () => ({
        accessKeyId: 'A',
        secretAccessKey: 'B',
      }),
    });
  const api = ClusterApi.create({
    cluster,
    transport: {
      send: async request => {
        requests.push(request);
        return answer(request);
      },
    },
    tokens,
    signal: options.signal ?? new AbortController().signal,
    logger: { debug: () => {} },
    now: options.now ?? (() => new Date()),
  });
  return { api, requests };
}

describe('ClusterApi', () => {
  it('reads typed pages over the transport, with the token of the cluster', async () => {
    const { api, requests } = await createApi(request =>
      request.path.includes('continue=next')
        ? podList(['c'])
        : podList(['a', 'b'], 'next'),
    );
    const pods = await api.listPods({
      namespace: 'shop',
      labelSelector: 'app in (a,b)',
    });
    expect(pods).toMatchObject({
      known: true,
      value: [
        { metadata: { name: 'a' } },
        { metadata: { name: 'b' } },
        { metadata: { name: 'c' } },
      ],
    });
    expect(requests.map(({ path }) => path)).toEqual([
      '/api/v1/namespaces/shop/pods?labelSelector=app+in+%28a%2Cb%29&limit=500',
      '/api/v1/namespaces/shop/pods?continue=next&labelSelector=app+in+%28a%2Cb%29&limit=500',
    ]);
    expect(requests[0]).toMatchObject({
      cluster,
      method: 'GET',
      headers: {
        accept: expect.stringContaining('application/json'),
        authorization: expect.stringMatching(/^Bearer k8s-aws-v1\./),
      },
    });
  });

  it('asks for all namespaces when none is named', async () => {
    const { api, requests } = await createApi(() => podList([]));
    await expect(api.listPods({ labelSelector: 'a=b' })).resolves.toEqual({
      known: true,
      value: [],
    });
    expect(requests[0].path).toBe('/api/v1/pods?labelSelector=a%3Db&limit=500');
  });

  it('starts once more when the server forgot where the list was', async () => {
    let expired = 0;
    const { api } = await createApi(request => {
      if (request.path.includes('continue=')) {
        expired += 1;
        return expired === 1
          ? json({ kind: 'Status', code: 410 }, 410)
          : podList(['b']);
      }
      return podList(['a'], 'next');
    });
    const pods = await api.listPods({ namespace: 'shop' });
    expect(pods.known && pods.value.map(pod => pod.metadata?.name)).toEqual([
      'a',
      'b',
    ]);
  });

  it.each<[string, Answer]>([
    ['a list that never ends', () => podList(['a'], 'again')],
    [
      'empty pages without end',
      request => podList([], request.path.includes('continue=a') ? 'b' : 'a'),
    ],
    [
      'a list that is too long',
      request =>
        podList(
          Array.from({ length: 500 }, () => 'a'),
          `x${/continue=(x*)/.exec(request.path)?.[1] ?? ''}`,
        ),
    ],
    ['half a body', () => json('{"kind":"PodList","items":[{"meta')],
    ['another object', () => json({ kind: 'Status' })],
    ['items that are no list', () => json({ kind: 'PodList', items: 7 })],
    ['text', () => ({ status: 200, headers: {}, body: 'hello' })],
    ['an unexpected status', () => json({}, 418)],
  ])('calls %s invalid', async (_, answer) => {
    const { api } = await createApi(answer);
    await expect(api.listPods({ namespace: 'shop' })).resolves.toMatchObject({
      known: false,
      failure: {
        reason: 'invalid',
        message: expect.stringContaining('list pods'),
      },
    });
  });

  it('takes a list without items, and items that are missing, as they are', async () => {
    const { api } = await createApi(request =>
      request.path.includes('services')
        ? json({ kind: 'ServiceList', items: null })
        : json({ kind: 'PodList', items: [null, {}] }),
    );
    await expect(api.listServices('shop')).resolves.toEqual({
      known: true,
      value: [],
    });
    await expect(api.listPods({ namespace: 'shop' })).resolves.toMatchObject({
      known: true,
      value: [{}],
    });
  });

  it.each<[string, Answer, object]>([
    [
      '403',
      () => json({ kind: 'Status', message: 'user x cannot list' }, 403),
      {
        reason: 'denied',
        permission: 'list nodes',
        message: 'The portal may not `list nodes` in the cluster.',
      },
    ],
    [
      '429',
      () => json({}, 429),
      {
        reason: 'throttled',
        message: 'The API of the cluster throttles the portal.',
      },
    ],
    [
      '503',
      () => json({}, 503),
      {
        reason: 'unreachable',
        message: 'The API of the cluster answered with HTTP status 503.',
      },
    ],
    [
      'a transport that says why',
      () => {
        throw new KubernetesTransportError('timeout', 'Too slow.');
      },
      { reason: 'timeout', message: 'Too slow.' },
    ],
    [
      'a transport that breaks',
      () => {
        throw new TypeError('internal-host.example.com');
      },
      {
        reason: 'unreachable',
        message: 'The API of the cluster could not be reached.',
      },
    ],
  ])('tells what %s means', async (_, answer, failure) => {
    const { api } = await createApi(answer);
    await expect(api.listNodes()).resolves.toEqual({ known: false, failure });
  });

  it('signs anew once when an old token is refused, and not when a new one is', async () => {
    let time = new Date('2026-11-20T12:00:00Z');
    const tokens = EksTokenSource.create({
      credentials: () => async () => ({
        accessKeyId: 'A',
        secretAccessKey: 'B',
      }),
      now: () => time,
    });
    const old = await tokens.getToken(cluster);
    time = new Date('2026-11-20T12:05:00Z');
    const { api, requests } = await createApi(
      request =>
        request.headers.authorization === `Bearer ${old.value}`
          ? json({}, 401)
          : podList(['a']),
      { tokens, now: () => time },
    );
    await expect(api.listPods({ namespace: 'shop' })).resolves.toMatchObject({
      known: true,
    });
    expect(requests).toHaveLength(2);

    const refused = await createApi(() => json({}, 401));
    await expect(refused.api.listPods({ namespace: 'shop' })).resolves.toEqual({
      known: false,
      failure: {
        reason: 'notConfigured',
        message:
          'The cluster does not know the portal: its role needs an access entry.',
      },
    });
    expect(refused.requests).toHaveLength(1);
  });

  it('sends nothing when the account has no credentials', async () => {
    const tokens = EksTokenSource.create({
      credentials: () => async () => {
        throw new AccountNotConfiguredError('not configured');
      },
    });
    const { api, requests } = await createApi(() => podList([]), { tokens });
    await expect(api.listPods({ namespace: 'shop' })).resolves.toEqual({
      known: false,
      failure: {
        reason: 'notConfigured',
        accountId: '111122223333',
        message: 'The portal has no credentials for AWS account 111122223333.',
      },
    });
    expect(requests).toHaveLength(0);
  });

  it('stops waiting at the deadline, even for a transport that does not listen to it', async () => {
    const { api } = await createApi(() => new Promise(() => {}), {
      signal: AbortSignal.timeout(50),
    });
    await expect(api.listNodes()).resolves.toMatchObject({
      known: false,
      failure: { reason: 'timeout' },
    });
  });

  it('knows that a kind is not installed from its 404', async () => {
    const kind = { group: 'elbv2.k8s.aws', version: 'v1beta1' };
    const missing = await createApi(() => ({
      status: 404,
      headers: { 'content-type': 'text/plain' },
      body: '404 page not found',
    }));
    await expect(
      missing.api.listTargetGroupBindings('shop', kind),
    ).resolves.toEqual({ known: true, value: [] });

    const halfRead = await createApi(request =>
      request.path.includes('continue=')
        ? { status: 404, headers: {}, body: '404 page not found' }
        : json({
            kind: 'TargetGroupBindingList',
            metadata: { continue: 'next' },
            items: [{ metadata: { name: 'tgb' } }],
          }),
    );
    await expect(
      halfRead.api.listTargetGroupBindings('shop', kind),
    ).resolves.toMatchObject({ known: false, failure: { reason: 'invalid' } });

    const installed = await createApi(() =>
      json({
        kind: 'TargetGroupBindingList',
        metadata: {},
        items: [{ metadata: { name: 'tgb' } }],
      }),
    );
    await expect(
      installed.api.listTargetGroupBindings('shop', kind),
    ).resolves.toMatchObject({
      known: true,
      value: [{ metadata: { name: 'tgb' } }],
    });
    expect(installed.requests[0].path).toBe(
      '/apis/elbv2.k8s.aws/v1beta1/namespaces/shop/targetgroupbindings?limit=500',
    );
  });
});
