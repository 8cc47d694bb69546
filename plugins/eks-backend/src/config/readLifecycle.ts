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
import { readTagKey } from './readTagKey';
import type { EksConfig } from './types';

// It becomes a label of the entity, which the catalog checks.
const LIFECYCLE = /^(?=.{1,63}$)[A-Za-z0-9]+([-_.]+[A-Za-z0-9]+)*$/;

/**
 * Reads `eks.lifecycle`.
 *
 * @param config - the configuration under `eks`
 * @throws InputError
 * @internal
 */
export function readLifecycle(
  config: Config | undefined,
): EksConfig['lifecycle'] {
  const lifecycle = config?.getOptionalString('lifecycle.default');
  if (lifecycle !== undefined && !LIFECYCLE.test(lifecycle)) {
    throw invalid(
      'eks.lifecycle.default',
      lifecycle,
      'give one word of at most 63 letters, digits, dashes, underscores and dots, such as production',
    );
  }
  return { tag: readTagKey(config, 'lifecycle.tag'), default: lifecycle };
}
