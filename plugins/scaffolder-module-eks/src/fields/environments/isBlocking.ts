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

import { PreflightCheck } from '@backstage-eks/plugin-eks-common';

/**
 * Whether a failed check keeps the form from going on. A taken name does not when its cluster is declared in a repository:
 * the same input may be given again, and the template's own action knows whether it is the same repository.
 */
export function isBlocking(check: PreflightCheck): boolean {
  return check.state === 'failed' && !isDeclaredElsewhere(check);
}

/** Whether the name belongs to a cluster that is declared in a repository. */
export function isDeclaredElsewhere(check: PreflightCheck): boolean {
  return check.id === 'name' && check.source !== undefined;
}
