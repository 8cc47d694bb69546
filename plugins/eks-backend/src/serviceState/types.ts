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

import type { ServiceState } from '@backstage-eks/plugin-eks-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';

/**
 * Reads the state of a service: finds its places, gathers the facts and judges them.
 *
 * @internal
 */
export interface ServiceStateReader {
  /**
   * @param entityRef - full reference of the entity, such as `component:default/payments-api`
   * @param options - `credentials` of the caller: the entity is read with them, and places on clusters that they may not
   * read are left out and counted. With `fresh` nothing older than five seconds is answered.
   * @throws NotFoundError when the caller does not see the entity.
   */
  read(
    entityRef: string,
    options: {
      credentials: BackstageCredentials;
      fresh: boolean;
      signal?: AbortSignal;
    },
  ): Promise<ServiceState>;
}
