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
import type { EksConfig } from './types';

// Without a dot: the SQS module of the events backend looks a topic up as a path in the configuration.
const DEFAULT_TOPICS = ['aws-eks'];

/**
 * Reads `eks.events`. No topics switch events off.
 *
 * @param config - the configuration under `eks`
 * @throws InputError
 * @internal
 */
export function readEvents(config: Config | undefined): EksConfig['events'] {
  const topics =
    config?.getOptionalStringArray('events.topics') ?? DEFAULT_TOPICS;
  const wrong = topics.find(topic => topic.trim() !== topic);
  if (wrong !== undefined) {
    throw invalid(
      'eks.events.topics',
      wrong,
      'give the name of a topic without spaces around it, such as aws-eks',
    );
  }
  return { topics: [...new Set(topics)] };
}
