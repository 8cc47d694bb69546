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

import { createFetchApi, FetchMiddlewares } from '@backstage/core-app-api';
import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { EksApiClient } from './EksApiClient';
import { isForbidden } from './isForbidden';

const server = setupServer();
registerMswTestHooks(server);

const SERVICE = { kind: 'Component', namespace: 'default', name: 'a b' };
const SERVICE_URL = '*/api/eks/services/:kind/:namespace/:name';

function createClient() {
  const discoveryApi = mockApis.discovery({ baseUrl: 'http://localhost:7007' });
  return EksApiClient.create({
    discoveryApi,
    // With a middleware of the real app: it takes requests apart.
    fetchApi: createFetchApi({
      middleware: [FetchMiddlewares.resolvePluginProtocol({ discoveryApi })],
    }),
  });
}

describe('EksApiClient', () => {
  it('asks for the state of a service and skips the cache only when told', async () => {
    const urls: string[] = [];
    server.use(
      http.get(SERVICE_URL, ({ request }) => {
        urls.push(request.url);
        return HttpResponse.json({ lookup: 'found', places: [] });
      }),
    );

    const state = await createClient().getServiceState(SERVICE);
    await createClient().getServiceState(SERVICE, { fresh: true });

    expect(state).toEqual({ lookup: 'found', places: [] });
    expect(urls).toEqual([
      'http://localhost:7007/api/eks/services/component/default/a%20b',
      'http://localhost:7007/api/eks/services/component/default/a%20b?fresh=true',
    ]);
  });

  it('reads clusters and targets', async () => {
    server.use(
      http.get('*/api/eks/clusters', () =>
        HttpResponse.json({ items: [{ name: 'prod-eu' }] }),
      ),
      http.get('*/api/eks/clusters/:entityName', ({ params }) =>
        HttpResponse.json({ summary: { entityName: params.entityName } }),
      ),
      http.get('*/api/eks/targets', () =>
        HttpResponse.json({ items: [{ region: 'eu-west-1' }] }),
      ),
    );
    const client = createClient();

    await expect(client.listClusters()).resolves.toEqual({
      items: [{ name: 'prod-eu' }],
    });
    await expect(client.getCluster('prod-eu')).resolves.toEqual({
      summary: { entityName: 'prod-eu' },
    });
    await expect(client.listTargets()).resolves.toEqual({
      items: [{ region: 'eu-west-1' }],
    });
  });

  it('asks what a target offers and what would hinder a new cluster', async () => {
    const requests: string[] = [];
    const record = async (request: Request) => {
      const { pathname, search } = new URL(request.url);
      const body = request.method === 'POST' ? await request.text() : '';
      requests.push(`${request.method} ${pathname}${search} ${body}`.trim());
      return HttpResponse.json({ from: pathname });
    };
    server.use(http.all('*/api/eks/*', ({ request }) => record(request)));
    const client = createClient();
    const target = { accountId: '111122223333', region: 'eu-west-1' };

    await client.listKubernetesVersions(target);
    await client.listAddonVersions(target, '1.35');
    await client.checkNewCluster(target, { name: 'payments-dev' });
    await client.refreshCluster('payments-dev');
    await expect(client.getClusterProgress('payments-dev')).resolves.toEqual({
      from: '/api/eks/clusters/payments-dev/progress',
    });

    expect(requests).toEqual([
      'GET /api/eks/targets/111122223333/eu-west-1/versions',
      'GET /api/eks/targets/111122223333/eu-west-1/addon-versions?kubernetesVersion=1.35',
      'POST /api/eks/targets/111122223333/eu-west-1/preflight {"name":"payments-dev"}',
      'POST /api/eks/clusters/payments-dev/refresh',
      'GET /api/eks/clusters/payments-dev/progress',
    ]);
  });

  it('throws what the backend says, and tells a missing permission from other failures', async () => {
    server.use(
      http.get('*/api/eks/clusters', () =>
        HttpResponse.json(
          {
            error: { name: 'NotAllowedError', message: 'Unauthorized' },
            response: { statusCode: 403 },
          },
          { status: 403 },
        ),
      ),
      http.get('*/api/eks/targets', () =>
        HttpResponse.json(
          {
            error: { name: 'ServiceUnavailableError', message: 'No database' },
            response: { statusCode: 503 },
          },
          { status: 503 },
        ),
      ),
    );

    const forbidden = await createClient()
      .listClusters()
      .catch(error => error);
    expect(forbidden).toMatchObject({
      name: 'ResponseError',
      statusCode: 403,
      cause: { name: 'NotAllowedError', message: 'Unauthorized' },
    });
    expect(isForbidden(forbidden)).toBe(true);

    const unavailable = await createClient()
      .listTargets()
      .catch(error => error);
    expect(unavailable).toMatchObject({
      statusCode: 503,
      cause: { message: 'No database' },
    });
    expect(isForbidden(unavailable)).toBe(false);
    expect(isForbidden(new Error('403'))).toBe(false);
  });

  it('says so when the answer is not JSON or has no body', async () => {
    server.use(
      http.get('*/api/eks/clusters', () =>
        HttpResponse.html('<html>Sign in</html>'),
      ),
      http.get(
        '*/api/eks/targets',
        () => new HttpResponse(null, { status: 204 }),
      ),
    );

    await expect(createClient().listClusters()).rejects.toThrow(
      'The EKS backend did not answer with JSON',
    );
    await expect(createClient().listTargets()).rejects.toThrow(
      'The EKS backend answered without a body',
    );
  });

  it('passes the signal on, so that a request can be aborted', async () => {
    server.use(http.get('*/api/eks/clusters', () => new Promise(() => {})));
    const controller = new AbortController();
    const request = createClient().listClusters({ signal: controller.signal });
    controller.abort();
    await expect(request).rejects.toMatchObject({ name: 'AbortError' });
  });
});
