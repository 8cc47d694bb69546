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

import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { KubernetesRequest } from '@backstage-eks/plugin-eks-node';
import { generate } from 'selfsigned';
import { DirectTransport } from './DirectTransport';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function createCertificate() {
  return generate([{ name: 'commonName', value: 'test' }], {
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [{ type: 7, ip: '127.0.0.1' }],
      },
    ],
  });
}

describe('DirectTransport', () => {
  const servers: Server[] = [];
  const transports: DirectTransport[] = [];
  let certificate: Awaited<ReturnType<typeof createCertificate>>;
  let otherCertificate: Awaited<ReturnType<typeof createCertificate>>;

  beforeAll(async () => {
    certificate = await createCertificate();
    otherCertificate = await createCertificate();
  });

  afterEach(async () => {
    await Promise.all(transports.splice(0).map(t => t.close()));
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    }
  });

  async function serve(answer: Answer) {
    const seen = { connections: 0, requests: new Array<IncomingMessage>() };
    const server = createServer(
      { key: certificate.private, cert: certificate.cert },
      (request, response) => {
        seen.requests.push(request);
        answer(request, response);
      },
    );
    server.on('secureConnection', () => {
      seen.connections += 1;
    });
    servers.push(server);
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
    const { port } = server.address() as AddressInfo;
    return { endpoint: `https://127.0.0.1:${port}`, seen };
  }

  function createTransport(
    options?: Parameters<typeof DirectTransport.create>[0],
  ) {
    const transport = DirectTransport.create(options);
    transports.push(transport);
    return transport;
  }

  function requestTo(
    endpoint: string,
    options: Partial<KubernetesRequest> & { ca?: string } = {},
  ): KubernetesRequest {
    const { ca = certificate.cert, ...overrides } = options;
    return {
      cluster: {
        arn: 'arn:aws:eks:eu-west-1:111122223333:cluster/prod',
        accountId: '111122223333',
        region: 'eu-west-1',
        name: 'prod',
        endpoint,
        certificateAuthorityData: Buffer.from(ca).toString('base64'),
      },
      method: 'GET',
      path: '/api/v1/pods?limit=1',
      headers: { authorization: 'Bearer secret' },
      signal: AbortSignal.timeout(5_000),
      ...overrides,
    };
  }

  it('sends to the path below the endpoint and reuses a bounded number of connections', async () => {
    const { endpoint, seen } = await serve((_, response) =>
      setTimeout(() => {
        response.setHeader('content-type', 'application/json');
        response.statusCode = 404;
        response.end('{"kind":"Status"}');
      }, 5),
    );
    const transport = createTransport({ maxConnections: 2 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        transport.send(requestTo(`${endpoint}/clusters/prod/`)),
      ),
    );
    expect(answers).toHaveLength(20);
    expect(answers[0]).toMatchObject({
      status: 404,
      headers: { 'content-type': 'application/json' },
      body: '{"kind":"Status"}',
    });
    expect(seen.requests[0].url).toBe('/clusters/prod/api/v1/pods?limit=1');
    expect(seen.requests[0].headers.authorization).toBe('Bearer secret');
    expect(seen.connections).toBe(2);
  });

  it('follows no redirect, so the token stays with the cluster', async () => {
    const elsewhere = await serve((_, response) => response.end('{}'));
    const { endpoint } = await serve((_, response) => {
      response.writeHead(302, { location: elsewhere.endpoint });
      response.end();
    });
    await expect(
      createTransport().send(requestTo(endpoint)),
    ).rejects.toMatchObject({
      name: 'KubernetesTransportError',
      reason: 'invalid',
      message: expect.stringContaining('redirect'),
    });
    expect(elsewhere.seen.requests).toHaveLength(0);
  });

  it('gives up on bodies that are too large, with and without an announced length', async () => {
    const { endpoint } = await serve((request, response) => {
      if (request.url?.includes('announced')) {
        response.setHeader('content-length', 4096);
      }
      response.end('x'.repeat(4096));
    });
    const transport = createTransport({ maxBodySize: 1024 });
    for (const path of ['/announced', '/chunked']) {
      await expect(
        transport.send(requestTo(endpoint, { path })),
      ).rejects.toMatchObject({
        reason: 'invalid',
        message: expect.stringContaining('too large'),
      });
    }
  });

  it('gives up on headers and bodies that do not come, and when nobody waits any more', async () => {
    const { endpoint } = await serve((request, response) => {
      if (request.url?.includes('body')) {
        response.write('{');
      }
    });
    const transport = createTransport({ answerTimeout: 100 });
    for (const path of ['/headers', '/body']) {
      await expect(
        transport.send(requestTo(endpoint, { path })),
      ).rejects.toMatchObject({ reason: 'timeout' });
    }
    await expect(
      createTransport().send(
        requestTo(endpoint, { signal: AbortSignal.timeout(100) }),
      ),
    ).rejects.toMatchObject({ reason: 'timeout' });
  });

  it('trusts only the authority of the cluster, and takes a new one at once', async () => {
    const { endpoint, seen } = await serve((_, response) => response.end('{}'));
    const transport = createTransport();
    await expect(
      transport.send(requestTo(endpoint, { ca: otherCertificate.cert })),
    ).rejects.toMatchObject({
      reason: 'unreachable',
      message: expect.stringContaining('certificate'),
    });
    expect(seen.requests).toHaveLength(0);
    await expect(transport.send(requestTo(endpoint))).resolves.toMatchObject({
      status: 200,
    });

    const { cluster } = requestTo(endpoint);
    await expect(
      transport.send(
        requestTo(endpoint, {
          cluster: { ...cluster, certificateAuthorityData: undefined },
        }),
      ),
    ).rejects.toMatchObject({
      reason: 'invalid',
      message: 'AWS gave no certificate authority for the cluster.',
    });
  });

  it.each(['http://127.0.0.1:1', 'https://user:pass@127.0.0.1:1', 'prod'])(
    'refuses the endpoint %s',
    async endpoint => {
      await expect(
        createTransport().send(requestTo(endpoint)),
      ).rejects.toMatchObject({
        reason: 'invalid',
        message: 'The endpoint of the cluster is not a plain https URL.',
      });
    },
  );

  it('says nothing of hosts when a connection is refused', async () => {
    await expect(
      createTransport().send(requestTo('https://127.0.0.1:1')),
    ).rejects.toMatchObject({
      reason: 'unreachable',
      message: 'The API of the cluster could not be reached.',
    });
  });

  it('ends what is under way when it is closed', async () => {
    const { endpoint, seen } = await serve(() => {});
    const transport = createTransport();
    const outcome = transport
      .send(requestTo(endpoint))
      .catch((error: unknown) => error);
    while (seen.requests.length === 0) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    await transport.close();
    await expect(outcome).resolves.toMatchObject({ reason: 'unreachable' });
  });
});
