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

import { isError } from '@backstage/errors';
import { hasStatus } from './hasStatus';

/**
 * Whether an API server says that an object does not exist. A 404 of anything else on the way, such as a proxy, is no
 * such statement.
 *
 * @internal
 */
export function isMissingObject(error: unknown): boolean {
  if (!isError(error) || !hasStatus(error, 404)) {
    return false;
  }
  const { body } = error;
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
  return /"reason":\s*"NotFound"/.test(text);
}
