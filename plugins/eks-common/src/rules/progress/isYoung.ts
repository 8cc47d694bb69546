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

// Within an hour whatever a pipeline makes after the control plane is there, slow node groups included.
const YOUNG_MS = 60 * 60 * 1000;

/**
 * Whether a cluster was created so recently that parts of it may still be on their way.
 *
 * @param createdAt - ISO 8601
 */
export function isYoung(createdAt: string, now: Date): boolean {
  return now.getTime() - Date.parse(createdAt) < YOUNG_MS;
}
