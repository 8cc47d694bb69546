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

/** What a node of an instance type has; most pods as the VPC CNI counts them. */
const INSTANCE_TYPES: Record<
  string,
  { cpus: number; memoryGib: number; pods: number }
> = {
  't3.medium': { cpus: 2, memoryGib: 4, pods: 17 },
  't3.large': { cpus: 2, memoryGib: 8, pods: 35 },
  'm5.large': { cpus: 2, memoryGib: 8, pods: 29 },
  'm5.xlarge': { cpus: 4, memoryGib: 16, pods: 58 },
  'm6i.large': { cpus: 2, memoryGib: 8, pods: 29 },
  'm6i.xlarge': { cpus: 4, memoryGib: 16, pods: 58 },
  'c6a.xlarge': { cpus: 4, memoryGib: 8, pods: 58 },
  'c6g.large': { cpus: 2, memoryGib: 4, pods: 29 },
  'c6i.large': { cpus: 2, memoryGib: 4, pods: 29 },
  'c6i.xlarge': { cpus: 4, memoryGib: 8, pods: 58 },
  'r6i.large': { cpus: 2, memoryGib: 16, pods: 29 },
};
const OTHER_TYPE = { cpus: 2, memoryGib: 8, pods: 29 };

/** Whether the instances of a type have Graviton processors, such as `m7g.large`. */
export function isArm(instanceType: string): boolean {
  return /^[a-z]+\d+g[a-z]*\./.test(instanceType);
}

/** What a node has, and what of it EKS leaves for pods. */
export function nodeResources(instanceType: string) {
  const { cpus, memoryGib, pods } = INSTANCE_TYPES[instanceType] ?? OTHER_TYPE;
  // The firmware keeps about three percent of the memory for itself.
  const memoryMib = Math.round(memoryGib * 1024 * 0.97);
  // What EKS reserves: by the number of cores, and by the number of pods.
  const reservedCpu = cpus > 2 ? 80 : 70;
  const reservedMib = 255 + 11 * pods + 100;
  return {
    capacity: {
      cpu: String(cpus),
      memory: `${memoryMib}Mi`,
      pods: String(pods),
    },
    allocatable: {
      cpu: `${cpus * 1000 - reservedCpu}m`,
      memory: `${memoryMib - reservedMib}Mi`,
      pods: String(pods),
    },
  };
}
