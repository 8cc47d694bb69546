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
import { code, codes, counted } from '../text';
import type { WordsTable } from '../wordsTable';

const MAX_LISTED = 5;

/** What runs in a cluster and what is not evaluated. */
export const workloadWords: WordsTable<
  Pick<
    UpgradeFindingParams,
    'UPG-60' | 'UPG-61' | 'UPG-62' | 'UPG-95' | 'UPG-96'
  >
> = {
  'UPG-60': ({ components, to }) => {
    const listed = components
      .slice(0, MAX_LISTED)
      .map(({ name, version }) =>
        version ? `${code(name)} ${code(version)}` : code(name),
      );
    const more = components.length - listed.length;
    return {
      sentence: `${counted(
        components.length,
        'component',
      )} not checked for ${code(to)}: ${listed.join(', ')}${
        more > 0 ? ` and ${more} more` : ''
      }.`,
      nextStep: {
        sentence:
          'Look up which versions support it, and update before the control plane.',
      },
    };
  },
  'UPG-61': ({ profiles }) => ({
    sentence: `Pods of Fargate ${
      profiles.length === 1 ? 'profile' : 'profiles'
    } ${codes(profiles)} keep their version.`,
    nextStep: { sentence: 'Redeploy them after the upgrade.' },
  }),
  'UPG-62': ({ to }) => ({
    sentence: 'EKS does not upgrade hybrid nodes.',
    nextStep: {
      sentence: `Upgrade them to ${code(to)} after the control plane.`,
    },
  }),
  'UPG-95': () => ({
    sentence:
      'Not evaluated: disruption budgets that stop nodes from draining, and whether subnets, quotas and Spot capacity have room for new nodes.',
  }),
  'UPG-96': () => ({
    sentence:
      'Not evaluated: admission webhooks, and manifests that are not applied yet.',
  }),
};
