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
import { code, codes, counted } from '../text';
import type { WordsTable } from '../wordsTable';
import { issueText } from './issueText';

const CHANGING = ['CREATING', 'UPDATING', 'DELETING'];

/** What add-ons mean for an upgrade. */
export const addonWords: WordsTable<
  Pick<
    UpgradeFindingParams,
    'UPG-40' | 'UPG-41' | 'UPG-42' | 'UPG-43' | 'UPG-44' | 'UPG-45' | 'UPG-46'
  >
> = {
  'UPG-40': ({ addon, installed, target, to }) => ({
    sentence: `EKS does not list ${code(installed)} of add-on ${code(
      addon,
    )} for ${code(to)}. It lists ${code(target)} for both versions.`,
    nextStep: {
      sentence: `Update it to ${code(target)} before the control plane.`,
    },
  }),
  'UPG-41': ({ addon, installed, target, to }) => ({
    sentence: `EKS does not list ${code(installed)} of add-on ${code(
      addon,
    )} for ${code(to)}, and no newer one for both versions.`,
    nextStep: {
      sentence: `Update it to ${code(target)} right after the control plane.`,
    },
  }),
  'UPG-42': ({ addon, to }) => ({
    sentence: `EKS offers no version of add-on ${code(addon)} for ${code(to)}.`,
    nextStep: { sentence: 'Wait for one, or remove the add-on first.' },
  }),
  'UPG-43': ({ addon, status, issues }) => ({
    sentence: `Add-on ${code(addon)} is ${code(status)}${issueText(issues)}.`,
    nextStep: {
      sentence: CHANGING.includes(status)
        ? 'Wait until it is `ACTIVE`.'
        : 'Mend the add-on before the upgrade.',
    },
  }),
  'UPG-44': ({ installed, target, via }) => ({
    sentence: `${code('vpc-cni')} moves one minor version at a time: ${[
      installed,
      ...via,
      target,
    ]
      .map(code)
      .join(', ')}.`,
    nextStep: {
      sentence: `Update it in ${counted(via.length + 1, 'step')}.`,
    },
  }),
  'UPG-45': ({ addons, to, failure }) => ({
    sentence: `Whether ${codes(addons)} ${
      addons.length === 1 ? 'works' : 'work'
    } with ${code(to)} is not known${
      failure ? `: ${failureClause([failure])}` : ''
    }.`,
    nextStep: failure && failureStep([failure]),
  }),
  'UPG-46': ({ addon, version, to, target }) => ({
    sentence: `${code(addon)}${
      version ? ` ${code(version)}` : ''
    } is not managed by EKS.`,
    nextStep: {
      sentence: target
        ? `Update it yourself; with ${code(to)} EKS would install ${code(
            target,
          )}.`
        : `Update it yourself to a version for ${code(to)}.`,
    },
  }),
};
