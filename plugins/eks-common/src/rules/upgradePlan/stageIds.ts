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

import type { KubeletSkew } from '../nodes';

/** The stage of an add-on. */
export function addonStageId(name: string): string {
  return `addon/${name}`;
}

/** The stage of a node group. */
export function nodeGroupStageId(name: string): string {
  return `nodeGroup/${name}`;
}

/** The stage of a Fargate profile. */
export function fargateStageId(name: string): string {
  return `fargateProfile/${name}`;
}

/** The stage of a pool of nodes, whatever manages it. Nodes of Fargate do not name their profile, so they have none. */
export function poolStageId({ kind, name }: KubeletSkew['pool']): string {
  if (kind === 'nodeGroup') {
    return nodeGroupStageId(name);
  }
  return kind === 'fargate' ? 'verify' : `nodePool/${kind}/${name}`;
}
