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

import { RESOURCE_TYPES, ResourceType } from './resources';

/** What a request for objects asks for. */
export interface ResourceRequest {
  type: ResourceType;
  verb: 'get' | 'list';
  /** Absent for cluster-scoped types and for lists of all namespaces. */
  namespace?: string;
  name?: string;
}

/**
 * Reads the path of a request for objects, such as `/apis/apps/v1/namespaces/payments/deployments`; `undefined` when
 * there is no such type.
 *
 * @param path - below the cluster's endpoint, percent-encoded.
 */
export function readResourcePath(path: string): ResourceRequest | undefined {
  const segments = path.split('/').filter(part => part !== '');
  const [root, ...rest] = segments.map(decodeURIComponent);
  if (root === 'api') {
    return readBelow('', rest);
  }
  return root === 'apis' ? readBelow(rest[0], rest.slice(1)) : undefined;
}

function readBelow(
  group: string,
  [version, ...rest]: string[],
): ResourceRequest | undefined {
  const inNamespace = rest[0] === 'namespaces' && rest.length > 2;
  const namespace = inNamespace ? rest[1] : undefined;
  const [plural, name, ...more] = inNamespace ? rest.slice(2) : rest;
  const type = RESOURCE_TYPES.find(
    t => t.group === group && t.version === version && t.plural === plural,
  );
  if (!type || more.length > 0 || (inNamespace && !type.namespaced)) {
    return undefined;
  }
  return { type, verb: name === undefined ? 'list' : 'get', namespace, name };
}
