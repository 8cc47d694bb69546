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

const STALE_AFTER_CADENCES = 3;

/**
 * Whether what was read is older than three times its cadence, or was never read.
 *
 * @param observedAt - ISO 8601
 * @param options - `cadenceMs`: how often it is read, in milliseconds
 * @public
 */
export function isStale(
  observedAt: string | undefined,
  options: { now: Date; cadenceMs: number },
): boolean {
  return (
    !observedAt ||
    options.now.getTime() - Date.parse(observedAt) >
      STALE_AFTER_CADENCES * options.cadenceMs
  );
}
