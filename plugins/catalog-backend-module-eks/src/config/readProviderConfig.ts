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

import type { CatalogReport } from '@backstage-eks/plugin-eks-common';
import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 1 },
  timeout: { minutes: 2 },
  initialDelay: { seconds: 10 },
};
const ROLE_NAME = /^[\w+=,.@/-]{1,512}$/;

/**
 * The configuration under `catalog.providers.eks`.
 *
 * @internal
 */
export interface ProviderConfig {
  /** `observe` only reports what `emit` would write. */
  mode: CatalogReport['mode'];
  schedule: SchedulerServiceTaskScheduleDefinition;
  nodeGroups: boolean;
  addons: boolean;
  /** Name of the role that the Kubernetes plugin assumes, with its path. */
  assumeRoleName?: string;
}

/**
 * @throws InputError that names the key, the value and the fix.
 * @internal
 */
export function readProviderConfig(root: Config): ProviderConfig {
  const config = root.getOptionalConfig('catalog.providers.eks');
  const schedule = config?.getOptionalConfig('schedule');
  const assumeRoleName = config?.getOptionalString('assumeRoleName');
  if (assumeRoleName !== undefined && !ROLE_NAME.test(assumeRoleName)) {
    throw new InputError(
      `Invalid configuration at 'catalog.providers.eks.assumeRoleName': ${JSON.stringify(
        assumeRoleName,
      )}; give the name of an IAM role, such as backstage, not its ARN`,
    );
  }
  const mode = config?.getOptionalString('mode') ?? 'emit';
  if (mode !== 'emit' && mode !== 'observe') {
    throw new InputError(
      `Invalid configuration at 'catalog.providers.eks.mode': ${JSON.stringify(
        mode,
      )}; it is 'emit' or 'observe'`,
    );
  }
  return {
    mode,
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : DEFAULT_SCHEDULE,
    nodeGroups: config?.getOptionalBoolean('nodeGroups') ?? true,
    addons: config?.getOptionalBoolean('addons') ?? true,
    assumeRoleName,
  };
}
