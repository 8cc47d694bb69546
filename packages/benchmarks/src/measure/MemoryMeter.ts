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

import { getHeapStatistics } from 'node:v8';
import type { MemoryPeaks } from './Measurement';

const SAMPLE_EVERY_MS = 20;
const MIB = 1024 * 1024;

/** Watches the memory of this process. */
export class MemoryMeter {
  readonly #heapBefore = heapKept();
  readonly #timer: NodeJS.Timeout;
  #peakHeap = 0;

  static start(): MemoryMeter {
    return new MemoryMeter();
  }

  private constructor() {
    this.#timer = setInterval(() => {
      this.#peakHeap = Math.max(this.#peakHeap, heapInUse());
    }, SAMPLE_EVERY_MS);
    this.#timer.unref();
  }

  stop(): MemoryPeaks {
    clearInterval(this.#timer);
    return {
      heapBefore: this.#heapBefore / MIB,
      heapAfter: heapKept() / MIB,
      peakHeap: this.#peakHeap / MIB,
      // The system counts in KiB.
      peakRss: process.resourceUsage().maxRSS / 1024,
    };
  }
}

function heapInUse(): number {
  return getHeapStatistics().used_heap_size;
}

/** What is in use without garbage. */
function heapKept(): number {
  if (!globalThis.gc) {
    throw new Error('Memory is measured with the flag --expose-gc of Node');
  }
  globalThis.gc();
  return heapInUse();
}
