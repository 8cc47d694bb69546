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

// Of any partition, such as aws, aws-cn and aws-us-gov.
const CLUSTER_ARN =
  /^arn:[a-z-]+:eks:[a-z0-9-]+:\d{12}:cluster\/[A-Za-z0-9_-]+$/;
const ENTITY_NAME = /^(?=.{1,63}$)[a-z0-9]+([-.][a-z0-9]+)*$/;

/**
 * Reads `eks.entityNames`.
 *
 * @param config - the configuration under `eks`
 * @returns the names by ARN
 * @throws InputError
 * @internal
 */
export function readEntityNames(
  config: Config | undefined,
): Map<string, string> {
  const names = new Map<string, string>();
  const entries = config?.getOptionalConfigArray('entityNames') ?? [];
  for (const [index, entry] of entries.entries()) {
    const key = `eks.entityNames[${index}]`;
    const arn = entry.getString('arn');
    const name = entry.getString('name');
    if (!CLUSTER_ARN.test(arn)) {
      throw invalid(
        `${key}.arn`,
        arn,
        'give the ARN of a cluster, such as arn:aws:eks:eu-west-1:111122223333:cluster/prod',
      );
    }
    if (!ENTITY_NAME.test(name)) {
      throw invalid(
        `${key}.name`,
        name,
        'use at most 63 lower-case letters, digits, dashes and dots',
      );
    }
    if (names.has(arn)) {
      throw invalid(`${key}.arn`, arn, 'name each cluster once');
    }
    if ([...names.values()].includes(name)) {
      throw invalid(`${key}.name`, name, 'give each cluster its own name');
    }
    names.set(arn, name);
  }
  return names;
}
