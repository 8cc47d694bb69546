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

import { createApp } from '@backstage/frontend-defaults';
import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { features } from './features';

const server = setupServer(
  http.get('*/api/auth/guest/refresh', () =>
    HttpResponse.json({
      profile: {},
      backstageIdentity: {
        token: `header.${btoa(JSON.stringify({ sub: 'guest' }))}.signature`,
        identity: {
          type: 'user',
          userEntityRef: 'user:default/guest',
          ownershipEntityRefs: ['user:default/guest'],
        },
      },
    }),
  ),
  http.all('*/api/*', () => new HttpResponse(undefined, { status: 404 })),
);
registerMswTestHooks(server);

function renderApp() {
  const app = createApp({
    features,
    advanced: {
      configLoader: async () => ({
        config: mockApis.config({
          data: {
            app: {
              title: 'Portal',
              baseUrl: 'http://localhost',
              extensions: [{ 'page:catalog': { config: { path: '/' } } }],
            },
            backend: { baseUrl: 'http://localhost:7007' },
          },
        }),
      }),
    },
  });
  return render(app.createRoot());
}

describe('App', () => {
  it('signs a guest in and leads to the catalog, the fleet and the templates', async () => {
    renderApp();
    await userEvent.click(await screen.findByRole('button', { name: 'Enter' }));

    const navigation = await screen.findByRole('navigation', {
      name: 'sidebar nav',
    });
    const linkTo = (name: RegExp) =>
      within(navigation).getByRole('link', { name }).getAttribute('href');
    expect(linkTo(/^EKS for Backstage$/)).toBe('/');
    expect(linkTo(/^Catalog$/)).toBe('/');
    expect(linkTo(/^EKS$/)).toBe('/eks');
    expect(linkTo(/^Create$/)).toBe('/create');
    expect(linkTo(/^Settings$/)).toBe('/settings');
  });
});
