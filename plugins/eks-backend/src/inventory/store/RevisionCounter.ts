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

import type { Knex } from 'knex';
import type { ChangeCounts } from './ChangeCounts';

/** @internal */
export interface RevisionRow {
  value: number;
}

/**
 * Hands out revisions within a transaction that holds the lock.
 *
 * @internal
 */
export class RevisionCounter {
  /** Of the changes that the transaction writes. */
  readonly counts: ChangeCounts;
  readonly #tx: Knex.Transaction;
  #value: number;

  constructor(tx: Knex.Transaction, value: number, counts: ChangeCounts) {
    this.#tx = tx;
    this.#value = value;
    this.counts = counts;
  }

  async next(): Promise<number> {
    this.#value += 1;
    await this.#tx<RevisionRow>('inventory_revision').update({
      value: this.#value,
    });
    return this.#value;
  }
}
