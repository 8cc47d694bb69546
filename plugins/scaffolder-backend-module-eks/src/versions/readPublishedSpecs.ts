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
  isFlatYaml,
  parseClusterSpec,
  type ClusterSpec,
} from '@backstage-eks/plugin-eks-common';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  InputError,
  isError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { parse } from 'yaml';

/** No `cluster.yaml` that people write comes near. */
const MAX_CHARACTERS = 65_536;

/**
 * Reads the `cluster.yaml` files that exist already. One that does not exist is left out; one that cannot be read is an
 * error, because versions that it pins would be lost.
 */
export async function readPublishedSpecs(
  urls: string[],
  options: { reader: UrlReaderService; signal?: AbortSignal },
): Promise<ClusterSpec[]> {
  const specs: ClusterSpec[] = [];
  for (const url of urls) {
    const text = await readText(url, options);
    if (text === undefined) {
      continue;
    }
    specs.push(parseSpec(url, text));
  }
  return specs;
}

async function readText(
  url: string,
  options: { reader: UrlReaderService; signal?: AbortSignal },
): Promise<string | undefined> {
  try {
    const response = await options.reader.readUrl(url, {
      signal: options.signal,
    });
    return (await response.buffer()).toString('utf8');
  } catch (error) {
    options.signal?.throwIfAborted();
    if (isError(error) && error.name === 'NotFoundError') {
      return undefined;
    }
    throw new ServiceUnavailableError(
      `The versions pinned in ${url} could not be read: ${
        isError(error) ? error.name : 'unknown error'
      }. Check that the portal's integration may read the repository, then run the template again.`,
    );
  }
}

function parseSpec(url: string, text: string): ClusterSpec {
  if (text.length > MAX_CHARACTERS || !isFlatYaml(text)) {
    throw new InputError(
      `${url} is too large or nests too deep for a cluster.yaml, so its pinned versions cannot be kept. Mend it on the main branch, then run the template again.`,
    );
  }
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw new InputError(
      `${url} is not YAML, so its pinned versions cannot be kept. Mend it on the main branch, then run the template again.`,
      error,
    );
  }
  const result = parseClusterSpec(value);
  if ('problems' in result) {
    throw new InputError(
      `${url} is not a valid cluster.yaml, so its pinned versions cannot be kept:\n${result.problems
        .map(problem => `- ${problem.path}: ${problem.message}`)
        .join('\n')}`,
    );
  }
  return result.spec;
}
