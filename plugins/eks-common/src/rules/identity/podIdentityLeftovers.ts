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

import { IdentityFinding } from './findings';
import { IdentityContext } from './identityContext';
import { affectedPods } from './podShare';
import { roleNameOf } from './roleArn';

/** Pods that still ask the agent although the association is proven to be gone: they fail when credentials expire. */
export function podIdentityLeftovers(
  context: IdentityContext,
): IdentityFinding[] {
  const { facts, pods, annotation } = context;
  const { podIdentityAssociation, serviceAccountName } = facts;
  const left =
    podIdentityAssociation.known && !podIdentityAssociation.value
      ? affectedPods(
          context,
          pods.filter(pod => pod.podIdentity && !pod.roleArn),
        )
      : undefined;
  return left
    ? [
        {
          code: 'PI-09',
          state: left.state,
          params: {
            ...left.share,
            serviceAccount: serviceAccountName,
            nextRole: annotation && roleNameOf(annotation),
            restart: left.restart,
          },
          evidence: left.evidence,
        },
      ]
    : [];
}
