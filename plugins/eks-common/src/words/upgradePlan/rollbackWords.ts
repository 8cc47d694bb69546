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

import type { UpgradeFindingParams } from '../../rules';
import { failureClause, failureStep } from '../failures';
import { sectionName } from '../sections';
import { poolName } from '../pools';
import { capitalised, code, codes, saying } from '../text';
import { dayOf } from '../times';
import type { WordsTable } from '../wordsTable';

const MAX_REASON = 160;

/** What decides about a rollback. */
export const rollbackWords: WordsTable<
  Pick<
    UpgradeFindingParams,
    | 'UPG-80'
    | 'UPG-81'
    | 'UPG-82'
    | 'UPG-83'
    | 'UPG-84'
    | 'UPG-85'
    | 'UPG-86'
    | 'UPG-87'
    | 'UPG-88'
  >
> = {
  'UPG-80': ({ name, reason }) => ({
    sentence: `EKS insight ${code(name)} fails, which stops a rollback${because(
      reason,
    )}.`,
    nextStep: { sentence: 'Mend it, then refresh the insights in EKS.' },
  }),
  'UPG-81': ({ version }) => ({
    sentence: `${code(
      version,
    )} is in extended support, and the cluster is not set to extended support.`,
    nextStep: { sentence: 'Set the support type to `EXTENDED` first.' },
  }),
  'UPG-82': ({ profiles, version }) => ({
    sentence: `Pods on Fargate cannot go back to ${code(version)}${
      profiles.length > 0
        ? ` (${profiles.length === 1 ? 'profile' : 'profiles'} ${codes(
            profiles,
          )})`
        : ''
    }.`,
    nextStep: {
      sentence:
        'Delete them before the control plane goes back, then redeploy.',
    },
  }),
  'UPG-83': ({ pools, version }) => {
    const [first, ...others] = pools;
    const more = others.length > 0 ? ` and ${others.length} more` : '';
    return {
      sentence: `${
        first ? capitalised(poolName(first)) : 'Nodes'
      }${more} must be at ${code(version)} before the control plane.`,
      nextStep: { sentence: 'Roll the nodes back first.' },
    };
  },
  'UPG-84': ({ status }) => ({
    sentence: `The cluster is ${code(
      status,
    )}. EKS rolls back only active clusters.`,
  }),
  'UPG-85': ({ version, ended }) => ({
    sentence: `Support of ${code(version)} ended${
      ended ? ` on ${dayOf(ended)}` : ''
    }, so EKS does not go back to it.`,
  }),
  'UPG-86': ({ section, failure }) => ({
    sentence: `Whether a rollback is possible is not known. Missing or old: ${sectionName(
      section,
    )}${failure ? `, because ${failureClause([failure])}` : ''}.`,
    nextStep: failure && failureStep([failure]),
  }),
  'UPG-87': ({ version }) => ({
    sentence: `${code(version)} is not in the support calendar of EKS.`,
  }),
  'UPG-88': ({ name, reason }) => ({
    sentence: `EKS insight ${code(
      name,
    )} could not be evaluated, which does not stop a rollback${because(
      reason,
    )}.`,
    nextStep: { sentence: 'Refresh the insights in EKS, then look again.' },
  }),
};

function because(reason: string | undefined): string {
  return reason ? `: ${saying(reason, MAX_REASON).replace(/\.$/, '')}` : '';
}
