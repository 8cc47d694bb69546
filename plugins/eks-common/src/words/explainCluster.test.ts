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

import { notKnown } from '../facts';
import {
  addonCompatibility,
  amiDrift,
  fleetCalendar,
  kubeletSkew,
} from '../rules';
import {
  addon,
  clusterCore,
  DENIED_INSIGHTS,
  nodeGroup,
  upgradeFacts,
  UPGRADE_NOW,
} from '../testing/upgradeFacts';
import { describeAddon } from './addons';
import { describeFleetCalendar } from './calendar';
import { explainCluster } from './explainCluster';
import { describeAmiDrift, describeSkew } from './nodes';

const ISSUE = {
  code: 'InsufficientFreeAddresses',
  message: 'Not enough free addresses.',
  resourceIds: [],
};

describe('explainCluster', () => {
  it('says what is wrong, what is not known, and when it was read', () => {
    const facts = upgradeFacts({
      core: clusterCore({ version: '1.34' }),
      nodeGroups: [
        nodeGroup({
          status: 'DEGRADED',
          version: '1.33',
          releaseVersion: '1.33.5-20261001',
          healthIssues: [ISSUE],
        }),
        nodeGroup({
          name: 'old-image',
          version: '1.35',
          releaseVersion: '1.35.6-20261022',
        }),
      ],
      addons: [
        addon({ version: 'v1.11.4-eksbuild.2' }),
        addon({ name: 'adot', version: 'v0.0.1' }),
      ],
      nodePools: undefined,
    });
    const { cluster } = facts;
    expect(
      explainCluster({
        ...facts,
        cluster: {
          ...cluster,
          insights: { failure: DENIED_INSIGHTS },
          subnets: { ...cluster.subnets, observedAt: '2026-11-20T00:00:00Z' },
        },
      }),
    ).toBe(
      [
        'Cluster `payments-prod` is `ACTIVE`.',
        'Kubernetes `1.34`: standard support ends in 11 days, on 2 December 2026. Extended support then adds about $365 per month.',
        'Node group `general` is `DEGRADED`: Not enough free addresses (`InsufficientFreeAddresses`).',
        'Node group `general` runs kubelet `1.33`, 1 minor version behind the control plane.',
        'Node group `old-image` runs kubelet `1.35`, newer than the control plane, which is not supported.',
        '`old-image` runs AMI `1.35.6-20261022`, 10 days behind; `1.35.6-20261101` is available.',
        'EKS does not list the installed version of `adot`.',
        'Updates are available for `coredns`.',
        'Whether the AMI of `general` is the latest is not known.',
        'Never read: insights, nodes in the cluster.',
        'Too old to rely on: subnets.',
        'Read at 21 November 2026, 11:50 UTC.',
      ].join(' '),
    );
  });

  it('is short when nothing is wrong, and honest when nothing is known', () => {
    expect(explainCluster(upgradeFacts())).toBe(
      'Cluster `payments-prod` is `ACTIVE`. Kubernetes `1.35`: standard support ends in 126 days, on 27 March 2027. Extended support then adds about $365 per month. Read at 21 November 2026, 11:50 UTC.',
    );
    const facts = upgradeFacts();
    expect(
      explainCluster({
        ...facts,
        offers: { ...facts.offers, current: notKnown(DENIED_INSIGHTS) },
      }),
    ).toContain(
      'Whether add-ons are up to date is not known: the portal lacks `eks:ListInsights` in 111122223333.',
    );
    const core = {
      failure: { ...DENIED_INSIGHTS, permission: 'eks:DescribeCluster' },
    };
    expect(
      explainCluster({ ...facts, cluster: { ...facts.cluster, core } }),
    ).toBe(
      'Nothing is known of this cluster: the portal lacks `eks:DescribeCluster` in 111122223333.',
    );
  });
});

describe('words of drift', () => {
  const { offers, amis, calendar } = upgradeFacts();

  it.each([
    [
      'coredns',
      'v1.12.4-eksbuild.1',
      '`coredns` runs `v1.12.4-eksbuild.1`, the latest version. EKS lists it for the next minor version.',
    ],
    [
      'coredns',
      'v1.11.4-eksbuild.2',
      '`coredns` runs `v1.11.4-eksbuild.2`; `v1.12.4-eksbuild.1` is available. The next minor version needs another one, such as `v1.12.4-eksbuild.1`.',
    ],
    [
      'adot',
      'v0.0.1',
      "`adot` runs `v0.0.1`, which EKS does not list for the cluster's version. The next minor version needs another one.",
    ],
    ['adot', undefined, '`adot` has a version that is not known.'],
  ])('describes add-on %s at %s', (name, version, sentence) => {
    expect(describeAddon(addonCompatibility({ name, version }, offers))).toBe(
      sentence,
    );
  });

  it.each([
    ['`general` runs the latest AMI `1.35.6-20261101`.', {}],
    [
      '`general` runs AMI `1.35.6-20261031`, 1 day behind; `1.35.6-20261101` is available.',
      { releaseVersion: '1.35.6-20261031' },
    ],
    [
      '`general` runs an AMI of its own `ami-01`, which cannot be compared.',
      { amiType: 'CUSTOM', releaseVersion: 'ami-01' },
    ],
    [
      'AWS publishes no `AL2_x86_64` for the version of `general` any more.',
      { amiType: 'AL2_x86_64' },
    ],
    [
      'Whether the AMI `1.35.6-20261101` of `general` is the latest is not known.',
      { version: '1.34' },
    ],
    [
      '`general` runs AMI `odd`, which cannot be compared with `1.35.6-20261101`.',
      { releaseVersion: 'odd' },
    ],
  ])('says: %s', (sentence, changes) => {
    expect(describeAmiDrift(amiDrift(nodeGroup(changes), amis))).toBe(sentence);
  });

  it('describes kubelets', () => {
    const skews = kubeletSkew({
      clusterVersion: '1.35',
      nodeGroups: ['1.35', '1.34', '1.32', undefined].map(version =>
        nodeGroup({ name: `at-${version ?? 'odd'}`, version }),
      ),
      nodePools: [],
    });
    expect(skews.map(describeSkew)).toEqual([
      'Node group `at-1.35` runs kubelet `1.35`, as the control plane does.',
      'Node group `at-1.34` runs kubelet `1.34`, 1 minor version behind the control plane.',
      'Node group `at-1.32` runs kubelet `1.32`, 3 minor versions behind the control plane. It must be upgraded before the control plane.',
      'The kubelet version of node group `at-odd` is not known.',
    ]);
  });

  it('describes the calendar of a fleet', () => {
    const region = 'eu-west-1';
    const described = (versions: string[], supportType?: string) =>
      describeFleetCalendar(
        fleetCalendar({
          calendars: [{ region, calendar }],
          clusters: versions.map(version => ({ region, version, supportType })),
          now: UPGRADE_NOW,
        }),
      );
    expect(described(['1.33', '1.33', '1.34', '1.20'])).toBe(
      '2 clusters in extended support, about $730 more per month. Next: Extended support begins for 1 cluster at `1.34` on 2 December 2026, in 11 days, about $365 more per month. Support not known of 1 cluster.',
    );
    expect(described(['1.33'], 'STANDARD')).toBe(
      'No cluster is known to be in extended support. Next: EKS may upgrade 1 cluster at `1.33` at any time, since 29 July 2026.',
    );
    expect(described(['1.31'])).toBe(
      '1 cluster in extended support, about $365 more per month. Next: EKS upgrades 1 cluster at `1.31` by itself from 26 November 2026 on, in 5 days.',
    );
    expect(
      describeFleetCalendar(
        fleetCalendar({ calendars: [], clusters: [], now: UPGRADE_NOW }),
      ),
    ).toBe(
      'No cluster is known to be in extended support. No calendar was read.',
    );
  });
});
