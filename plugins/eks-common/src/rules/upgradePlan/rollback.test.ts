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
  clusterCore,
  fargateProfile,
  insight,
  nodeGroup,
  upgradeFacts,
  type SectionData,
} from '../../testing/upgradeFacts';
import { planUpgrade } from './planUpgrade';
import type { UpgradeFacts } from './types';

const READY = insight({ category: 'ROLLBACK_READINESS' });
const UPGRADED = {
  upgradedAt: '2026-11-20T12:00:00.000Z',
  upgradedFrom: '1.34',
};

const pool = (kind: string, ...kubelets: string[]) => ({
  kind,
  name: kind,
  kubeletVersions: Object.fromEntries(kubelets.map(each => [each, 1])),
});

function rollback(data: SectionData, changes: Partial<UpgradeFacts> = {}) {
  const facts = upgradeFacts(
    {
      insights: [insight(), READY],
      nodeGroups: [nodeGroup({ version: '1.34' })],
      ...data,
    },
    { ...UPGRADED, ...changes },
  );
  const { state, to, until, findings } = planUpgrade(facts).rollback;
  return { state, to, until, codes: findings.map(({ code }) => code) };
}

describe('rollback', () => {
  it.each([
    ['2026-11-27T11:59:59.999Z', 'possible'],
    ['2026-11-27T12:00:00.000Z', 'over'],
  ])('is %s seven days after the upgrade', (now, state) => {
    const observedAt = now;
    const { cluster } = upgradeFacts({
      insights: [insight(), READY],
      nodeGroups: [nodeGroup({ version: '1.34' })],
    });
    expect(
      rollback(
        {},
        {
          now: new Date(now),
          cluster: {
            ...cluster,
            core: { ...cluster.core, observedAt },
            insights: { ...cluster.insights, observedAt },
            fargateProfiles: { ...cluster.fargateProfiles, observedAt },
            nodeGroups: { ...cluster.nodeGroups, observedAt },
          },
        },
      ),
    ).toEqual({
      state,
      to: '1.34',
      until: '2026-11-27T12:00:00.000Z',
      codes: [],
    });
  });

  it.each<[string, SectionData, Partial<UpgradeFacts>, string, string[]]>([
    ['nothing is in the way', {}, {}, 'possible', []],
    [
      'an insight fails',
      { insights: [insight(), { ...READY, status: 'ERROR' }] },
      {},
      'blocked',
      ['UPG-80'],
    ],
    [
      'an insight is unknown',
      { insights: [insight(), { ...READY, status: 'UNKNOWN' }] },
      {},
      'unknown',
      ['UPG-88'],
    ],
    [
      'an insight warns',
      { insights: [insight(), { ...READY, status: 'WARNING' }] },
      {},
      'possible',
      [],
    ],
    [
      'there are no rollback insights',
      { insights: [insight()] },
      {},
      'unknown',
      ['UPG-86'],
    ],
    [
      'insights were never read',
      { insights: undefined },
      {},
      'unknown',
      ['UPG-86'],
    ],
    [
      'the version before is in extended support and refused',
      { core: clusterCore({ version: '1.34', supportType: 'STANDARD' }) },
      { upgradedFrom: '1.33' },
      'blocked',
      ['UPG-81', 'UPG-83'],
    ],
    [
      'the version before is in extended support and accepted',
      { core: clusterCore({ version: '1.34', supportType: 'EXTENDED' }) },
      { upgradedFrom: '1.33' },
      'possible',
      ['UPG-83'],
    ],
    [
      'pods on Fargate follow the control plane',
      {
        fargateProfiles: [fargateProfile('batch')],
        nodePools: [pool('fargate', 'v1.35.1', 'v1.34.0')],
      },
      {},
      'possible',
      ['UPG-82'],
    ],
    [
      'pods on Fargate are as old as the version before',
      {
        fargateProfiles: [fargateProfile('batch')],
        nodePools: [pool('fargate', 'v1.34.0')],
      },
      {},
      'possible',
      [],
    ],
    [
      'the version of the pods on Fargate is not known',
      { fargateProfiles: [fargateProfile('batch')], nodePools: undefined },
      {},
      'possible',
      ['UPG-82'],
    ],
    [
      'hybrid nodes were upgraded',
      { nodePools: [pool('hybrid', 'v1.35.1')] },
      {},
      'possible',
      ['UPG-83'],
    ],
    [
      'EKS brings the nodes back by itself',
      { nodePools: [pool('autoMode', 'v1.35.1')] },
      {},
      'possible',
      [],
    ],
    [
      'node groups were upgraded',
      { nodeGroups: [nodeGroup({ version: '1.35' })] },
      {},
      'possible',
      ['UPG-83'],
    ],
    [
      'the cluster is being updated',
      { core: clusterCore({ status: 'UPDATING' }) },
      {},
      'blocked',
      ['UPG-84'],
    ],
    [
      'the version before is out of support',
      { core: clusterCore({ version: '1.31' }) },
      { upgradedFrom: '1.30' },
      'blocked',
      ['UPG-85', 'UPG-83'],
    ],
    [
      'the version before is not listed',
      { core: clusterCore({ version: '1.29' }), nodeGroups: [] },
      { upgradedFrom: '1.28' },
      'unknown',
      ['UPG-87'],
    ],
  ])('when %s', (_, data, changes, state, codes) => {
    expect(rollback(data, changes)).toMatchObject({ state, codes });
  });

  it.each<[string, SectionData, Partial<UpgradeFacts>, string]>([
    [
      'nobody saw an upgrade',
      { insights: [insight()] },
      { upgradedAt: undefined, upgradedFrom: undefined },
      'notUpgraded',
    ],
    [
      'only EKS knows of an upgrade',
      {},
      { upgradedAt: undefined, upgradedFrom: undefined },
      'unknown',
    ],
    [
      'the last change was a rollback',
      {},
      { upgradedFrom: '1.36' },
      'notUpgraded',
    ],
  ])('when %s', (_, data, changes, state) => {
    expect(rollback(data, changes)).toMatchObject({ state, codes: [] });
  });
});
