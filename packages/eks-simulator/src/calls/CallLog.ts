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

  get entries(): readonly Call[] {
    return this.#entries;
  }

  add(call: Call): void {
    this.#entries.push(call);
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
  }
}
