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
  demoWorld,
  startSimulator,
  type Simulator,
} from '@backstage-eks/eks-simulator';
import { eksOpenApiSpec } from '@backstage-eks/plugin-eks-common';
import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { startPlugin } from './__testUtils__/startPlugin';
import { componentOn } from './serviceState/__testUtils__';

jest.setTimeout(120_000);

/** A field that the contract is made to lack. */
let mockLacking: string | undefined;

/** Leaves nothing open in the contract: an answer with a field that it does not name is refused too. */
function mockClosed(key: string, value: unknown): unknown {
  if (key === mockLacking) {
    return undefined;
  }
  const isShape =
    typeof value === 'object' &&
    value !== null &&
    'properties' in value &&
    'type' in value &&
    value.type === 'object' &&
    !('additionalProperties' in value);
  return isShape ? { ...value, additionalProperties: false } : value;
}

// In production only requests are checked. Here answers are, too: one that does not fit becomes an error 500.
jest.mock('@backstage/backend-openapi-utils', () => {
  const actual: {
    createValidatedOpenApiRouter(spec: object, options: object): object;
  } = jest.requireActual('@backstage/backend-openapi-utils');
  return {
    ...actual,
    createValidatedOpenApiRouter: (spec: object) =>
      actual.createValidatedOpenApiRouter(
        JSON.parse(JSON.stringify(spec), mockClosed),
        { validatorOptions: { validateResponses: true } },
      ),
  };
});

const PROD_EU = 'prod-eu-eu-west-1-111122223333';
const TARGET = '/targets/111122223333/eu-west-1';

/** By operation of the contract: the paths that are asked, and what is sent along. */
const REQUESTS: Record<string, { paths: string[]; body?: object }> = {
  'get /clusters': { paths: ['/clusters', '/clusters?limit=1'] },
  'get /clusters/{entityName}': { paths: [] },
  'get /clusters/{entityName}/progress': { paths: [] },
  'get /clusters/{entityName}/upgrade-plan': { paths: [] },
  'get /clusters/{entityName}/access-report': { paths: [] },
  'get /clusters/{entityName}/access-report.csv': { paths: [] },
  'post /clusters/{entityName}/refresh': {
    paths: [`/clusters/${PROD_EU}/refresh`, `/clusters/${PROD_EU}/refresh`],
  },
  'get /calendar': { paths: ['/calendar'] },
  'put /catalog-report': {
    paths: ['/catalog-report'],
    body: {
      mode: 'emit',
      at: '2026-11-21T08:00:00.000Z',
      counts: { wouldCreate: 1, inPlace: 2, conflicts: 1 },
      conflicts: [{ entityRef: 'resource:default/a', heldBy: 'url:b' }],
    },
  },
  'get /targets': { paths: ['/targets'] },
  'get /targets/{accountId}/{region}/versions': {
    paths: [`${TARGET}/versions`],
  },
  'get /targets/{accountId}/{region}/addon-versions': {
    paths: [`${TARGET}/addon-versions?kubernetesVersion=1.34`],
  },
  'post /targets/{accountId}/{region}/preflight': {
    paths: [`${TARGET}/preflight`],
    body: { name: 'prod-eu', kubernetesVersion: '1.2', vpcCidr: '10.0.0.0/16' },
  },
  'post /targets/{accountId}/{region}/check': { paths: [`${TARGET}/check`] },
  'get /changes': { paths: ['/changes', '/changes?after=2&limit=1'] },
  'get /services/{kind}/{namespace}/{name}': {
    paths: ['payments-api', 'lost', 'plain'].map(
      name => `/services/component/default/${name}`,
    ),
  },
};

describe('createRouter', () => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await startSimulator({ world: demoWorld() });
  });

  afterAll(async () => {
    await simulator.close();
  });

  async function start() {
    const world = demoWorld();
    return startPlugin({
      simulator,
      config: {
        targets: world.accounts.map(({ accountId }) => ({
          accountId,
          regions: ['eu-west-1', 'us-east-1'],
        })),
      },
      rootConfig: {
        aws: {
          accounts: world.accounts.flatMap(
            ({ accountId, accessKeyId, secretAccessKey }) =>
              accessKeyId && secretAccessKey
                ? { accountId, accessKeyId, secretAccessKey }
                : [],
          ),
        },
      },
      features: [
        catalogServiceMock.factory({
          entities: [
            componentOn('payments-api', {}, [PROD_EU]),
            componentOn('lost', { cluster: 'gone' }),
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: { name: 'plain' },
            },
          ],
        }),
      ],
    });
  }

  it('answers as the contract says, with no field that it does not name', async () => {
    const { server } = await start();
    function send(method: string, path: string, body?: object) {
      const agent = request(server);
      const url = `/api/eks${path}`;
      const sent = {
        get: () => agent.get(url),
        post: () => agent.post(url).send(body),
        put: () => agent.put(url).send(body),
      }[method];
      if (!sent) {
        throw new Error(`No request of method ${method} is sent here`);
      }
      return sent().set('Authorization', mockCredentials.service.header());
    }
    const { body: clusters } = await send('get', '/clusters');
    expect(clusters.items.length).toBeGreaterThan(3);
    const names: string[] = clusters.items.map(
      (each: { entityName: string }) => each.entityName,
    );

    for (const [path, operations] of Object.entries(eksOpenApiSpec.paths)) {
      for (const method of Object.keys(operations)) {
        // A route without a request here is a route whose answers nobody checks.
        const { paths, body } = REQUESTS[`${method} ${path}`];
        const asked =
          paths.length > 0
            ? paths
            : names.map(name => path.replace('{entityName}', name));
        for (const each of asked) {
          const answer = await send(method, each, body);
          expect([method, each, answer.status, answer.body.error]).toEqual([
            method,
            each,
            method === 'put' ? 204 : 200,
            undefined,
          ]);
        }
      }
    }
  });

  it.each(['nextCursor', 'endsSoon'])(
    'would notice that the contract lacks %s',
    async field => {
      mockLacking = field;
      try {
        const { server } = await start();
        const { status, body } = await request(server).get(
          '/api/eks/clusters?limit=1',
        );
        expect([status, body.error.message]).toEqual([
          500,
          expect.stringContaining('must NOT have additional properties'),
        ]);
      } finally {
        mockLacking = undefined;
      }
    },
  );
});
