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
  eksApiRef,
  EksTarget,
  RequestState,
  usePolledRequest,
} from '@backstage-eks/plugin-eks-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { targetKey } from '../../form';
import { loadOfferedVersions, OfferedVersions } from './loadOfferedVersions';

/** How soon targets that failed are asked again. */
const RETRY_MS = 30_000;

/** What EKS offers in all of some accounts and regions; asked again only as long as one of them fails. */
export function useOfferedVersions(
  targets: EksTarget[],
): RequestState<OfferedVersions> {
  const eksApi = useApi(eksApiRef);
  return usePolledRequest(
    targets.map(targetKey).join(' '),
    ({ signal }) => loadOfferedVersions(eksApi, targets, signal),
    ({ failures }) => (failures.length > 0 ? RETRY_MS : undefined),
  );
}
