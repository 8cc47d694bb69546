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

import { known, notKnown } from '../../facts';
import {
  addon,
  clusterCore,
  component,
  DENIED_INSIGHTS,
  fargateProfile,
  insight,
  nodeGroup,
  READ_AT,
  subnet,
  upgradeFacts,
  type SectionData,
} from '../../testing/upgradeFacts';
import { fallbackCalendar } from '../support';
import type { UpgradeFindingParams } from './findings';
import { planUpgrade } from './planUpgrade';
import type { UpgradeFacts } from './types';

const ISSUE = { code: 'AccessDenied', message: 'No access.', resourceIds: [] };
const DENIED = notKnown({ reason: 'denied', message: 'Denied.' });
const DEPRECATION = {
  usage: '/apis/flowcontrol.apiserver.k8s.io/v1beta3/flowschemas',
  stopServingVersion: '1.36',
  clients: [{ userAgent: 'argocd', requestsLast30Days: 412 }],
};
const detail = (deprecations: (typeof DEPRECATION)[]) => ({
  resources: [],
  deprecations,
  addons: [],
});
const pool = (kind: string, name: string, ...kubelets: string[]) => ({
  kind,
  name,
  kubeletVersions: Object.fromEntries(kubelets.map(each => [each, 1])),
});
const onFallback = { calendar: fallbackCalendar };

function found(data: SectionData, changes: Partial<UpgradeFacts> = {}) {
  return planUpgrade(upgradeFacts(data, changes)).findings.map(
    ({ weight, stageId, finding }) =>
      `${finding.code} ${finding.advice ? 'advice' : weight} ${stageId}`,
  );
}

interface Row {
  code: keyof UpgradeFindingParams;
  /** Findings of the case, all of them. */
  finds: string[];
  data?: SectionData;
  changes?: Partial<UpgradeFacts>;
  /** The nearest case without the finding. */
  not: { data?: SectionData; changes?: Partial<UpgradeFacts> };
}

const ROWS: Row[] = [
  {
    code: 'UPG-01',
    finds: ['UPG-01 blocker prepare'],
    data: { core: clusterCore({ status: 'FAILED' }) },
    not: { data: { core: clusterCore({ status: 'ACTIVE' }) } },
  },
  {
    code: 'UPG-02',
    finds: ['UPG-02 blocker prepare'],
    data: { core: clusterCore({ status: 'UPDATING' }) },
    not: { data: { core: clusterCore({ status: 'CREATING' }) } },
  },
  {
    code: 'UPG-03',
    finds: ['UPG-03 unknown prepare'],
    data: { core: clusterCore({ version: '1.37' }), nodeGroups: [] },
    changes: onFallback,
    not: { data: { core: clusterCore() }, changes: onFallback },
  },
  {
    code: 'UPG-04',
    finds: ['UPG-04 warning prepare'],
    data: { core: clusterCore({ healthIssues: [ISSUE] }) },
    not: {},
  },
  {
    code: 'UPG-10',
    finds: ['UPG-10 blocker prepare'],
    data: { insights: [insight({ status: 'ERROR' })] },
    // It judges the version that the cluster has.
    not: {
      data: {
        insights: [
          insight(),
          insight({ status: 'ERROR', kubernetesVersion: '1.35' }),
        ],
      },
    },
  },
  {
    code: 'UPG-11',
    finds: ['UPG-11 warning prepare'],
    data: {
      insights: [
        insight(),
        insight({ status: 'WARNING', kubernetesVersion: '1.37' }),
      ],
    },
    not: {
      data: {
        insights: [
          insight(),
          insight({ status: 'WARNING', category: 'MISCONFIGURATION' }),
        ],
      },
    },
  },
  {
    code: 'UPG-12',
    finds: ['UPG-12 unknown prepare'],
    data: { insights: [insight({ status: 'UNKNOWN' })] },
    // It judges a later version.
    not: {
      data: {
        insights: [
          insight(),
          insight({ status: 'UNKNOWN', kubernetesVersion: '1.37' }),
        ],
      },
    },
  },
  {
    code: 'UPG-13',
    finds: ['UPG-13 unknown prepare'],
    data: {
      insights: [insight({ lastRefreshTime: '2026-11-19T11:59:59.999Z' })],
    },
    // 48 hours to the millisecond.
    not: {
      data: {
        insights: [insight({ lastRefreshTime: '2026-11-19T12:00:00.000Z' })],
      },
    },
  },
  {
    code: 'UPG-14',
    finds: ['UPG-14 unknown prepare'],
    data: { insights: [insight({ kubernetesVersion: '1.37' })] },
    not: { data: { insights: [insight({ kubernetesVersion: '1.36' })] } },
  },
  {
    code: 'UPG-15',
    finds: ['UPG-15 blocker prepare'],
    data: {
      insights: [insight({ status: 'WARNING', detail: detail([DEPRECATION]) })],
    },
    not: { data: { insights: [insight({ detail: detail([DEPRECATION]) })] } },
  },
  {
    code: 'UPG-20',
    finds: ['UPG-20 blocker prepare'],
    data: {
      nodePools: [pool('karpenter', 'spot', 'v1.32.9-eks-1', 'v1.35.0')],
    },
    not: { data: { nodePools: [pool('karpenter', 'spot', 'v1.33.0-eks-1')] } },
  },
  {
    code: 'UPG-21',
    finds: ['UPG-21 warning nodePool/selfManaged/batch'],
    data: { nodePools: [pool('selfManaged', 'batch', 'v1.36.0')] },
    not: { data: { nodePools: [pool('selfManaged', 'batch', 'v1.35.9')] } },
  },
  {
    code: 'UPG-22',
    finds: ['UPG-22 unknown nodeGroup/general'],
    data: { nodeGroups: [nodeGroup({ version: undefined })] },
    not: {
      data: {
        nodeGroups: [nodeGroup({ version: undefined })],
        nodePools: [pool('nodeGroup', 'general', 'v1.35.1')],
      },
    },
  },
  {
    code: 'UPG-23',
    finds: ['UPG-23 blocker prepare'],
    data: {
      addons: [addon({ name: 'kube-proxy', version: 'v1.32.6-eksbuild.2' })],
    },
    // Three minor versions behind 1.36.
    not: {
      data: {
        addons: [addon({ name: 'kube-proxy', version: 'v1.33.3-eksbuild.4' })],
      },
    },
  },
  {
    code: 'UPG-30',
    finds: ['UPG-30 warning nodeGroup/general'],
    data: { nodeGroups: [nodeGroup({ healthIssues: [ISSUE] })] },
    not: { data: { nodeGroups: [nodeGroup({ status: 'UPDATING' })] } },
  },
  {
    code: 'UPG-31',
    finds: ['UPG-31 blocker nodeGroup/general'],
    data: { nodeGroups: [nodeGroup({ amiType: 'AL2_x86_64' })] },
    not: {},
  },
  {
    code: 'UPG-32',
    finds: ['UPG-32 warning nodeGroup/general'],
    data: {
      nodeGroups: [
        nodeGroup({ amiType: 'CUSTOM', releaseVersion: 'ami-0123456789' }),
      ],
    },
    not: {},
  },
  {
    code: 'UPG-33',
    finds: ['UPG-33 advice nodeGroup/general'],
    data: { nodeGroups: [nodeGroup({ launchTemplate: { name: 'own' } })] },
    not: {
      data: {
        nodeGroups: [
          nodeGroup({ amiType: 'CUSTOM', launchTemplate: { name: 'own' } }),
        ],
      },
    },
  },
  {
    code: 'UPG-34',
    finds: ['UPG-34 unknown nodeGroup/general'],
    data: { nodeGroups: [nodeGroup({ amiType: 'BOTTLEROCKET_x86_64' })] },
    // AWS answered that there is none: that is known.
    not: {
      data: { nodeGroups: [nodeGroup({ amiType: 'BOTTLEROCKET_x86_64' })] },
      changes: {
        amis: [
          {
            amiType: 'BOTTLEROCKET_x86_64',
            kubernetesVersion: '1.36',
            releaseVersion: known(undefined),
          },
        ],
      },
    },
  },
  {
    code: 'UPG-35',
    finds: ['UPG-35 warning nodeGroup/general'],
    data: { nodeGroups: [nodeGroup({ status: 'UPDATING' })] },
    not: { data: { nodeGroups: [nodeGroup({ status: 'DEGRADED' })] } },
  },
  {
    code: 'UPG-40',
    finds: ['UPG-40 warning addon/coredns'],
    data: { addons: [addon({ version: 'v1.11.4-eksbuild.2' })] },
    not: {},
  },
  {
    code: 'UPG-41',
    finds: ['UPG-41 warning addon/metrics-server'],
    data: {
      addons: [addon({ name: 'metrics-server', version: 'v0.7.2-eksbuild.1' })],
    },
    // kube-proxy may be older than the API server.
    not: {
      data: {
        addons: [addon({ name: 'kube-proxy', version: 'v1.35.0-eksbuild.2' })],
      },
    },
  },
  {
    code: 'UPG-42',
    finds: ['UPG-42 blocker addon/adot'],
    data: { addons: [addon({ name: 'adot', version: 'v0.1.0-eksbuild.1' })] },
    not: {
      data: { addons: [addon({ name: 'adot', version: 'v0.1.0-eksbuild.1' })] },
      changes: {
        offers: {
          current: known([]),
          next: known([{ name: 'adot', versions: ['v0.1.0-eksbuild.1'] }]),
        },
      },
    },
  },
  {
    code: 'UPG-43',
    finds: ['UPG-43 warning addon/coredns'],
    data: { addons: [addon({ healthIssues: [ISSUE] })] },
    not: {},
  },
  {
    code: 'UPG-44',
    finds: ['UPG-40 warning addon/vpc-cni', 'UPG-44 warning addon/vpc-cni'],
    data: {
      addons: [addon({ name: 'vpc-cni', version: 'v1.18.3-eksbuild.2' })],
    },
    // One minor version away.
    not: {
      data: {
        addons: [addon({ name: 'vpc-cni', version: 'v1.20.4-eksbuild.2' })],
      },
    },
  },
  {
    code: 'UPG-45',
    finds: ['UPG-45 unknown prepare'],
    changes: { offers: { ...upgradeFacts().offers, next: DENIED } },
    not: {
      data: { addons: [] },
      changes: { offers: { ...upgradeFacts().offers, next: DENIED } },
    },
  },
  {
    code: 'UPG-46',
    finds: ['UPG-46 warning addon/vpc-cni'],
    data: {
      components: [
        component({
          name: 'vpc-cni',
          workload: { kind: 'DaemonSet', name: 'aws-node' },
          versions: [{ version: 'v1.20.4', source: 'image' }],
        }),
      ],
    },
    not: {
      data: {
        addons: [addon({ name: 'vpc-cni', version: 'v1.20.4-eksbuild.2' })],
        components: [
          component({
            name: 'vpc-cni',
            workload: { kind: 'DaemonSet', name: 'aws-node' },
          }),
        ],
      },
    },
  },
  {
    code: 'UPG-50',
    finds: ['UPG-50 blocker prepare'],
    data: { subnets: [subnet('subnet-0a1', 2), subnet('subnet-0b2', 2)] },
    not: {
      data: { subnets: [subnet('subnet-0a1', 2), subnet('subnet-0b2', 3)] },
    },
  },
  {
    code: 'UPG-51',
    finds: ['UPG-51 unknown prepare'],
    // Enough of them, in one zone that is known.
    data: { subnets: [subnet('subnet-0a1', 5)] },
    not: {
      data: {
        core: clusterCore({
          subnetIds: ['subnet-0a1', 'subnet-0b2', 'subnet-0c3'],
        }),
        subnets: [subnet('subnet-0a1', 4), subnet('subnet-0b2', 1)],
      },
    },
  },
  {
    code: 'UPG-52',
    finds: ['UPG-52 warning prepare'],
    data: { subnets: [subnet('subnet-0a1', 100), subnet('subnet-0b2', 0)] },
    // A local cluster has one zone.
    not: {
      data: {
        core: clusterCore({ onOutpost: true }),
        subnets: [subnet('subnet-0a1', 100), subnet('subnet-0b2', 0)],
      },
    },
  },
  {
    code: 'UPG-60',
    finds: ['UPG-60 warning prepare'],
    data: { components: [component()] },
    // It is an EKS add-on.
    not: {
      data: { components: [component({ name: 'coredns' })] },
    },
  },
  {
    code: 'UPG-61',
    finds: ['UPG-61 warning verify'],
    data: { fargateProfiles: [fargateProfile('batch')] },
    not: {},
  },
  {
    code: 'UPG-62',
    finds: ['UPG-62 warning verify'],
    data: { nodePools: [pool('hybrid', 'hybrid', 'v1.35.0')] },
    not: {
      data: {
        core: clusterCore({
          remoteNetworks: { nodeCidrs: ['10.200.0.0/16'], podCidrs: [] },
        }),
      },
    },
  },
  {
    code: 'UPG-70',
    finds: ['UPG-70 warning prepare'],
    data: { core: clusterCore({ supportType: 'STANDARD' }) },
    changes: { now: new Date('2027-03-27T00:00:00Z') },
    // The last moment of standard support.
    not: {
      data: { core: clusterCore({ supportType: 'STANDARD' }) },
      changes: { now: new Date('2027-03-26T23:59:59.999Z') },
    },
  },
  {
    code: 'UPG-71',
    finds: ['UPG-71 warning controlPlane'],
    data: { core: clusterCore({ version: '1.34' }) },
    changes: { now: new Date('2027-03-27T00:00:00Z') },
    not: {
      data: { core: clusterCore({ version: '1.34' }) },
      changes: { now: new Date('2027-03-26T23:59:59.999Z') },
    },
  },
  {
    code: 'UPG-90',
    finds: ['UPG-90 unknown prepare'],
    data: { insights: undefined },
    not: {},
  },
  {
    code: 'UPG-91',
    finds: ['UPG-91 unknown prepare'],
    changes: {
      cluster: {
        ...upgradeFacts().cluster,
        subnets: {
          ...upgradeFacts().cluster.subnets,
          observedAt: '2026-11-21T08:59:59.999Z',
        },
      },
    },
    // Three times the cadence to the millisecond.
    not: {
      changes: {
        cluster: {
          ...upgradeFacts().cluster,
          subnets: {
            ...upgradeFacts().cluster.subnets,
            observedAt: '2026-11-21T09:00:00.000Z',
          },
        },
      },
    },
  },
];

describe('planUpgrade', () => {
  it('finds nothing wrong with a cluster that is ready', () => {
    const plan = planUpgrade(upgradeFacts());
    expect(plan).toMatchObject({
      from: '1.35',
      to: '1.36',
      state: 'ready',
      findings: [],
      rollback: { state: 'notUpgraded' },
    });
    expect(plan.notEvaluated.map(({ code }) => code)).toEqual([
      'UPG-95',
      'UPG-96',
    ]);
  });

  it.each(ROWS)('finds $code', row => {
    const { code, finds, data, changes, not } = row;
    // At another time only what the row is about is of interest.
    const isOfInterest = (text: string) =>
      changes?.now === undefined || text.startsWith(code);
    expect(found(data ?? {}, changes).filter(isOfInterest)).toEqual(finds);
    expect(
      found(not.data ?? {}, not.changes).filter(each => each.startsWith(code)),
    ).toEqual([]);
  });

  it('names the failure of a section that was never read', () => {
    const facts = upgradeFacts();
    const plan = planUpgrade({
      ...facts,
      cluster: { ...facts.cluster, insights: { failure: DENIED_INSIGHTS } },
    });
    expect(plan.state).toBe('unknown');
    expect(plan.findings[0]?.finding).toEqual({
      code: 'UPG-90',
      state: 'unknown',
      params: { sections: ['insights'], failure: DENIED_INSIGHTS },
      evidence: [
        {
          label: 'eks:ListInsights',
          value: 'The portal lacks `eks:ListInsights`.',
        },
      ],
    });
  });

  it('tells once what several sections share, with the oldest time', () => {
    const facts = upgradeFacts();
    const { insights, subnets, addons } = facts.cluster;
    const failure = {
      reason: 'denied' as const,
      message: 'Denied.',
      since: READ_AT,
    };
    const old = '2026-11-20T09:00:00.000Z';
    const older = '2026-11-20T08:00:00.000Z';
    const plan = planUpgrade({
      ...facts,
      cluster: {
        ...facts.cluster,
        insights: { ...insights, observedAt: old, failure },
        subnets: { ...subnets, observedAt: older, failure },
        addons: { ...addons, observedAt: old },
        nodePools: {},
      },
    });
    expect(plan.findings.map(({ finding }) => finding.params)).toEqual([
      { sections: ['insights', 'subnets'], observedAt: older, failure },
      { sections: ['nodePools'], failure: undefined },
      { sections: ['addons'], observedAt: old, failure: undefined },
    ]);
  });

  it.each([
    // The next API server is 1.28 or newer: three.
    ['1.27', ['v1.25.0'], 3, false],
    ['1.27', ['v1.24.0'], 4, true],
    // It is older: two.
    ['1.26', ['v1.25.0'], 2, false],
    ['1.26', ['v1.24.0'], 3, true],
    ['1.35', ['v1.33.0'], 3, false],
    ['1.35', ['v1.32.0'], 4, true],
  ])('at %s with kubelet %s', (version, kubelets, after, blocks) => {
    const blockers = planUpgrade(
      upgradeFacts(
        {
          core: clusterCore({ version }),
          nodeGroups: [],
          nodePools: [pool('karpenter', 'default', ...kubelets)],
        },
        {
          calendar: {
            source: 'live',
            asOf: READ_AT,
            versions: ['1.26', '1.27', '1.28', '1.36'].map(each => ({
              version: each,
              endOfStandardSupport: '2027-12-01T00:00:00Z',
              endOfExtendedSupport: '2028-12-01T00:00:00Z',
            })),
          },
        },
      ),
    ).findings.filter(({ finding }) => finding.code === 'UPG-20');
    expect(blockers.map(({ finding }) => finding.params)).toMatchObject(
      blocks ? [{ behind: after }] : [],
    );
  });

  it('knows the newest version only from a calendar that was read lately', () => {
    const newest = { core: clusterCore({ version: '1.37' }), nodeGroups: [] };
    expect(planUpgrade(upgradeFacts(newest))).toMatchObject({
      state: 'upToDate',
      to: undefined,
    });
    expect(
      planUpgrade(upgradeFacts(newest, onFallback)).findings,
    ).toMatchObject([
      { finding: { params: { reason: 'oldCalendar', version: '1.37' } } },
    ]);
    const later = {
      calendar: {
        ...upgradeFacts().calendar,
        versions: fallbackCalendar.versions.map(entry => ({
          ...entry,
          ...(entry.version === '1.36' && {
            releaseDate: '2026-11-21T12:00:00.001Z',
          }),
        })),
      },
    };
    // Announced, and not released at that moment.
    expect(planUpgrade(upgradeFacts({}, later)).to).toBeUndefined();
  });

  it('reads insights from before the last upgrade, and undated ones, as unknown', () => {
    const reasons = [
      upgradeFacts({}, { upgradedAt: '2026-11-21T06:00:00.001Z' }),
      upgradeFacts({ insights: [insight({ lastRefreshTime: undefined })] }),
      upgradeFacts({}, { upgradedAt: '2026-11-21T06:00:00.000Z' }),
    ].map(facts =>
      planUpgrade(facts).findings.map(({ finding }) => finding.params),
    );
    expect(reasons).toMatchObject([
      [{ reason: 'beforeUpgrade' }],
      [{ reason: 'undated' }],
      [],
    ]);
  });

  it.each([
    ['ERROR', '1.38', 'blocker'],
    ['WARNING', '1.38', 'warning'],
    ['WARNING', '1.36', 'blocker'],
    ['WARNING', undefined, 'warning'],
  ])(
    'weighs a deprecated API of an insight %s that %s stops to serve',
    (status, stopServingVersion, weight) => {
      const { findings } = planUpgrade(
        upgradeFacts({
          insights: [
            insight({
              status,
              detail: {
                resources: [],
                addons: [],
                deprecations: [{ ...DEPRECATION, stopServingVersion }],
              },
            }),
          ],
        }),
      );
      expect(findings).toMatchObject([{ weight, finding: { code: 'UPG-15' } }]);
    },
  );

  it('orders findings by weight, and lets the heaviest decide', () => {
    const worst = { nodeGroups: [nodeGroup({ amiType: 'AL2_x86_64' })] };
    const doubtful = { insights: [insight({ status: 'UNKNOWN' })] };
    const odd = {
      addons: [addon({ healthIssues: [ISSUE] })],
      nodeGroups: [nodeGroup({ launchTemplate: { id: 'lt-1' } })],
    };
    expect(found({ ...doubtful, ...odd })).toEqual([
      'UPG-43 warning addon/coredns',
      'UPG-12 unknown prepare',
      'UPG-33 advice nodeGroup/general',
    ]);
    const stateOf = (data: SectionData) =>
      planUpgrade(upgradeFacts(data)).state;
    expect(stateOf({ ...odd, ...doubtful, ...worst })).toBe('blocked');
    expect(stateOf({ ...odd, ...doubtful })).toBe('unknown');
    expect(stateOf(odd)).toBe('warnings');
    expect(stateOf({ nodeGroups: odd.nodeGroups })).toBe('ready');
  });

  it('says only that nothing is known when the core was never read', () => {
    expect(planUpgrade(upgradeFacts({ core: undefined }))).toMatchObject({
      state: 'unknown',
      findings: [
        { finding: { code: 'UPG-90', params: { sections: ['core'] } } },
      ],
      stages: [],
      rollback: { state: 'unknown' },
    });
  });

  it('leaves a connected cluster to who runs it', () => {
    const core = clusterCore({
      connectorProvider: 'RANCHER',
      version: undefined,
    });
    const plan = planUpgrade(upgradeFacts({ core }));
    expect(plan).toMatchObject({
      state: 'unknown',
      findings: [
        { finding: { code: 'UPG-03', params: { reason: 'connected' } } },
      ],
      stages: [],
    });
  });
});
