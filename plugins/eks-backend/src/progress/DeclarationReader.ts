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

import {
  clusterSourceUrl,
  notKnown,
  TAG_SOURCE,
  type ClusterDeclaration,
  type Fact,
  type ReadFailure,
} from '@backstage-eks/plugin-eks-common';
import type {
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import { untilAborted } from '../async';
import { FactCache } from '../cache';
import type { InventoryCluster } from '../inventory';
import { readBounded } from './readBounded';
import { refusalOf } from './refusalOf';
import { toDeclaredParts, type DeclaredParts } from './toDeclaredParts';

const MAX_BYTES = 64 * 1024;
const DEFAULT_TIMEOUT_MS = 3_000;
const TTL_MS = 60 * 1000;
const MAX_DECLARATIONS = 500;

/** @internal */
export interface DeclarationReaderOptions {
  urlReader: UrlReaderService;
  integrations: Pick<ScmIntegrations, 'byUrl'>;
  logger: LoggerService;
  /** How long one file may take, in milliseconds. Defaults to 3 seconds. */
  timeoutMs?: number;
}

/**
 * Reads what the `cluster.yaml` of a cluster declares, the file that its source tag points to.
 *
 * @remarks
 * The tag is a text of whoever may tag the cluster, and the portal reads with a token that sees more than they do. So only
 * a `cluster.yaml` on a Git host of the configured integrations is read, and only the names of the node groups and add-ons of
 * a valid one that describes this very cluster are passed on.
 *
 * @internal
 */
export class DeclarationReader {
  readonly #options: DeclarationReaderOptions;
  readonly #files = new FactCache<DeclaredParts>({
    max: MAX_DECLARATIONS,
    ttl: TTL_MS,
  });

  static create(options: DeclarationReaderOptions): DeclarationReader {
    return new DeclarationReader(options);
  }

  private constructor(options: DeclarationReaderOptions) {
    this.#options = options;
  }

  async read(
    cluster: Pick<InventoryCluster, 'name' | 'accountId' | 'region' | 'core'>,
  ): Promise<ClusterDeclaration> {
    const tags = cluster.core.data?.tags ?? {};
    if (!tags[TAG_SOURCE]) {
      return { state: 'none' };
    }
    const url = clusterSourceUrl(tags);
    if (!url) {
      return failed(
        'invalid',
        `The tag \`${TAG_SOURCE}\` of the cluster is not a URL.`,
      );
    }
    const refusal = refusalOf(url, this.#options.integrations);
    if (refusal) {
      return { state: 'failed', url, failure: refusal };
    }
    const file = await this.#files.get(url, () => this.#readFile(url), {
      fresh: false,
    });
    if (!file.known) {
      return { state: 'failed', url, failure: file.failure };
    }
    const declared = file.value.cluster;
    if (
      declared.name !== cluster.name ||
      declared.accountId !== cluster.accountId ||
      declared.region !== cluster.region
    ) {
      return {
        ...failed('invalid', '`cluster.yaml` describes another cluster.'),
        url,
      };
    }
    const { nodeGroups, addons } = file.value;
    return { state: 'read', url, nodeGroups, addons };
  }

  async #readFile(url: string): Promise<Fact<DeclaredParts>> {
    const { urlReader, logger, timeoutMs = DEFAULT_TIMEOUT_MS } = this.#options;
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const text = await untilAborted(
        readBounded(urlReader, url, { maxBytes: MAX_BYTES, signal }),
        signal,
      );
      return text === undefined
        ? notKnown({
            reason: 'invalid',
            message: '`cluster.yaml` is larger than 64 KiB.',
          })
        : toDeclaredParts(text);
    } catch (error) {
      logger.warn(`The cluster.yaml at ${url} could not be read`, {
        error: isError(error) ? error.name : 'Error',
      });
      return notKnown(toFileFailure(error));
    }
  }
}

/** The sentences are our own: messages of readers carry hosts, and parts of answers. */
function toFileFailure(error: unknown): ReadFailure {
  switch (isError(error) ? error.name : '') {
    case 'TimeoutError':
    case 'AbortError':
      return {
        reason: 'timeout',
        message: 'The Git host did not answer in time for `cluster.yaml`.',
      };
    case 'NotFoundError':
      return {
        reason: 'invalid',
        message: 'The Git host has no `cluster.yaml` where the tag points to.',
      };
    case 'AuthenticationError':
    case 'NotAllowedError':
      return {
        reason: 'denied',
        message: 'The Git host does not let the portal read `cluster.yaml`.',
      };
    default:
      return {
        reason: 'unreachable',
        message: 'The Git host could not be asked for `cluster.yaml`.',
      };
  }
}

function failed(reason: ReadFailure['reason'], message: string) {
  return { state: 'failed' as const, failure: { reason, message } };
}
