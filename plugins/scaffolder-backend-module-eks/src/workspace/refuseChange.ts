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

import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  parseClusterSpec,
  type ClusterSpec,
} from '@backstage-eks/plugin-eks-common';
import { InputError, isError } from '@backstage/errors';
import { parse } from 'yaml';

/**
 * Refuses to change a `cluster.yaml` that says something else, as two environments of one name would do to each other.
 *
 * @throws InputError when the file exists and differs.
 */
export async function refuseChange(
  file: string,
  path: string,
  spec: ClusterSpec,
): Promise<void> {
  const text = await readIfPresent(file);
  if (text === undefined || isSameSpec(text, spec)) {
    return;
  }
  throw new InputError(
    `${path} exists already and describes another cluster than \`${spec.metadata.name}\` in ${spec.spec.accountId} (${spec.spec.region}). Give every environment its own name.`,
  );
}

function isSameSpec(text: string, spec: ClusterSpec): boolean {
  try {
    const result = parseClusterSpec(parse(text));
    return 'spec' in result && isDeepStrictEqual(result.spec, spec);
  } catch {
    // What is not YAML is something else than the cluster.
    return false;
  }
}

async function readIfPresent(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
