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

import type { SectionName } from '@backstage-eks/plugin-eks-common';
import { addon, clusterCore, nodeGroup } from '../../__testUtils__/facts';
import {
  isSectionName,
  noSections,
  type InventoryCluster,
} from '../../inventory';
import { SharedKnowledge } from '../../knowledge';
import { toClusterDetail } from './toClusterDetail';

const HOUR_MS = 60 * 60 * 1000;
const NOW = new Date('2026-11-21T12:00:00.000Z');
const observedAt = '2026-11-21T08:59:59.999Z';
const NAMES = Object.keys(noSections()).filter(isSectionName);

/** The same of every section, with exceptions. */
function bySection<T>(
  value: T,
  except: Partial<Record<SectionName, T>> = {},
): Record<SectionName, T> {
  return {
    core: value,
    nodeGroups: value,
    addons: value,
    fargateProfiles: value,
    podIdentityAssociations: value,
    accessEntries: value,
    insights: value,
    subnets: value,
    components: value,
    nodePools: value,
    awsAuth: value,
    ...except,
  };
}

const cluster: InventoryCluster = {
  ...noSections(),
  entityName: 'prod-eu-west-1-111122223333',
  arn: clusterCore().arn,
  createdAt: clusterCore().createdAt,
  name: 'prod',
  accountId: '111122223333',
  region: 'eu-west-1',
  owner: 'group:default/platform',
  tags: {},
  revision: 1,
  core: { data: clusterCore(), observedAt },
  nodeGroups: { data: [nodeGroup()], observedAt },
  addons: { data: [addon()], observedAt },
  accessEntries: {
    data: [
      {
        principalArn: 'arn:aws:iam::111122223333:role/admin',
        type: 'STANDARD',
        kubernetesGroups: [],
        policies: [],
      },
    ],
    observedAt,
  },
};

function detailOf(showAccess: boolean) {
  return toClusterDetail(cluster, {
    shared: new SharedKnowledge(
      {
        supportCalendar: new Map(),
        addonVersions: new Map(),
        amiRelease: new Map(),
      },
      NOW,
    ),
    history: (['core', 'accessEntries', 'awsAuth', 'addons'] as const).map(
      (section, revision) => ({
        revision,
        at: observedAt,
        section,
        sentence: `${section} changed`,
      }),
    ),
    showAccess,
    config: {
      cadenceMs: bySection(HOUR_MS, { addons: 3 * HOUR_MS }),
      sections: bySection(true),
    },
    now: NOW,
  });
}

describe('toClusterDetail', () => {
  it('judges the age of each section by its own cadence', () => {
    const detail = detailOf(true);
    expect(
      Object.fromEntries(NAMES.map(name => [name, detail[name].stale])),
    ).toEqual(bySection(true, { addons: false }));
  });

  it('tells who may reach the cluster, and when that changed, only to who may know', () => {
    const open = detailOf(true);
    expect(open.accessEntries.data).toHaveLength(1);
    expect(open.history).toHaveLength(4);

    const hidden = detailOf(false);
    expect(hidden.history.map(({ section }) => section)).toEqual([
      'core',
      'addons',
    ]);
    expect(JSON.stringify(hidden)).not.toContain('role/admin');
    expect(hidden.accessEntries).toEqual({
      failure: {
        reason: 'denied',
        permission: 'eks.cluster.access.read',
        message: "This needs the permission 'eks.cluster.access.read'.",
      },
      stale: false,
    });
  });

  it('calls nothing current that could not be compared', () => {
    const { addonStatus, nodeGroupStatus, missingAddons } = detailOf(true);
    expect(addonStatus.map(({ state }) => state)).toEqual(['unknown']);
    expect(nodeGroupStatus.map(({ state }) => state)).toEqual(['unknown']);
    expect(missingAddons).toBeUndefined();
  });
});
