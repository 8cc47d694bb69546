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

import type { Config } from '@backstage/config';
import { invalid } from './invalid';

const MAX_LENGTH = 128;

/**
 * Reads the key of an AWS tag; keys are case-sensitive.
 *
 * @param config - the configuration under `eks`
 * @param key - below `eks`
 * @throws InputError
 * @internal
 */
export function readTagKey(
  config: Config | undefined,
  key: string,
): string | undefined {
  const tag = config?.getOptionalString(key);
  if (tag !== undefined && tag.length > MAX_LENGTH) {
    throw invalid(
      `eks.${key}`,
      tag,
      `give the key of an AWS tag, at most ${MAX_LENGTH} characters`,
    );
  }
  return tag;
}
