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
import { screen } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { eksApi } from '../../extensions/apis';
import { eksClusterCard } from '../../extensions/entityCards';
import {
  clusterEntity,
  clusterProgress,
  deniedDetail,
  prodEuDetail,
  serviceEntity,
} from '../../__testUtils__';
import { answer, fail } from '../../__testUtils__/handlers';

const server = setupServer();
registerMswTestHooks(server);

const PATH = `clusters/${clusterEntity.metadata.name}`;

function renderCard(entity = clusterEntity) {
  return renderTestApp({
    extensions: [createTestEntityPage({ entity }), eksClusterCard, eksApi],
  });
}

function fact(label: string) {
  return screen.getByText(label).nextElementSibling;
}

describe('EksClusterCard', () => {
  beforeEach(() => {
    server.use(answer(`${PATH}/progress`, clusterProgress.undeclared));
  });

  it('shows the version, how long it is supported and how the cluster is set up', async () => {
    server.use(answer(PATH, prodEuDetail));
    renderCard();

    expect(await screen.findByText('Kubernetes 1.33')).toBeVisible();
    expect(screen.getByText('Extended support')).toBeVisible();
    expect(screen.getByText(/^until .*2027$/)).toBeVisible();
    expect(
      screen.getByText(/extended support until 29 July 2027/),
    ).toHaveTextContent('about $365 more per month');
    expect(screen.getByText('Active').parentElement).toHaveAttribute(
      'data-tone',
      'positive',
    );
    expect(fact('Platform version')).toHaveTextContent('eks.24');
    expect(fact('API endpoint')).toHaveTextContent('Public and private');
    expect(fact('Auto Mode')).toHaveTextContent('Off');
    expect(fact('Deletion protection')).toHaveTextContent('On');
    expect(screen.getByText(/^Checked/)).toHaveTextContent('Checked 4m ago');
  });

  it('shows what was last read, but not in green, and which permission is missing', async () => {
    server.use(answer(PATH, deniedDetail));
    renderCard();

    expect(
      await screen.findByText(/Account 444455556666 refused/),
    ).toBeVisible();
    expect(screen.getByText(/^Denied/)).toHaveTextContent(
      'Denied for 5 hr. Shown as of 5h ago.',
    );
    expect(screen.getByText(/Missing permission/)).toHaveTextContent(
      'Missing permission: eks:DescribeCluster in 444455556666',
    );
    expect(screen.getByText('Active').parentElement).toHaveAttribute(
      'data-tone',
      'unknown',
    );
    expect(fact('Auto Mode')).toHaveTextContent('Not known');
  });

  it('shows the steps that remain while the cluster is not complete', async () => {
    server.use(
      answer(PATH, prodEuDetail),
      answer(`${PATH}/progress`, clusterProgress.creating),
    );
    renderCard();
    expect(
      await screen.findByRole('region', { name: 'Progress' }),
    ).toHaveTextContent('2 of 6 done');
  });

  it('names the permission that the user lacks', async () => {
    server.use(
      fail(PATH, 403, { name: 'NotAllowedError', message: 'Unauthorized' }),
    );
    renderCard();
    expect(await screen.findByText('eks.cluster.read')).toBeVisible();
  });

  it('says what the backend says when the cluster is not in the inventory', async () => {
    server.use(
      fail(PATH, 404, { name: 'NotFoundError', message: 'No such cluster' }),
    );
    renderCard();
    expect(await screen.findByText('No such cluster')).toBeVisible();
  });

  it('stays away from other entities', async () => {
    renderCard(serviceEntity);
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });
});
