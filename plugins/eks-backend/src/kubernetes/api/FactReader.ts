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

import { known, notKnown, type Fact } from '@backstage-eks/plugin-eks-common';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { shortText } from '../toFacts/values';
import type { ReachableCluster } from '../types';
import { isMissingObject } from './isMissingObject';
import { listAll, type ReadPage } from './listAll';
import { toKubernetesFailure } from './toKubernetesFailure';

/**
 * Turns reads of one cluster into facts: a failure is a fact too, nothing is thrown.
 *
 * @internal
 */
export class FactReader {
  readonly #cluster: ReachableCluster;
  readonly #logger: Pick<LoggerService, 'debug'>;

  constructor(cluster: ReachableCluster, logger: Pick<LoggerService, 'debug'>) {
    this.#cluster = cluster;
    this.#logger = logger;
  }

  /** A list with all its pages. */
  async list<T>(permission: string, readPage: ReadPage<T>): Promise<Fact<T[]>> {
    try {
      return known(await listAll(readPage));
    } catch (error) {
      return this.#failed(error, permission);
    }
  }

  /** One object; `undefined` when the cluster has none of that name. */
  async get<T>(
    permission: string,
    read: () => Promise<T>,
  ): Promise<Fact<T | undefined>> {
    try {
      return known(await read());
    } catch (error) {
      return isMissingObject(error)
        ? known(undefined)
        : this.#failed(error, permission);
    }
  }

  #failed(error: unknown, permission: string): Fact<never> {
    // Users read the failure; the cause, which may name hosts, is for operators.
    this.#logger.debug(`Could not ${permission} in ${this.#cluster.arn}`, {
      cause: shortText(String(error)),
    });
    return notKnown(toKubernetesFailure(error, permission, this.#cluster));
  }
}
