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

import { toNodePoolVersions } from './toNodePoolVersions';

describe('toNodePoolVersions', () => {
  it('counts nodes by pool and version, in the same order however they are listed', () => {
    const node = (kubeletVersion: string | undefined, labels = {}) => ({
      name: 'ip-10-0-1-1',
      labels,
      ready: true,
      unschedulable: false,
      kubeletVersion,
    });
    const general = { 'eks.amazonaws.com/nodegroup': 'general' };
    const nodes = [
      node('v1.34.2-eks-1', general),
      node('v1.33.5-eks-1', general),
      node('v1.34.2-eks-1', general),
      node('v1.34.2-eks-1', { 'karpenter.sh/nodepool': 'spot' }),
      node(undefined),
    ];
    const counted = toNodePoolVersions(nodes);

    expect(counted).toEqual([
      {
        kind: 'karpenter',
        name: 'spot',
        kubeletVersions: { 'v1.34.2-eks-1': 1 },
      },
      {
        kind: 'nodeGroup',
        name: 'general',
        kubeletVersions: { 'v1.33.5-eks-1': 1, 'v1.34.2-eks-1': 2 },
      },
      {
        kind: 'selfManaged',
        name: 'self-managed',
        kubeletVersions: { unknown: 1 },
      },
    ]);
    expect(JSON.stringify(toNodePoolVersions([...nodes].reverse()))).toBe(
      JSON.stringify(counted),
    );
    expect(toNodePoolVersions([])).toEqual([]);
  });
});
