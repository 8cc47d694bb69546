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

import { ClusterSummary, TargetHealth } from '@backstage-eks/plugin-eks-common';
import { EksApiClient, eksApiRef } from '@backstage-eks/plugin-eks-react';
import {
  mockApis,
  registerMswTestHooks,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import {
  clusterSummaries,
  failingTargets,
  freshTargets,
} from '../../__testUtils__';
import { ago } from '../../__testUtils__/ago';
import { answer, fail } from '../../__testUtils__/handlers';
import { FleetPage } from './FleetPage';

const server = setupServer();
registerMswTestHooks(server);

function renderPage() {
  return renderInTestApp(<FleetPage />, {
    apis: [
      [
        eksApiRef,
        EksApiClient.create({
          discoveryApi: mockApis.discovery(),
          fetchApi: { fetch },
        }),
      ],
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
}

function answerWith(clusters: ClusterSummary[], targets: TargetHealth[]) {
  server.use(
    answer('clusters', { items: clusters }),
    answer('targets', { items: targets, discovery: [] }),
  );
}

/** The clusters in the table, in order, with their account and region. */
function rows() {
  const table = screen.getByRole('group', { name: 'Clusters' });
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map(row => within(row).getByRole('rowheader').textContent);
}

describe('FleetPage', () => {
  it('says first how much is known and what fails, then lists the clusters', async () => {
    answerWith(clusterSummaries, failingTargets);
    renderPage();

    expect(await screen.findByText('3 of 4 targets fresh.')).toBeVisible();
    expect(screen.getByText('444455556666 us-east-1: 1 cluster')).toBeVisible();
    expect(screen.getByText(/Missing permission:/)).toHaveTextContent(
      'eks:ListClusters',
    );
    expect(screen.getByText(/^Denied/)).toHaveTextContent(
      'Denied for 5 hr. Shown as of 5h ago.',
    );

    const prodEu = await screen.findByRole('row', { name: /^prod-eu/ });
    expect(
      within(prodEu).getByRole('link', { name: 'prod-eu' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/resource/prod-eu-eu-west-1-111122223333',
    );
    expect(prodEu).toHaveTextContent('111122223333 · eu-west-1');
    expect(prodEu).toHaveTextContent('1.33');
    expect(prodEu).toHaveTextContent(/Extendeduntil .*2027/);

    const targets = screen.getByRole('group', { name: 'Targets' });
    expect(within(targets).getAllByText('Fresh')).toHaveLength(3);
    expect(within(targets).getByText('Failing')).toBeVisible();
  });

  it('tells one cause once for all regions of an account, and which permissions are missing elsewhere', async () => {
    const [failing, lacking, ...fresh] = failingTargets;
    answerWith(clusterSummaries, [
      failing,
      {
        ...failing,
        region: 'eu-west-1',
        clusterCount: 2,
        listedAt: ago({ hours: 7 }),
      },
      {
        ...lacking,
        missingPermissions: ['a:A', 'b:B', 'c:C', 'd:D', 'e:E'].map(action => ({
          action,
          sections: [],
        })),
      },
      ...fresh,
    ]);
    renderPage();
    expect(
      await screen.findByText('444455556666 us-east-1, eu-west-1: 3 clusters'),
    ).toBeVisible();
    expect(screen.getAllByText(/Missing permission:/)).toHaveLength(1);
    expect(screen.getByText(/^Denied/)).toHaveTextContent('as of 7h ago');
    expect(screen.getByText(/lacks permissions/)).toHaveTextContent(
      '1 target lacks permissions: a:A, b:B, c:C, 2 more.',
    );
  });

  it('counts what is outdated, and stays silent about none', async () => {
    answerWith(
      [
        {
          ...clusterSummaries[0],
          outdatedNodeGroupCount: 1,
          outdatedAddonCount: 0,
        },
      ],
      freshTargets,
    );
    renderPage();
    const row = await screen.findByRole('row', { name: /^prod-eu/ });
    expect(row).toHaveTextContent('21 outdated4');
  });

  it('gives no number for what was never read', async () => {
    answerWith(
      [
        {
          ...clusterSummaries[0],
          nodeGroupCount: undefined,
          addonCount: 0,
          issueCount: undefined,
        },
      ],
      freshTargets,
    );
    renderPage();
    const row = await screen.findByRole('row', { name: /^prod-eu/ });
    expect(within(row).getAllByText('Not read')).toHaveLength(2);
    expect(within(row).getByText('0')).toBeVisible();
  });

  it('says that everything is fresh', async () => {
    answerWith(clusterSummaries, freshTargets);
    renderPage();
    expect(await screen.findByText('4 of 4 targets fresh.')).toBeVisible();
    expect(screen.queryByText('Failing')).not.toBeInTheDocument();
  });

  it('never shows the status of a stale cluster in green', async () => {
    answerWith(clusterSummaries.slice(3), freshTargets);
    renderPage();
    expect((await screen.findByText('Active')).parentElement).toHaveAttribute(
      'data-tone',
      'unknown',
    );
    expect(screen.getByText(/^as of/)).toHaveTextContent('as of 5h ago');
  });

  it('never shows support that ends soon, or that is not known, in green', async () => {
    const [prodEu, prodUs, , stagingUs] = clusterSummaries;
    answerWith(
      [
        {
          ...prodUs,
          support: { ...prodUs.support, daysLeft: 12, endsSoon: true },
        },
        {
          ...prodEu,
          support: { ...prodEu.support, daysLeft: 1, endsSoon: true },
        },
        { ...stagingUs, version: undefined },
      ],
      freshTargets,
    );
    renderPage();

    const soon = await screen.findByText('Ends in 12 days');
    expect(soon.parentElement).toHaveAttribute('data-tone', 'warning');
    expect(screen.getByText(/^Standard until .*2027$/)).toBeVisible();
    expect(screen.getByText('Ends in 1 day').parentElement).toHaveAttribute(
      'data-tone',
      'warning',
    );
    expect(screen.getByText(/^Extended until .*2027$/)).toBeVisible();
    expect(screen.getByText('Unknown').parentElement).toHaveAttribute(
      'data-tone',
      'unknown',
    );

    await userEvent.click(screen.getByRole('button', { name: 'Ends soon 2' }));
    expect(rows()).toEqual([
      'prod-us111122223333 · us-east-1Auto Mode',
      'prod-eu111122223333 · eu-west-1',
    ]);
  });

  it('finds, filters and sorts', async () => {
    answerWith(clusterSummaries, freshTargets);
    renderPage();
    await screen.findByRole('row', { name: /^prod-eu/ });

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search clusters' }),
      'staging us-east-1',
    );
    expect(rows()).toEqual(['staging444455556666 · us-east-1']);
    await userEvent.type(screen.getByRole('searchbox'), ' nothing');
    expect(screen.getByText('No cluster matches.')).toBeVisible();
    await userEvent.clear(screen.getByRole('searchbox'));

    const group = screen.getByRole('group', { name: 'Show only' });
    const pending = within(group).getByRole('button', {
      name: 'Auto-upgrade due 1',
    });
    await userEvent.click(pending);
    expect(pending).toHaveAttribute('aria-pressed', 'true');
    expect(rows()).toEqual(['staging444455556666 · eu-west-1']);
    await userEvent.click(pending);

    const problems = screen.getByRole('columnheader', { name: 'Problems' });
    await userEvent.click(problems);
    await userEvent.click(problems);
    expect(problems).toHaveAttribute('aria-sort', 'descending');
    expect(rows()[0]).toBe('staging444455556666 · eu-west-1');
  });

  it('says what to configure when no account is read', async () => {
    answerWith([], []);
    renderPage();
    expect(await screen.findByText('eks.targets')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'No clusters' })).toBeVisible();
  });

  it('shows clusters to users who may not see the targets', async () => {
    server.use(
      answer('clusters', { items: clusterSummaries }),
      fail('targets', 403, {
        name: 'NotAllowedError',
        message: 'Unauthorized',
      }),
    );
    renderPage();
    expect(await screen.findByText('eks.target.read')).toBeVisible();
    expect(await screen.findByRole('row', { name: /^prod-us/ })).toBeVisible();
  });

  it('says what the backend says, and tries again', async () => {
    server.use(
      answer('targets', { items: freshTargets, discovery: [] }),
      fail('clusters', 503, {
        name: 'ServiceUnavailableError',
        message: 'No database',
      }),
    );
    renderPage();
    expect(await screen.findByText('No database')).toBeVisible();

    server.use(answer('clusters', { items: clusterSummaries }));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('row', { name: /^prod-us/ })).toBeVisible();
  });
});
