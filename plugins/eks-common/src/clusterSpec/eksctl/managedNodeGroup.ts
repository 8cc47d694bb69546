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

import { AMI_TYPES } from '../checks';
import type { ClusterSpecNodeGroup } from '../ClusterSpec';
import { sorted } from './clusterTags';

/** The EKS API and Kubernetes spell effects differently; eksctl wants the Kubernetes way. */
const TAINT_EFFECTS = {
  NO_SCHEDULE: 'NoSchedule',
  NO_EXECUTE: 'NoExecute',
  PREFER_NO_SCHEDULE: 'PreferNoSchedule',
} as const;

/** A managed node group as eksctl writes it, on private subnets. */
export function managedNodeGroup(
  group: ClusterSpecNodeGroup,
  tags: Record<string, string>,
): Record<string, unknown> {
  return {
    name: group.name,
    amiFamily: AMI_TYPES[group.amiType].amiFamily,
    instanceTypes: [...group.instanceTypes],
    spot: group.capacityType === 'SPOT',
    minSize: group.minSize,
    desiredCapacity: group.desiredSize,
    maxSize: group.maxSize,
    privateNetworking: true,
    volumeType: 'gp3',
    volumeSize: group.diskSize,
    volumeEncrypted: true,
    disableIMDSv1: true,
    // A hop limit of one: pods get their identity from Pod Identity or IRSA, never from the node.
    disablePodIMDS: true,
    ...(group.labels && { labels: sorted(Object.entries(group.labels)) }),
    ...(group.taints && { taints: group.taints.map(taint) }),
    updateConfig: { maxUnavailablePercentage: 33 },
    tags,
  };
}

function taint({
  key,
  value,
  effect,
}: NonNullable<ClusterSpecNodeGroup['taints']>[number]): Record<
  string,
  string
> {
  return {
    key,
    ...(value !== undefined && { value }),
    effect: TAINT_EFFECTS[effect],
  };
}
