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

import { APIRequestContext, expect } from '@playwright/test';

const SIMULATOR = 'http://127.0.0.1:7480/_simulator';

/** Makes the simulated AWS misbehave until {@link mendDemo}. */
export async function breakDemo(
  request: APIRequestContext,
  fault: Record<string, string>,
): Promise<void> {
  const answer = await request.post(`${SIMULATOR}/faults`, { data: fault });
  expect(answer.ok()).toBe(true);
}

/** Removes all faults. */
export async function mendDemo(request: APIRequestContext): Promise<void> {
  const answer = await request.delete(`${SIMULATOR}/faults`);
  expect(answer.ok()).toBe(true);
}

/** How often an action was asked for since the simulator started, or since its calls were forgotten. */
export async function countCalls(
  request: APIRequestContext,
  call: { action: string; accountId: string; region: string },
): Promise<number> {
  const answer = await request.get(`${SIMULATOR}/calls`);
  const { calls } = await answer.json();
  return calls.filter((each: Record<string, string>) =>
    Object.entries(call).every(([name, value]) => each[name] === value),
  ).length;
}
