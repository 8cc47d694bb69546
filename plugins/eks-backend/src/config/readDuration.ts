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

import { readDurationFromConfig, type Config } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { invalid } from './invalid';

/**
 * Reads a duration, such as `{ hours: 6 }` or `6h`.
 *
 * @param config - the configuration under `eks`
 * @param key - below `eks`
 * @returns milliseconds; `defaultMs` when absent
 * @throws InputError
 * @internal
 */
export function readDuration(
  config: Config | undefined,
  key: string,
  bounds: { defaultMs: number; minMs: number; fix: string },
): number {
  if (!config?.has(key)) {
    return bounds.defaultMs;
  }
  const duration = parse(config, key, bounds.fix);
  if (!(duration >= bounds.minMs)) {
    throw invalid(`eks.${key}`, config.get(key), bounds.fix);
  }
  return duration;
}

function parse(config: Config, key: string, fix: string): number {
  try {
    return durationToMilliseconds(readDurationFromConfig(config, { key }));
  } catch {
    // Its own message does not say what to write for this key.
    throw invalid(`eks.${key}`, config.get(key), fix);
  }
}
