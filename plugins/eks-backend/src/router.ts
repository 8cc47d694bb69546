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

import { eksOpenApiSpec } from '@backstage-eks/plugin-eks-common';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import {
  addAccessRoutes,
  addCatalogReportRoutes,
  addChangeRoutes,
  addCheckRoutes,
  addClusterRoutes,
  addOfferRoutes,
  addPreflightRoutes,
  addProgressRoutes,
  addRefreshRoutes,
  addServiceRoutes,
  addTargetRoutes,
  type EksRouter,
  type RouterOptions,
} from './routes';

/**
 * The REST API as `openapi.yaml` of eks-common describes it; requests that do not fit are refused.
 *
 * @internal
 */
export function createRouter(options: RouterOptions): EksRouter {
  const router = createValidatedOpenApiRouter(eksOpenApiSpec);
  addClusterRoutes(router, options);
  addAccessRoutes(router, options);
  addProgressRoutes(router, options);
  addRefreshRoutes(router, options);
  addTargetRoutes(router, options);
  addOfferRoutes(router, options);
  addPreflightRoutes(router, options);
  addCheckRoutes(router, options);
  addChangeRoutes(router, options);
  addCatalogReportRoutes(router, options);
  addServiceRoutes(router, options);
  return router;
}
