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

import { z } from 'zod/v4';
import type { ClusterSpecNodeGroup } from '../ClusterSpec';
import {
  AMI_TYPES,
  checkAmiType,
  checkInstanceType,
  checkLabelKey,
  checkLabelValue,
  checkNodeGroupName,
  checkNodeLabelKey,
} from '../checks';
import { checkedMap, checkedText, listOf, wholeNumber } from './fields';

const taintSchema = z.strictObject({
  key: checkedText(checkLabelKey, {
    description: 'Key of the taint, such as `dedicated`.',
  }),
  value: checkedText(checkLabelValue, {
    description: 'Value of the taint.',
  }).optional(),
  effect: z.enum(['NO_SCHEDULE', 'NO_EXECUTE', 'PREFER_NO_SCHEDULE']).meta({
    description: 'What happens to pods that do not tolerate the taint.',
  }),
});

/** A managed node group. */
export const nodeGroupSchema: z.ZodType<ClusterSpecNodeGroup> = z.strictObject({
  name: checkedText(checkNodeGroupName, {
    description: 'Name of the managed node group, such as `general`.',
    pattern: '^[A-Za-z][A-Za-z0-9-]{0,62}$',
  }),
  instanceTypes: listOf(
    checkedText(checkInstanceType, {
      description: 'EC2 instance type, such as `m7i.large`.',
    }),
    { min: 1, max: 20 },
    'EC2 instance types of one processor architecture, the preferred first. With SPOT, several of one size.',
  ),
  amiType: checkedText(checkAmiType, {
    description:
      'Operating system and processor architecture of the nodes, such as `AL2023_x86_64_STANDARD`.',
    examples: Object.keys(AMI_TYPES),
  }),
  capacityType: z.enum(['ON_DEMAND', 'SPOT']).meta({
    description:
      'ON_DEMAND keeps nodes until you stop them; SPOT is cheaper and AWS may take them back at two minutes notice.',
  }),
  minSize: wholeNumber(0, 1000, 'Fewest nodes.'),
  desiredSize: wholeNumber(
    0,
    1000,
    'Nodes at the start; an autoscaler may move it between minSize and maxSize.',
  ),
  maxSize: wholeNumber(1, 1000, 'Most nodes.'),
  diskSize: wholeNumber(
    20,
    16384,
    'GiB of the encrypted root volume of each node.',
  ),
  labels: checkedMap(
    { key: checkNodeLabelKey, value: checkLabelValue, max: 50 },
    { description: 'Kubernetes labels of the nodes.' },
  ).optional(),
  taints: listOf(
    taintSchema,
    { max: 50 },
    'Kubernetes taints of the nodes.',
  ).optional(),
});
