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

/** What AWS was asked since the counters were reset. */
export interface CallSummary {
  total: number;
  peakParallel: number;
  /** By service and action, such as `eks DescribeCluster`. */
  counts: Record<string, number>;
}

/** The counters of the simulator, in another process. */
export class SimulatorControl {
  readonly #endpoint: string;

  static create(endpoint: string): SimulatorControl {
    return new SimulatorControl(endpoint);
  }

  private constructor(endpoint: string) {
    this.#endpoint = endpoint;
  }

  /** Forgets the calls so far. */
  async reset(): Promise<void> {
    await this.#request('DELETE', 'calls');
  }

  async summary(): Promise<CallSummary> {
    const response = await this.#request('GET', 'calls/summary');
    return response.json();
  }

  async #request(method: string, path: string): Promise<Response> {
    const url = `${this.#endpoint}/_simulator/${path}`;
    const response = await fetch(url, { method });
    if (!response.ok) {
      throw new Error(
        `The simulator answered ${response.status} to ${method} ${url}`,
      );
    }
    return response;
  }
}
