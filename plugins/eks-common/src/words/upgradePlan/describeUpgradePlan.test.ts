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

import { planUpgrade } from '../../rules';
import {
  addon,
  clusterCore,
  component,
  fargateProfile,
  insight,
  nodeGroup,
  subnet,
  upgradeFacts,
} from '../../testing/upgradeFacts';
import { describeRollback, describeUpgradePlan } from './describeUpgradePlan';
import { describeUpgradeStage } from './describeUpgradeStage';

const blocked = {
  subnets: [subnet('subnet-0a1', 0), subnet('subnet-0b2', 0)],
};
const doubtful = { insights: [insight({ status: 'UNKNOWN' })] };
const odd = { components: [component()] };

describe('describeUpgradePlan', () => {
  it.each([
    [
      'Upgrade from `1.35` to `1.36`: nothing that was checked stands in the way.',
      {},
    ],
    [
      'Upgrade from `1.35` to `1.36`: 1 blocker to mend first, 1 warning, 1 check not possible.',
      { ...blocked, ...doubtful, ...odd },
    ],
    [
      'Upgrade from `1.35` to `1.36`: nothing is known to block it, but not everything was checked: 1 warning, 1 check not possible.',
      { ...doubtful, ...odd },
    ],
    [
      'Upgrade from `1.35` to `1.36`: nothing blocks it. 1 warning to look at.',
      odd,
    ],
    [
      '`1.37` is the newest version that EKS offers. 1 stage left to catch up.',
      { core: clusterCore({ version: '1.37' }) },
    ],
    [
      '`1.37` is the newest version that EKS offers.',
      { core: clusterCore({ version: '1.37' }), nodeGroups: [] },
    ],
  ])('says: %s', (sentence, data) => {
    expect(describeUpgradePlan(planUpgrade(upgradeFacts(data)))).toBe(sentence);
  });
});

describe('describeUpgradeStage', () => {
  it('says what is to be done', () => {
    const { stages } = planUpgrade(
      upgradeFacts({
        ...odd,
        core: clusterCore({ autoMode: true, autoModeNodePools: ['system'] }),
        nodeGroups: [nodeGroup(), nodeGroup({ name: 'new', version: '1.36' })],
        nodePools: [
          {
            kind: 'karpenter',
            name: 'spot',
            kubeletVersions: { 'v1.35.1': 1 },
          },
        ],
        fargateProfiles: [fargateProfile('batch')],
        addons: [
          addon({ version: 'v1.11.4-eksbuild.2' }),
          addon({ name: 'adot', version: 'v0.1.0-eksbuild.1' }),
        ],
      }),
    );
    expect(stages.map(describeUpgradeStage)).toEqual([
      'Mend what stands in the way, and check what could not be checked.',
      'Check which versions of `aws-load-balancer-controller` work with the next version; it runs `v2.14.0`.',
      'Update `coredns` from `v1.11.4-eksbuild.2` to `v1.12.4-eksbuild.1`.',
      'Check `adot` at `v0.1.0-eksbuild.1`: no version to move to is known.',
      'Upgrade the control plane from `1.35` to `1.36`.',
      'Upgrade node group `general` from `1.35` to `1.36`.',
      '`new` needs nothing at `1.36`.',
      'Replace the nodes of `spot` from `1.35` to `1.36`.',
      'EKS replaces the nodes of `system` by itself.',
      'Redeploy the pods of Fargate profile `batch`.',
      'Verify that the cluster and its services run.',
    ]);
  });
});

describe('describeRollback', () => {
  const until = '2026-11-27T12:00:00.000Z';
  it.each([
    [
      'possible',
      'The control plane can go back to `1.34` until 27 November 2026, 12:00 UTC at the latest.',
    ],
    [
      'blocked',
      'The control plane could go back to `1.34` until 27 November 2026, 12:00 UTC, but something stops it.',
    ],
    [
      'over',
      'The time to go back to `1.34` ended on 27 November 2026, 12:00 UTC.',
    ],
    [
      'unknown',
      'Whether the control plane can go back to `1.34` is not known; EKS allows it until 27 November 2026, 12:00 UTC.',
    ],
    [
      'notUpgraded',
      'No upgrade of the control plane was seen that could be rolled back.',
    ],
  ] as const)('says that it is %s', (state, sentence) => {
    expect(describeRollback({ state, to: '1.34', until, findings: [] })).toBe(
      sentence,
    );
  });

  it('names what comes first', () => {
    const first = planUpgrade(
      upgradeFacts(
        {
          insights: [insight(), insight({ category: 'ROLLBACK_READINESS' })],
          nodeGroups: [nodeGroup()],
        },
        { upgradedAt: '2026-11-20T12:00:00.000Z', upgradedFrom: '1.34' },
      ),
    ).rollback;
    expect(describeRollback(first)).toBe(
      'The control plane can go back to `1.34` until 27 November 2026, 12:00 UTC at the latest, once what comes first is done.',
    );
  });
});
