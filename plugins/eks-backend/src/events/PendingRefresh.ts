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

import type { SectionName, TargetRef } from '@backstage-eks/plugin-eks-common';
import { targetKey } from '../targets';

/**
 * A cluster that is to be read.
 *
 * @internal
 */
export interface PendingRefresh {
  target: TargetRef;
  clusterName: string;
  /** Besides the core; everything when absent. */
  sections?: SectionName[];
  /** How often it was tried in vain since the last event. */
  tries: number;
}

/** Tells clusters apart. @internal */
export function refreshKey(
  request: Pick<PendingRefresh, 'target' | 'clusterName'>,
): string {
  return `${targetKey(request.target)}/${request.clusterName}`;
}

/** One read for two requests of a cluster. @internal */
export function joinRefreshes(
  a: PendingRefresh,
  b: PendingRefresh,
): PendingRefresh {
  const { target, clusterName } = a;
  const sections =
    a.sections && b.sections
      ? [...new Set([...a.sections, ...b.sections])]
      : undefined;
  return {
    target,
    clusterName,
    tries: Math.min(a.tries, b.tries),
    ...(sections && { sections }),
  };
}
