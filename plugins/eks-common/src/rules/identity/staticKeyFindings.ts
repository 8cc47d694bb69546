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

/** Static keys come first in the chain of every SDK. `role` is the configured one, if any. */
export function staticKeyFindings(
  { pods }: IdentityContext,
  role: string | undefined,
): IdentityFinding[] {
  const containers = [...new Set(pods.flatMap(pod => pod.staticKeyContainers))];
  if (containers.length > 0) {
    return [
      {
        code: 'IRSA-16',
        state: role ? 'degraded' : 'unknown',
        params: { containers, certain: true, secrets: [], role },
        evidence: [{ label: 'Variable', value: 'AWS_ACCESS_KEY_ID' }],
      },
    ];
  }
  const secrets = [...new Set(pods.flatMap(pod => pod.secrets))];
  return role && secrets.length > 0
    ? [
        {
          code: 'IRSA-16',
          state: 'healthy',
          advice: true,
          params: { containers: [], certain: false, secrets, role },
          evidence: [{ label: 'envFrom', value: secrets.join(', ') }],
        },
      ]
    : [];
}
