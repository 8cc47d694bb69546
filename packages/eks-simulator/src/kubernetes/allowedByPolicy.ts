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

import type { AssociatedAccessPolicy } from '@aws-sdk/client-eks';
import { AccessPolicyName, accessPolicyName } from '../aws/reference';
import { ResourceRequest } from './readResourcePath';
import { ResourceType } from './resources';

/** What each access policy lets its principal read, as AWS documents it. */
const READABLE: Record<AccessPolicyName, (type: ResourceType) => boolean> = {
  AmazonEKSClusterAdminPolicy: () => true,
  AmazonEKSAdminViewPolicy: () => true,
  AmazonEKSAdminPolicy: isOfNamespaces,
  AmazonEKSEditPolicy: isOfNamespaces,
  AmazonEKSViewPolicy: type =>
    isOfNamespaces(type) && type.plural !== 'secrets',
  AmazonEKSSecretReaderPolicy: type => type.plural === 'secrets',
};

/** Whether an access policy of EKS allows to read this. */
export function allowedByPolicy(
  policy: AssociatedAccessPolicy,
  { type, namespace }: ResourceRequest,
): boolean {
  const name = accessPolicyName(policy.policyArn ?? '');
  const scope = policy.accessScope;
  const inScope =
    scope?.type === 'cluster' ||
    (namespace !== undefined &&
      scope?.namespaces?.some(pattern => isMatch(pattern, namespace)));
  return name !== undefined && Boolean(inScope) && READABLE[name](type);
}

/** A scope may name many namespaces by `*` at the end. */
function isMatch(pattern: string, namespace: string): boolean {
  return pattern.endsWith('*')
    ? namespace.startsWith(pattern.slice(0, -1))
    : namespace === pattern;
}

/** Namespaces themselves and the built-in types in them: what the roles `admin`, `edit` and `view` of Kubernetes reach. */
function isOfNamespaces(type: ResourceType): boolean {
  return (type.namespaced && !type.custom) || type.plural === 'namespaces';
}
