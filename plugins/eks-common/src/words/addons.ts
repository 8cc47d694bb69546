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

import type { AddonCompatibility } from '../rules';
import { code } from './text';

/**
 * Says in one or two sentences where an add-on stands.
 *
 * @public
 */
export function describeAddon(addon: AddonCompatibility): string {
  return [currentSentence(addon), ...nextSentences(addon)].join(' ');
}

function currentSentence(addon: AddonCompatibility): string {
  const { installed, latestVersion, state, selfManaged } = addon;
  const name = `${code(addon.name)}${
    selfManaged ? ', not managed by EKS,' : ''
  }`;
  if (installed === undefined) {
    return `${name} has a version that is not known.`;
  }
  const at = `${name} runs ${code(installed)}`;
  switch (state) {
    case 'latest':
      return `${at}, the latest version.`;
    case 'updateAvailable':
      return latestVersion
        ? `${at}; ${code(latestVersion)} is available.`
        : `${at}; a newer version is available.`;
    case 'incompatible':
      return `${at}, which EKS does not list for the cluster's version.`;
    default:
      return `${at}. What EKS offers is not known.`;
  }
}

function nextSentences({
  blocksNext,
  nextDefaultVersion,
}: AddonCompatibility): string[] {
  if (blocksNext === undefined) {
    return [];
  }
  if (!blocksNext) {
    return ['EKS lists it for the next minor version.'];
  }
  return [
    nextDefaultVersion
      ? `The next minor version needs another one, such as ${code(
          nextDefaultVersion,
        )}.`
      : 'The next minor version needs another one.',
  ];
}
