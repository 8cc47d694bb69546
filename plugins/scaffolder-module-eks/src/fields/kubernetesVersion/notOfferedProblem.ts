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

import { EksTarget } from '@backstage-eks/plugin-eks-react';
import { Translate } from '../../form';
import { OfferedVersions } from './loadOfferedVersions';

/** Says that a version is not offered, where, and what is. */
export function notOfferedProblem(
  version: string,
  targets: EksTarget[],
  offered: OfferedVersions,
  t: Translate,
): string | undefined {
  const versions = offered.versions.map(item => item.version);
  if (versions.includes(version)) {
    return undefined;
  }
  if (versions.length === 0) {
    return t('kubernetesVersion.none');
  }
  return t('kubernetesVersion.notOffered', {
    version,
    targets: targets.map(target => t('target', { ...target })).join(', '),
    versions: versions.join(', '),
  });
}
