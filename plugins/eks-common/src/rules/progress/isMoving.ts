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

import type { Addon, ClusterCore, NodeGroup, Section } from '../../facts';
import { isChanging } from './isChanging';
import { isYoung } from './isYoung';

/**
 * Whether a cluster, or a part of it, is on its way to another state, so that what was read of it is soon outdated.
 *
 * @public
 */
export function isMoving(
  cluster: {
    core: Section<ClusterCore>;
    nodeGroups: Section<NodeGroup[]>;
    addons: Section<Addon[]>;
  },
  now: Date,
): boolean {
  const { data: core } = cluster.core;
  return (
    core !== undefined &&
    (isYoung(core.createdAt, now) ||
      [
        core,
        ...(cluster.nodeGroups.data ?? []),
        ...(cluster.addons.data ?? []),
      ].some(({ status }) => isChanging(status)))
  );
}
