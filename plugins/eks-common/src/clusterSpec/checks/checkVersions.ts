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

import { shown } from '../text';

/**
 * Whether a text is a Kubernetes minor version as EKS names it, such as `1.35`. Whether EKS still offers it is another
 * question, which only EKS can answer.
 *
 * @returns the sentence that says what is wrong, or nothing
 * @public
 */
export function checkKubernetesVersion(version: string): string | undefined {
  if (/^1\.[1-9]\d$/.test(version)) {
    return undefined;
  }
  const minor = /^v?(1\.[1-9]\d)(?:\.\d+)?$/.exec(version)?.[1];
  return minor
    ? `\`${shown(
        version,
      )}\` is not a version that EKS takes: write the minor version only, "${minor}".`
    : `\`${shown(
        version,
      )}\` is not a Kubernetes minor version: write it in quotes, such as "1.35".`;
}

export function checkAddonVersion(version: string): string | undefined {
  return /^v?\d+\.\d+\.\d+[A-Za-z0-9.+_-]{0,80}$/.test(version)
    ? undefined
    : `\`${shown(
        version,
      )}\` does not pin a version: write the whole version that EKS lists, such as \`v1.20.4-eksbuild.2\`.`;
}
