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
import { checkAccountIds } from './checkAccountId';
import { readAws } from './readAws';
import { readEntityNames } from './readEntityNames';
import { readEvents } from './readEvents';
import { readInventory } from './readInventory';
import { readLifecycle } from './readLifecycle';
import { readOrganizations } from './readOrganizations';
import { readOwner } from './readOwner';
import { readTagKey } from './readTagKey';
import { readTargets } from './readTargets';
import type { EksConfig } from './types';

/**
 * Reads and checks the configuration under `eks`.
 *
 * @throws InputError that names the key, the value and the fix.
 * @internal
 */
export function readEksConfig(root: Config): EksConfig {
  const config = root.getOptionalConfig('eks');
  return {
    aws: readAws(config),
    targets: readTargets(config),
    organizations: readOrganizations(config),
    inventory: readInventory(config),
    owner: readOwner(config),
    system: { tag: readTagKey(config, 'system.tag') },
    lifecycle: readLifecycle(config),
    events: readEvents(config),
    entityNames: readEntityNames(config),
    identity: {
      accounts: checkAccountIds(
        'eks.identity.accounts',
        config?.getOptional('identity.accounts'),
      ),
    },
  };
}
