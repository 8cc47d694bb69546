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

import { addon, clusterCore, nodeGroup } from '../../__testUtils__/facts';
import { noSections, type InventoryCluster } from '../../inventory';
import { SharedKnowledge, type LoadedFacts } from '../../knowledge';
import { toClusterSummary } from './toClusterSummary';

const observedAt = '2026-11-20T11:55:00.000Z';
const issue = { code: 'NodeCreationFailure', message: '-', resourceIds: [] };
const read: InventoryCluster = {
  ...noSections(),
  tags: {},
  entityName: 'prod-eu-west-1-111122223333',
  arn: clusterCore().arn,
  createdAt: clusterCore().createdAt,
  name: 'prod',
  accountId: '111122223333',
  region: 'eu-west-1',
  owner: 'group:default/platform',
  revision: 1,
  core: { data: clusterCore(), observedAt },
  nodeGroups: { data: [nodeGroup(), nodeGroup()], observedAt },
  addons: { data: [addon()], observedAt },
};

const TARGET_FAILURE = {
  reason: 'denied' as const,
  permission: 'eks:ListClusters',
  message: 'The portal lacks `eks:ListClusters` in AWS account 111122223333.',
  since: '2026-11-20T12:10:00.000Z',
};

function summaryOf(
  changes: Partial<InventoryCluster>,
  facts: Partial<LoadedFacts> = {},
  at: { now?: Date; targetFailure?: typeof TARGET_FAILURE } = {},
) {
  const { now = new Date('2026-11-20T12:00:00.000Z'), targetFailure } = at;
  const shared = new SharedKnowledge(
    {
      supportCalendar: new Map(),
      addonVersions: new Map(),
      amiRelease: new Map(),
      ...facts,
    },
    now,
  );
  return toClusterSummary(
    { ...read, ...changes },
    { shared, now, cadenceMs: 600_000, targetFailure },
  );
}

describe('toClusterSummary', () => {
  it('says of a stale cluster why its target cannot be read, and of a fresh one nothing', () => {
    const later = new Date('2026-11-20T13:00:00.000Z');
    const targetFailure = TARGET_FAILURE;
    expect(summaryOf({}, {}, { now: later, targetFailure })).toMatchObject({
      stale: true,
      failure: TARGET_FAILURE,
    });
    expect(summaryOf({}, {}, { targetFailure })).toMatchObject({
      stale: false,
      failure: undefined,
    });
    const own = { ...TARGET_FAILURE, permission: 'eks:DescribeCluster' };
    const core = { ...read.core, failure: own };
    expect(summaryOf({ core }, {}, { now: later, targetFailure }).failure).toBe(
      own,
    );
  });

  it('counts what was read and computes support for today', () => {
    expect(summaryOf({})).toMatchObject({
      entityRef: 'resource:default/prod-eu-west-1-111122223333',
      nodeGroupCount: 2,
      addonCount: 1,
      issueCount: 0,
      stale: false,
      support: { phase: 'extended', extraCostPerMonthUsd: 365 },
    });
  });

  it('gives no number for what was never read', () => {
    const failure = {
      reason: 'denied' as const,
      message: 'Denied.',
      since: observedAt,
    };
    const denied = summaryOf({ nodeGroups: { failure } });
    expect(denied.nodeGroupCount).toBeUndefined();
    expect(denied.issueCount).toBeUndefined();
    expect(denied.addonCount).toBe(1);
    expect(denied.failure).toEqual(failure);
  });

  it('counts the problems that are known even when not everything was read', () => {
    const summary = summaryOf({
      nodeGroups: { data: [nodeGroup({ healthIssues: [issue] })], observedAt },
      addons: {},
    });
    expect(summary.issueCount).toBe(1);
    expect(summary.addonCount).toBeUndefined();
  });

  it('counts what is outdated only where it could all be compared', () => {
    const version = clusterCore().version ?? '';
    const addons = {
      data: [
        addon({ name: 'coredns', version: 'v1.0.0-eksbuild.1' }),
        addon({ name: 'vpc-cni', version: 'v2.0.0-eksbuild.1' }),
      ],
      observedAt,
    };
    const offered = ['coredns', 'vpc-cni'].map(name => ({
      name,
      versions: ['v2.0.0-eksbuild.1', 'v1.0.0-eksbuild.1'],
    }));
    const addonVersions = new Map([
      [`eu-west-1/${version}`, { data: offered, observedAt }],
    ]);
    expect(summaryOf({ addons }, { addonVersions })).toMatchObject({
      outdatedAddonCount: 1,
    });
    expect(summaryOf({ addons }).outdatedAddonCount).toBeUndefined();
    expect(
      summaryOf({ addons: {} }, { addonVersions }).outdatedAddonCount,
    ).toBeUndefined();
    expect(
      summaryOf({ nodeGroups: { data: [], observedAt } })
        .outdatedNodeGroupCount,
    ).toBe(0);
    expect(summaryOf({}).outdatedNodeGroupCount).toBeUndefined();
  });
});
