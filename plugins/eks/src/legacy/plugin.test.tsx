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

import { EksApiClient, eksApiRef } from '@backstage-eks/plugin-eks-react';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  mockApis,
  registerMswTestHooks,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import {
  clusterEntity,
  clusterProgress,
  clusterSummaries,
  freshTargets,
  prodEuDetail,
  serviceEntity,
  serviceStates,
} from '../__testUtils__';
import { answer } from '../__testUtils__/handlers';
import {
  EksPage,
  eksPlugin,
  EntityEksClusterCard,
  EntityEksClusterContent,
  EntityEksServiceCard,
  isEksCluster,
  isKubernetesService,
} from './index';

const server = setupServer();
registerMswTestHooks(server);

function WithApis(props: { children: ReactNode }) {
  const client = EksApiClient.create({
    discoveryApi: mockApis.discovery(),
    fetchApi: { fetch },
  });
  return (
    <TestApiProvider apis={[[eksApiRef, client]]}>
      {props.children}
    </TestApiProvider>
  );
}

describe('eksPlugin of the old frontend system', () => {
  it('brings its API', () => {
    expect([...eksPlugin.getApis()].map(factory => factory.api)).toEqual([
      eksApiRef,
    ]);
  });

  it('shows the fleet page with a header', async () => {
    server.use(
      answer('clusters', { items: clusterSummaries }),
      answer('targets', { items: freshTargets, discovery: [] }),
    );
    await renderInTestApp(
      <WithApis>
        <Routes>
          <Route path="/" element={<EksPage />} />
        </Routes>
      </WithApis>,
      { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
    );
    expect(
      await screen.findByRole('heading', { level: 1, name: 'EKS' }),
    ).toBeVisible();
    expect(await screen.findByText('4 of 4 targets fresh.')).toBeVisible();
    expect(await screen.findByRole('row', { name: /^prod-us/ })).toBeVisible();
  });

  it('shows the card of a service', async () => {
    server.use(
      answer('services/component/default/payments-api', serviceStates.broken),
    );
    await renderInTestApp(
      <WithApis>
        <EntityProvider entity={serviceEntity}>
          <EntityEksServiceCard title="Where it runs" />
        </EntityProvider>
      </WithApis>,
      { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
    );
    expect(
      await screen.findByRole('heading', { name: 'Where it runs' }),
    ).toBeVisible();
    expect(
      await screen.findByRole('button', { name: 'Identity Broken' }),
    ).toBeVisible();
  });

  it('shows the card and the tab of a cluster', async () => {
    const path = `clusters/${clusterEntity.metadata.name}`;
    server.use(
      answer(path, prodEuDetail),
      answer(`${path}/progress`, clusterProgress.undeclared),
    );
    await renderInTestApp(
      <WithApis>
        <EntityProvider entity={clusterEntity}>
          <EntityEksClusterCard />
          <Routes>
            <Route path="/" element={<EntityEksClusterContent />} />
          </Routes>
        </EntityProvider>
      </WithApis>,
    );
    expect(
      await screen.findByText(/extended support until 29 July 2027/),
    ).toBeVisible();
    expect(await screen.findByRole('row', { name: 'batch' })).toHaveTextContent(
      'Degraded',
    );
  });

  it('tells for EntitySwitch which entities have something to show', () => {
    expect(isKubernetesService(serviceEntity)).toBe(true);
    expect(isKubernetesService(clusterEntity)).toBe(false);
    expect(
      isKubernetesService({
        ...serviceEntity,
        metadata: { ...serviceEntity.metadata, annotations: {} },
      }),
    ).toBe(false);
    expect(isEksCluster(clusterEntity)).toBe(true);
    expect(isEksCluster(serviceEntity)).toBe(false);
    expect(
      isEksCluster({
        ...clusterEntity,
        metadata: { ...clusterEntity.metadata, annotations: {} },
      }),
    ).toBe(false);
  });
});
