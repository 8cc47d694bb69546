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

import type { Clock } from './Clock';
import type { ClusterWait } from './ClusterWait';
import { pauses } from './pauses';

/**
 * Looks at clusters again and again, with growing pauses, until all waits are over or time is up.
 *
 * @param look - looks at one cluster and tells its wait what it saw; must not reject unless the signal aborts
 */
export async function pollUntilDone(
  waits: ClusterWait[],
  look: (wait: ClusterWait) => Promise<void>,
  options: { timeoutMs: number; clock: Clock; signal?: AbortSignal },
): Promise<void> {
  const { clock, signal, timeoutMs } = options;
  const deadline = clock.now() + timeoutMs;
  for (const pause of pauses()) {
    for (const wait of waits.filter(({ done }) => !done)) {
      await look(wait);
    }
    const left = deadline - clock.now();
    if (waits.every(({ done }) => done) || left <= 0) {
      return;
    }
    await clock.sleep(Math.min(pause, left), signal);
  }
}
