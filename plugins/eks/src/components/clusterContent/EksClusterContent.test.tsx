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
  registerMswTestHooks,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { eksApi } from '../../extensions/apis';
import { eksClusterContent } from '../../extensions/entityContents';
import { clusterEntity, deniedDetail, prodEuDetail } from '../../__testUtils__';
import { answer, fail } from '../../__testUtils__/handlers';

const server = setupServer();
registerMswTestHooks(server);

const PATH = `clusters/${clusterEntity.metadata.name}`;

function renderContent() {
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity: clusterEntity }),
      eksClusterContent,
      eksApi,
    ],
  });
}

describe('EksClusterContent', () => {
  it('lists node groups with their problems, add-ons and what changed', async () => {
    server.use(answer(PATH, prodEuDetail));
    renderContent();

    const nodeGroups = await screen.findByRole('group', {
      name: 'Node groups',
    });
    const batch = within(nodeGroups).getByRole('row', { name: 'batch' });
    expect(batch).toHaveTextContent('Degraded');
    expect(batch).toHaveTextContent('1.33.4-20261020');
    expect(batch).toHaveTextContent('SPOT');
    expect(batch).toHaveTextContent('12 now');
    expect(batch).toHaveTextContent('0 to 40');
    expect(batch).toHaveTextContent('InsufficientFreeAddresses');
    expect(batch).toHaveTextContent('subnet-0a1b2c3d4e5f60001');
    expect(
      within(nodeGroups).getByRole('row', { name: 'general' }),
    ).toHaveTextContent('None');

    const addons = screen.getByRole('group', { name: 'Add-ons' });
    expect(
      within(addons).getByRole('row', { name: 'coredns' }),
    ).toHaveTextContent('v1.12.4-eksbuild.1Updating');

    expect(screen.getByText(/^Node group /).closest('li')).toHaveTextContent(
      'Node group batch changed from ACTIVE to DEGRADED.51m ago',
    );
    expect(
      screen.getByText(/^Kubernetes changed/).closest('li'),
    ).toHaveTextContent('Kubernetes changed from 1.32 to 1.33.12d ago');
  });

  it('says which section could not be read, and shows the others', async () => {
    server.use(answer(PATH, deniedDetail));
    renderContent();
    expect(await screen.findByText(/Missing permission/)).toHaveTextContent(
      'eks:ListNodegroups',
    );
    expect(
      screen.getByText('This cluster has no add-ons of EKS.'),
    ).toBeVisible();
    expect(
      screen.getByText('Nothing changed in the last 90 days.'),
    ).toBeVisible();
  });

  it('tells that Auto Mode runs the nodes when there are no node groups', async () => {
    server.use(
      answer(PATH, {
        ...prodEuDetail,
        summary: { ...prodEuDetail.summary, autoMode: true },
        nodeGroups: { data: [] },
      }),
    );
    renderContent();
    expect(await screen.findByText(/Auto Mode runs its nodes/)).toBeVisible();
  });

  it('says what the backend says when it fails', async () => {
    server.use(
      fail(PATH, 503, {
        name: 'ServiceUnavailableError',
        message: 'No database',
      }),
    );
    renderContent();
    expect(await screen.findByText('No database')).toBeVisible();
  });
});
