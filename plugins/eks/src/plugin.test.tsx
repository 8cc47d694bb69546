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
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { clusterSummaries, freshTargets } from './__testUtils__';
import { answer } from './__testUtils__/handlers';
import eksPlugin from './index';

const server = setupServer();
registerMswTestHooks(server);

describe('eksPlugin', () => {
  it('adds the fleet page to the app and to its sidebar', async () => {
    server.use(
      answer('clusters', { items: clusterSummaries }),
      answer('targets', { items: freshTargets, discovery: [] }),
    );
    renderTestApp({
      features: [eksPlugin, catalogPlugin],
      apis: [catalogApiMock()],
      initialRouteEntries: ['/eks'],
    });

    expect(await screen.findByText('4 of 4 targets fresh.')).toBeVisible();
    const navigation = screen.getByRole('navigation', { name: 'sidebar nav' });
    expect(
      within(navigation).getByRole('link', { name: 'EKS' }),
    ).toHaveAttribute('href', '/eks');
    const prodEu = await screen.findByRole('row', { name: /^prod-eu/ });
    expect(
      within(prodEu).getByRole('link', { name: 'prod-eu' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/resource/prod-eu-eu-west-1-111122223333',
    );
  });
});
