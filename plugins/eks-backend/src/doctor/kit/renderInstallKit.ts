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

import { actionsUpTo, organizationActions } from '../permissionTier';
import { toPolicy } from '../policy';
import { clusterAccess } from './clusterAccess';
import { clusterRole } from './clusterRole';
import { roleModule } from './roleModule';
import { stackSetTemplate } from './stackSetTemplate';
import { jsonText } from './texts';
import { KIT_TIERS } from './tiers';

/** A file for any account: the policy of a role gives nothing outside of its own. */
const ANY_PLACE = { partition: 'aws', accountId: '*' };

/**
 * The whole install kit.
 *
 * @returns file contents by path, relative to the folder `install`
 * @internal
 */
export function renderInstallKit(): Map<string, string> {
  const kit = new Map<string, string>();
  for (const { tier, folder, gives } of KIT_TIERS) {
    const actions = actionsUpTo(tier);
    kit.set(`${folder}/policy.json`, policy(actions));
    kit.set(`${folder}/stackset.yaml`, stackSetTemplate({ gives, actions }));
    for (const [name, content] of Object.entries(
      roleModule({ gives, actions }),
    )) {
      kit.set(`${folder}/terraform/${name}`, content);
    }
    if (tier === 'kubernetes') {
      kit.set(`${folder}/cluster-role.yaml`, clusterRole());
      for (const [path, content] of Object.entries(clusterAccess())) {
        kit.set(`${folder}/${path}`, content);
      }
    }
  }
  kit.set('organizations/policy.json', policy(organizationActions()));
  return kit;
}

function policy(actions: string[]): string {
  return jsonText(toPolicy(actions, ANY_PLACE));
}
