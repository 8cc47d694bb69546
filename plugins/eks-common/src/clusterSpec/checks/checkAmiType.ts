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

import { nearest, shown } from '../text';
import { AMI_TYPES } from './amiTypes';

export function checkAmiType(name: string): string | undefined {
  if (Object.hasOwn(AMI_TYPES, name)) {
    return undefined;
  }
  const given = `\`${shown(name)}\``;
  if (name.startsWith('AL2_')) {
    return `${given} has no new releases since Amazon Linux 2 ended: use ${
      name.includes('ARM')
        ? '`AL2023_ARM_64_STANDARD`'
        : '`AL2023_x86_64_STANDARD`'
    }.`;
  }
  if (name === 'CUSTOM' || name.startsWith('WINDOWS_')) {
    return `${given} needs more than this file's core can say: describe such a group under \`engine.eksctl.nodeGroups\`.`;
  }
  const meant = nearest(name, Object.keys(AMI_TYPES));
  return `${given} is not an AMI type: use ${
    meant ? `\`${meant}\`` : `one of ${Object.keys(AMI_TYPES).join(', ')}`
  }.`;
}
