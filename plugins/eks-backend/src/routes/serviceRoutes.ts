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
  eksServiceEvidenceReadPermission,
  eksServiceReadPermission,
} from '@backstage-eks/plugin-eks-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { audited } from '../audit';
import type { EksRouter, RouterOptions } from './types';
import { withoutEvidence } from './withoutEvidence';

/**
 * `/services/{kind}/{namespace}/{name}`.
 *
 * @internal
 */
export function addServiceRoutes(
  router: EksRouter,
  options: RouterOptions,
): void {
  const { serviceState, auditor, httpAuth, permissions } = options;

  router.get('/services/:kind/:namespace/:name', async (request, response) => {
    const entityRef = stringifyEntityRef(request.params);
    const closed = new AbortController();
    response.on('close', () => closed.abort());
    const body = await audited(
      auditor,
      {
        eventId: 'service-fetch',
        severityLevel: 'low',
        request,
        meta: { entityRef },
      },
      async () => {
        const credentials = await httpAuth.credentials(request);
        const [read, readEvidence] = await permissions.authorize(
          [
            { permission: eksServiceReadPermission },
            { permission: eksServiceEvidenceReadPermission },
          ],
          { credentials },
        );
        if (read.result !== AuthorizeResult.ALLOW) {
          throw new NotAllowedError(
            `This needs the permission '${eksServiceReadPermission.name}'`,
          );
        }
        const state = await serviceState.read(entityRef, {
          credentials,
          fresh: request.query.fresh ?? false,
          signal: closed.signal,
        });
        return readEvidence.result === AuthorizeResult.ALLOW
          ? state
          : withoutEvidence(state);
      },
    );
    response.json(body);
  });
}
