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

import { Fault, faultSchema, SimulatedService } from './Fault';
import { seededRandom } from './seededRandom';

/** What a fault is matched against. */
export interface FaultSubject {
  service: SimulatedService;
  action: string;
  accountId: string;
  region: string;
  cluster?: string;
  /** Whether a page after the first is wanted. */
  nextPage?: boolean;
}

interface Entry {
  fault: Fault;
  left: number;
  random: () => number;
}

/**
 * The faults that are in force.
 *
 * @public
 */
export class FaultBoard {
  #faults: Entry[] = [];

  /** Adds a fault after the existing ones; the oldest that matches a request hits it. */
  add(fault: Fault): void {
    const checked = faultSchema.parse(fault);
    this.#faults.push({
      fault: checked,
      left: checked.times ?? Number.POSITIVE_INFINITY,
      random: seededRandom(checked.seed ?? 1),
    });
  }

  clear(): void {
    this.#faults = [];
  }

  /** The fault that hits this request, if any; counts it. */
  take(subject: FaultSubject): Fault | undefined {
    const hit = this.#faults.find(
      ({ fault, random }) =>
        matches(fault, subject) &&
        (fault.rate === undefined || random() < fault.rate),
    );
    if (!hit) {
      return undefined;
    }
    hit.left -= 1;
    if (hit.left <= 0) {
      this.#faults = this.#faults.filter(entry => entry !== hit);
    }
    return hit.fault;
  }
}

function matches(fault: Fault, subject: FaultSubject): boolean {
  const pairs: Array<[string | undefined, string | undefined]> = [
    [fault.service, subject.service],
    [fault.action, subject.action],
    [fault.accountId, subject.accountId],
    [fault.region, subject.region],
    [fault.cluster, subject.cluster],
  ];
  return (
    pairs.every(
      ([wanted, actual]) => wanted === undefined || wanted === actual,
    ) &&
    (!fault.nextPage || subject.nextPage === true) &&
    (fault.kind !== 'wrongAccount' || asksForAccount(subject))
  );
}

function asksForAccount({ service, action }: FaultSubject): boolean {
  return service === 'sts' && action === 'GetCallerIdentity';
}
