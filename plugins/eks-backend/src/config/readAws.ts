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
import {
  PACED_SERVICES,
  type AwsConfig,
  type PaceConfig,
  type PacedService,
} from './types';

const PACE_KEYS = ['perSecond', 'burst', 'parallel'] as const;

/**
 * Reads `eks.aws`.
 *
 * @param config - the configuration under `eks`
 * @throws InputError
 * @internal
 */
export function readAws(config: Config | undefined): AwsConfig {
  return {
    endpoint: readEndpoint(config),
    pace: readPace(config),
    replicas: readReplicas(config),
  };
}

function readEndpoint(config: Config | undefined): string | undefined {
  const endpoint = config?.getOptionalString('aws.endpoint');
  if (endpoint !== undefined && !isHttpUrl(endpoint)) {
    throw invalid(
      'eks.aws.endpoint',
      endpoint,
      'give a URL such as http://127.0.0.1:7480, or leave it out to call AWS',
    );
  }
  return endpoint;
}

function isHttpUrl(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' || url?.protocol === 'http:';
}

function readPace(config: Config | undefined): AwsConfig['pace'] {
  const pace: AwsConfig['pace'] = {};
  const services = config?.getOptionalConfig('aws.pace');
  for (const service of services?.keys() ?? []) {
    if (!isPacedService(service)) {
      throw invalid(
        'eks.aws.pace',
        service,
        `name services among ${PACED_SERVICES.join(', ')}`,
      );
    }
    pace[service] = readServicePace(services?.getConfig(service), service);
  }
  return pace;
}

function isPacedService(name: string): name is PacedService {
  return PACED_SERVICES.some(service => service === name);
}

function readServicePace(
  config: Config | undefined,
  service: PacedService,
): PaceConfig {
  const pace: PaceConfig = {};
  for (const key of PACE_KEYS) {
    const value = config?.getOptional(key);
    if (value !== undefined) {
      pace[key] = checkPace(`eks.aws.pace.${service}.${key}`, key, value);
    }
  }
  return pace;
}

function checkPace(
  key: string,
  name: keyof PaceConfig,
  value: unknown,
): number {
  // Five calls a minute is a pace too; a burst or a parallel call cannot be a part of one.
  const whole = name !== 'perSecond';
  if (
    typeof value !== 'number' ||
    !Number.isFinite(value) ||
    value <= 0 ||
    (whole && !Number.isInteger(value))
  ) {
    throw invalid(
      key,
      value,
      whole
        ? 'give a whole number of calls from 1, or leave it out for the default'
        : 'give a number of calls above 0, or leave it out for the default',
    );
  }
  return value;
}

function readReplicas(config: Config | undefined): number {
  const value = config?.getOptional('aws.replicas') ?? 1;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) {
    throw invalid(
      'eks.aws.replicas',
      value,
      'give the number of backend processes that share the pace, from 1',
    );
  }
  return value;
}
