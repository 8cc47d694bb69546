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

import { createHash } from 'node:crypto';

/**
 * The number of scheduled tasks that share the targets. Fixed: replicas of different versions must agree on it.
 *
 * @internal
 */
export const SLOT_COUNT = 16;

/**
 * The task that reads an account. All regions of an account share one, because IAM is account-wide.
 *
 * @internal
 */
export function slotOf(accountId: string): number {
  return createHash('sha256').update(accountId).digest()[0] % SLOT_COUNT;
}
