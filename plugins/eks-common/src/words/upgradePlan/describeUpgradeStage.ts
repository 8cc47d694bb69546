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

import type { UpgradeStage } from '../../rules';
import { code } from '../text';

/**
 * Says in one sentence what is to be done in a stage of an upgrade.
 *
 * @public
 */
export function describeUpgradeStage(stage: UpgradeStage): string {
  const { kind, name, state } = stage;
  if (state === 'done') {
    return doneSentence(stage);
  }
  const from = stage.from ? ` from ${code(stage.from)}` : '';
  const to = stage.to ? ` to ${code(stage.to)}` : '';
  switch (kind) {
    case 'prepare':
      return 'Mend what stands in the way, and check what could not be checked.';
    case 'controlPlane':
      return `Upgrade the control plane${from}${to}.`;
    case 'nodeGroup':
      return `Upgrade node group ${code(name)}${from}${to}.`;
    case 'nodePool':
      return state === 'automatic'
        ? `EKS replaces the nodes of ${code(name)} by itself.`
        : `Replace the nodes of ${code(name)}${from}${to}.`;
    case 'fargateProfile':
      return `Redeploy the pods of Fargate profile ${code(name)}.`;
    case 'addon':
      return stage.to
        ? `Update ${code(name)}${from}${to}.`
        : `Check ${code(name)}${
            stage.from ? ` at ${code(stage.from)}` : ''
          }: no version to move to is known.`;
    case 'component':
      return `Check which versions of ${code(name)} work with the next version${
        stage.from ? `; it runs ${code(stage.from)}` : ''
      }.`;
    default:
      return 'Verify that the cluster and its services run.';
  }
}

function doneSentence({ kind, name, from }: UpgradeStage): string {
  switch (kind) {
    case 'prepare':
      return 'Nothing to prepare.';
    case 'controlPlane':
      return `The control plane is at ${code(from ?? '')}.`;
    case 'verify':
      return 'Nothing left to do.';
    default:
      return `${code(name)} needs nothing${from ? ` at ${code(from)}` : ''}.`;
  }
}
