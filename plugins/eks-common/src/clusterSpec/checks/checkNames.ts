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
 * Whether a name can be that of a cluster: 1 to 100 letters, digits and hyphens, a letter first. EKS would also take
 * underscores, but CloudFormation stacks are named after the cluster and do not.
 *
 * @returns the sentence that says what is wrong, or nothing
 * @public
 */
export function checkClusterName(name: string): string | undefined {
  return /^[A-Za-z][A-Za-z0-9-]{0,99}$/.test(name)
    ? undefined
    : `\`${shown(
        name,
      )}\` cannot name a cluster: use 1 to 100 letters, digits and hyphens, a letter first, such as \`payments-dev\`.`;
}

/**
 * Whether a name can be what the names of several clusters begin with, such as `payments` of `payments-dev`. Stricter than
 * the names of clusters, because it also names a repository, an IAM role and an entity of the catalog: 2 to 40 lower-case
 * letters, digits and single hyphens, a letter first, no hyphen last.
 *
 * @returns the sentence that says what is wrong, with the mended name when it is near, or nothing
 * @public
 */
export function checkClusterBaseName(name: string): string | undefined {
  if (isClusterBaseName(name)) {
    return undefined;
  }
  const problem = name
    ? `\`${shown(name)}\` cannot begin the names of clusters`
    : 'The name is missing';
  const proposal = mendedBaseName(name) ?? 'payments';
  return `${problem}: use 2 to 40 lower-case letters, digits and single hyphens, a letter first, such as \`${proposal}\`.`;
}

function isClusterBaseName(name: string): boolean {
  return /^(?=.{2,40}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name);
}

function mendedBaseName(name: string): string | undefined {
  const mended = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-$/, '');
  return isClusterBaseName(mended) ? mended : undefined;
}

/**
 * Whether a name can be that of an environment, which is a folder, a part of the cluster's name and of branch and job
 * names: 1 to 20 lower-case letters, digits and hyphens, a letter first, no hyphen last.
 *
 * @returns the sentence that says what is wrong, or nothing
 * @public
 */
export function checkEnvironmentName(name: string): string | undefined {
  return /^[a-z](?:[a-z0-9-]{0,18}[a-z0-9])?$/.test(name)
    ? undefined
    : `\`${shown(
        name,
      )}\` cannot name an environment: use 1 to 20 lower-case letters, digits and hyphens, a letter first, such as \`dev\`.`;
}

export function checkNodeGroupName(name: string): string | undefined {
  return /^[A-Za-z][A-Za-z0-9-]{0,62}$/.test(name)
    ? undefined
    : `\`${shown(
        name,
      )}\` cannot name a node group: use 1 to 63 letters, digits and hyphens, a letter first, such as \`general\`.`;
}

export function checkAddonName(name: string): string | undefined {
  return /^[a-z0-9][a-z0-9_-]{0,99}$/.test(name)
    ? undefined
    : `\`${shown(
        name,
      )}\` cannot name an add-on: use the name that EKS lists, such as \`vpc-cni\`.`;
}

export function checkRoleName(name: string): string | undefined {
  return /^[\w+=,.@-]{1,64}$/.test(name)
    ? undefined
    : `\`${shown(
        name,
      )}\` cannot name an IAM role: use 1 to 64 letters, digits and \`+=,.@_-\`, without path and ARN, such as \`payments-deploy\`.`;
}

export function checkOwner(owner: string): string | undefined {
  const part = '[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?';
  return new RegExp(`^(?:(?:group|user):)?(?:${part}/)?${part}$`, 'i').test(
    owner,
  )
    ? undefined
    : `\`${shown(
        owner,
      )}\` is not a reference to an owner: name a group or a user of the catalog, such as \`group:default/platform\`.`;
}
