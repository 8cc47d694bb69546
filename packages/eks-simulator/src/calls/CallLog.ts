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

import { SimulatedService } from '../faults';

/**
 * One request that the simulator answered.
 *
 * @public
 */
export interface Call {
  service: SimulatedService;
  /** The AWS action, such as `DescribeCluster`; for Kubernetes the verb and the resource, such as `list pods`. */
  action: string;
  /** `unknown` when the request could not be attributed, such as one with an unknown access key. */
  accountId: string;
  region: string;
  /** Cluster name, when the request names one. */
  cluster?: string;
  at: Date;
}

/**
 * Every request in the order of arrival, refused ones included.
 *
 * @public
 */
export class CallLog {
  #entries: Call[] = [];
  #running = 0;
  #peak = 0;

  get entries(): readonly Call[] {
    return this.#entries;
  }

  /** The most requests that were answered at the same time since the log was cleared. Hanging ones do not count. */
  get peakParallel(): number {
    return this.#peak;
  }

  /**
   * Logs a request.
   *
   * @returns what to call when it is answered.
   */
  begin(call: Call): () => void {
    this.#entries.push(call);
    this.#running += 1;
    this.#peak = Math.max(this.#peak, this.#running);
    return () => {
      this.#running -= 1;
    };
  }

  /** How many requests there were, by service and action, such as `eks DescribeCluster`. */
  counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { service, action } of this.#entries) {
      const key = `${service} ${action}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    return counts;
  }

  /** Calls that have all the given values. */
  matching(filter: Partial<Omit<Call, 'at'>>): Call[] {
    const wanted = Object.entries(filter).filter(
      ([, value]) => value !== undefined,
    );
    return this.#entries.filter(call => {
      const values = new Map<string, unknown>(Object.entries(call));
      return wanted.every(([key, value]) => values.get(key) === value);
    });
  }

  clear(): void {
    this.#entries = [];
    this.#peak = this.#running;
  }
}
