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

import type { ClusterCore, Section } from '@backstage-eks/plugin-eks-common';

/**
 * The core of a cluster without the address of its API and the certificate of its authority: who looks at a cluster does
 * not connect to it. The catalog module, which writes both on the entity, gets them from `/changes`.
 *
 * @internal
 */
export function withoutConnection(
  core: Section<ClusterCore>,
): Section<ClusterCore> {
  return core.data
    ? {
        ...core,
        data: {
          ...core.data,
          endpoint: undefined,
          certificateAuthorityData: undefined,
        },
      }
    : core;
}
