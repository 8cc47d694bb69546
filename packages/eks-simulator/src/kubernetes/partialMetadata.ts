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

import { SimulatorRequest } from '../transport';
import { KubernetesObject } from './objects';

/** Whether the first choice of the client is metadata without spec and status. */
export function wantsPartialMetadata(request: SimulatorRequest): boolean {
  const [first] = (request.headers.accept ?? '').split(',');
  return /;\s*as=PartialObjectMetadata(List)?\b/.test(first);
}

/** An object without spec and status. */
export function asPartialMetadata(object: KubernetesObject): object {
  return {
    kind: 'PartialObjectMetadata',
    apiVersion: 'meta.k8s.io/v1',
    metadata: object.metadata,
  };
}
