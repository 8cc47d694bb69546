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
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const MIN_TIMEOUT_MS = 1_000;
const MAX_TIMEOUT_MS = 60_000;

/**
 * The configuration under `eks.serviceState`, checked.
 *
 * @internal
 */
export interface ServiceStateConfig {
  /** Milliseconds for each of the two rounds of calls to a cluster. */
  timeout?: number;
  /** Whether namespaces such as `kube-system` are read. */
  systemNamespaces?: boolean;
}

/**
 * Reads and checks the configuration under `eks.serviceState`.
 *
 * @throws InputError that names the key, the value and the fix
 * @internal
 */
export function readServiceStateConfig(root: Config): ServiceStateConfig {
  const config = root.getOptionalConfig('eks.serviceState');
  return {
    timeout: config?.has('timeout') ? readTimeout(config) : undefined,
    systemNamespaces: config?.getOptionalBoolean('systemNamespaces'),
  };
}

function readTimeout(config: Config): number {
  const timeout = durationToMilliseconds(
    readDurationFromConfig(config, { key: 'timeout' }),
  );
  if (timeout < MIN_TIMEOUT_MS || timeout > MAX_TIMEOUT_MS) {
    throw new InputError(
      `Invalid configuration at 'eks.serviceState.timeout': ${JSON.stringify(
        config.get('timeout'),
      )}; give between one second and one minute, such as { seconds: 10 }`,
    );
  }
  return timeout;
}
