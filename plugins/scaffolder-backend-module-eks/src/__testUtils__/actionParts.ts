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

import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import { EksBackend } from '../eks';
import { RepositoryProbe } from '../repository';
import { EKS_URL } from './eksHandlers';
import { memoryCatalog } from './memoryCatalog';

/** What actions are made of, over loopback-free mocks: the network is played by msw. */
export function actionParts(
  options: {
    reader?: Partial<UrlReaderService>;
    entities?: Entity[];
  } = {},
) {
  const config = mockServices.rootConfig({
    data: {
      integrations: {
        gitea: [
          {
            host: 'git.test',
            baseUrl: 'https://git.test',
            username: 'demo',
            password: 'hidden-password',
          },
        ],
        github: [{ host: 'github.com', token: 'hidden-token' }],
      },
    },
  });
  const reader = mockServices.urlReader.mock(options.reader);
  const catalog = memoryCatalog(options.entities);
  return {
    reader,
    catalog: catalog.service,
    locations: catalog.locations,
    eks: EksBackend.create({
      auth: mockServices.auth(),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => EKS_URL,
      }),
    }),
    probe: RepositoryProbe.create({
      integrations: ScmIntegrations.fromConfig(config),
      reader,
    }),
  };
}
