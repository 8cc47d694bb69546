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

import { ServiceState } from '@backstage-eks/plugin-eks-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { EksEntityRef, eksApiRef } from '../api';
import { RequestState, usePolledRequest } from './usePolledRequest';

/**
 * The state of a service in all its places, read again every 30 seconds while the page is visible.
 *
 * @public
 */
export function useServiceState(
  entityRef: EksEntityRef,
): RequestState<ServiceState> {
  const eksApi = useApi(eksApiRef);
  const { kind, namespace, name } = entityRef;
  return usePolledRequest(`${kind}:${namespace}/${name}`, options =>
    eksApi.getServiceState({ kind, namespace, name }, options),
  );
}
