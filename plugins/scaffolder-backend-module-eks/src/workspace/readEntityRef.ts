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
import { stringifyEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { parseAllDocuments } from 'yaml';

/**
 * The reference of the first entity that a catalog file declares.
 *
 * @returns `undefined` when the file does not exist or declares none; whether it is valid is for the repository's check
 * to say.
 */
export async function readEntityRef(file: string): Promise<string | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
  const [document] = parseAllDocuments(text);
  const kind: unknown = document?.get('kind');
  const name: unknown = document?.getIn(['metadata', 'name']);
  const namespace: unknown = document?.getIn(['metadata', 'namespace']);
  if (typeof kind !== 'string' || typeof name !== 'string') {
    return undefined;
  }
  return stringifyEntityRef({
    kind,
    name,
    namespace: typeof namespace === 'string' ? namespace : undefined,
  });
}
