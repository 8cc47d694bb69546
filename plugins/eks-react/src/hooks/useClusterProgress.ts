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

import { ClusterProgress } from '@backstage-eks/plugin-eks-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { eksApiRef } from '../api';
import { RequestState, usePolledRequest } from './usePolledRequest';

const MOVING_INTERVAL_MS = 5_000;
const RESTING_INTERVAL_MS = 30_000;

/**
 * How far a cluster is, by the name of its catalog entity. Read every 5 seconds while something moves, and every 30
 * seconds otherwise: a cluster that is complete may be changed again.
 *
 * @public
 */
export function useClusterProgress(
  entityName: string,
): RequestState<ClusterProgress> {
  const eksApi = useApi(eksApiRef);
  return usePolledRequest(
    entityName,
    ({ signal }) => eksApi.getClusterProgress(entityName, { signal }),
    intervalMsFor,
  );
}

function intervalMsFor(progress: ClusterProgress): number {
  switch (progress.state) {
    case 'creating':
    case 'updating':
    case 'deleting':
      return MOVING_INTERVAL_MS;
    default:
      return RESTING_INTERVAL_MS;
  }
}
