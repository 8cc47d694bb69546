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

import {
  addon,
  clusterCore,
  component,
  fargateProfile,
  insight,
  nodeGroup,
  subnet,
  upgradeFacts,
  type SectionData,
} from '../../testing/upgradeFacts';
import { known } from '../../facts';
import { planUpgrade } from './planUpgrade';
import type { UpgradeFacts } from './types';

const FULL: SectionData = {
  core: clusterCore({ autoMode: true, autoModeNodePools: ['system'] }),
  nodeGroups: [nodeGroup(), nodeGroup({ name: 'done', version: '1.36' })],
  nodePools: [
    { kind: 'karpenter', name: 'spot', kubeletVersions: { 'v1.35.1': 2 } },
    { kind: 'nodeGroup', name: 'general', kubeletVersions: { 'v1.34.0': 1 } },
    { kind: 'fargate', name: 'fargate', kubeletVersions: { 'v1.35.0': 4 } },
  ],
  fargateProfiles: [fargateProfile('batch')],
  addons: [
    addon(),
    addon({ name: 'vpc-cni', version: 'v1.19.6-eksbuild.1' }),
    addon({ name: 'kube-proxy', version: 'v1.35.0-eksbuild.2' }),
    addon({ name: 'metrics-server', version: 'v0.7.2-eksbuild.1' }),
  ],
  components: [
    component(),
    component({
      name: 'cluster-autoscaler',
      workload: { kind: 'Deployment', name: 'cluster-autoscaler' },
      versions: [{ version: 'v1.35.0', source: 'image' }],
    }),
  ],
};

function stages(data: SectionData, changes: Partial<UpgradeFacts> = {}) {
  return planUpgrade(upgradeFacts(data, changes)).stages.map(
    ({ id, from = '-', to = '-', state }) => `${id} ${from} ${to} ${state}`,
  );
}

describe('upgradeStages', () => {
  it('puts the stages into their order', () => {
    expect(stages(FULL)).toEqual([
      'prepare - - todo',
      'component/kube-system/aws-load-balancer-controller v2.14.0 - todo',
      // 1.21.1 works with both versions.
      'addon/vpc-cni v1.19.6-eksbuild.1 v1.21.1-eksbuild.3 todo',
      'controlPlane 1.35 1.36 todo',
      // No version works with both.
      'addon/metrics-server v0.7.2-eksbuild.1 v0.8.0-eksbuild.1 todo',
      'component/kube-system/cluster-autoscaler v1.35.0 - todo',
      'nodeGroup/general 1.34 1.36 todo',
      'nodeGroup/done 1.36 1.36 done',
      'nodePool/karpenter/spot 1.35 1.36 todo',
      'nodePool/autoMode/system - 1.36 automatic',
      'fargateProfile/batch 1.35 1.36 todo',
      'addon/coredns v1.12.4-eksbuild.1 - done',
      // It may be older than the API server, and never newer.
      'addon/kube-proxy v1.35.0-eksbuild.2 v1.36.0-eksbuild.1 todo',
      'verify - - todo',
    ]);
  });

  it('blocks the control plane and what follows for a blocker before it', () => {
    const blocked = stages({
      ...FULL,
      subnets: [subnet('subnet-0a1', 0), subnet('subnet-0b2', 0)],
    });
    const states = blocked.map(each => each.split(' ').at(-1));
    expect(states).toEqual([
      'todo',
      'todo',
      'todo',
      'blocked',
      'blocked',
      'blocked',
      'blocked',
      'done',
      'blocked',
      'automatic',
      'blocked',
      'done',
      'blocked',
      'blocked',
    ]);
  });

  it('blocks only its own stage and the end for a blocker after it', () => {
    const blocked = stages({
      nodeGroups: [
        nodeGroup({ amiType: 'AL2_x86_64' }),
        nodeGroup({ name: 'other' }),
      ],
    });
    expect(blocked).toEqual([
      'prepare - - done',
      'controlPlane 1.35 1.36 todo',
      'nodeGroup/general 1.35 1.36 blocked',
      'nodeGroup/other 1.35 1.36 todo',
      'addon/coredns v1.12.4-eksbuild.1 - done',
      'verify - - blocked',
    ]);
  });

  it.each([
    // Managed by EKS, and by its image alone.
    [
      {
        addons: [addon({ name: 'kube-proxy', version: 'v1.32.6-eksbuild.2' })],
      },
    ],
    [
      {
        addons: [],
        components: [
          component({
            name: 'kube-proxy',
            workload: { kind: 'DaemonSet' as const, name: 'kube-proxy' },
            versions: [
              { version: 'v1.32.6-eksbuild.2', source: 'image' as const },
            ],
          }),
        ],
      },
    ],
  ])(
    'brings a kube-proxy that is too old to the version of the cluster first',
    data => {
      expect(stages({ ...data, nodeGroups: [] })).toEqual([
        'prepare - - todo',
        'addon/kube-proxy v1.32.6-eksbuild.2 v1.35.0-eksbuild.2 todo',
        'controlPlane 1.35 1.36 blocked',
        'verify - - blocked',
      ]);
    },
  );

  it('lets a kube-proxy wait for the nodes, though a version works with both', () => {
    const offer = (...versions: string[]) =>
      known([{ name: 'kube-proxy', versions }]);
    expect(
      stages(
        {
          addons: [
            addon({ name: 'kube-proxy', version: 'v1.34.0-eksbuild.1' }),
          ],
        },
        {
          offers: {
            current: offer('v1.35.6-eksbuild.2'),
            next: offer('v1.36.0-eksbuild.1', 'v1.35.6-eksbuild.2'),
          },
        },
      ),
    ).toEqual([
      'prepare - - done',
      'controlPlane 1.35 1.36 todo',
      'nodeGroup/general 1.35 1.36 todo',
      'addon/kube-proxy v1.34.0-eksbuild.1 v1.36.0-eksbuild.1 todo',
      'verify - - todo',
    ]);
  });

  it('lists what is left to catch up when there is no newer version', () => {
    expect(
      stages({
        core: clusterCore({ version: '1.37' }),
        nodeGroups: [nodeGroup()],
        fargateProfiles: [fargateProfile('batch')],
        insights: [insight()],
        components: [component()],
      }),
    ).toEqual([
      'prepare - - done',
      'controlPlane 1.37 1.37 done',
      'nodeGroup/general 1.35 1.37 todo',
      'verify - - todo',
    ]);
  });
});
