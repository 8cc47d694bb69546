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
import { ConfigSources } from '@backstage/config-loader';
import { InputError, isError } from '@backstage/errors';

/**
 * Reads config files, environment variables and includes as the backend does.
 *
 * @param files - those of the folder when there are none
 * @throws InputError when a file is missing or is not understood
 * @internal
 */
export async function loadConfig(
  files: string[],
  folder: string,
): Promise<Config> {
  try {
    const config = await ConfigSources.toConfig(
      ConfigSources.default({
        argv: files.flatMap(file => ['--config', file]),
        rootDir: folder,
        watch: false,
      }),
    );
    config.close();
    return config;
  } catch (error) {
    throw new InputError(
      `The configuration could not be read: ${
        isError(error) ? error.message : error
      }`,
    );
  }
}
