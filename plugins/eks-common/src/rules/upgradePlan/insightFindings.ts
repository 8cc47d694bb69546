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

import type { Insight } from '../../facts';
import type { Evidence } from '../judgement';
import { minorOf } from '../versions';
import type { DeprecatedApi, InsightParams } from './findings';
import { placed, type PlacedFinding } from './placed';
import type { UpgradeContext } from './upgradeContext';

const HOUR_MS = 60 * 60 * 1000;
// EKS refreshes insights once a day.
const OLD_AFTER_HOURS = 48;

/**
 * What the upgrade insights of EKS say, and whether they can be relied on. `ERROR` concerns the next version, `WARNING` one
 * after it.
 *
 * Source: https://docs.aws.amazon.com/eks/latest/userguide/cluster-insights.html
 */
export function insightFindings(context: UpgradeContext): PlacedFinding[] {
  const { core, to, facts } = context;
  const all = facts.cluster.insights.data;
  if (!all || to === undefined) {
    return [];
  }
  const insights = all.filter(
    ({ category, kubernetesVersion }) =>
      category === 'UPGRADE_READINESS' &&
      // What it says about the version that the cluster has already is over.
      (minorOf(kubernetesVersion) ?? Infinity) > (minorOf(core.version) ?? 0),
  );
  const judgesNext = insights.some(
    ({ kubernetesVersion }) => minorOf(kubernetesVersion) === minorOf(to),
  );
  return [
    ...insights.flatMap(insight => findingsOf(insight, to)),
    ...(judgesNext
      ? ageFindings(insights, context)
      : [
          placed('unknown', 'prepare', {
            code: 'UPG-14',
            params: { version: to },
          }),
        ]),
  ];
}

function findingsOf(insight: Insight, to: string): PlacedFinding[] {
  const { status, detail } = insight;
  if (status === 'PASSING') {
    return [];
  }
  const deprecations = detail?.deprecations ?? [];
  if (deprecations.length > 0 && status !== 'UNKNOWN') {
    return deprecations.map(api => deprecationFinding(insight, api, to));
  }
  const params = paramsOf(insight);
  const evidence = evidenceOf(insight);
  switch (status) {
    case 'ERROR':
      return [
        placed('blocker', 'prepare', { code: 'UPG-10', params, evidence }),
      ];
    case 'WARNING':
      return [
        placed('warning', 'prepare', { code: 'UPG-11', params, evidence }),
      ];
    default:
      // What EKS could not tell about a later version does not concern this upgrade.
      return (minorOf(insight.kubernetesVersion) ?? 0) > (minorOf(to) ?? 0)
        ? []
        : [placed('unknown', 'prepare', { code: 'UPG-12', params, evidence })];
  }
}

function deprecationFinding(
  insight: Insight,
  api: DeprecatedApi,
  to: string,
): PlacedFinding {
  const isGone =
    (minorOf(api.stopServingVersion) ?? Infinity) <= (minorOf(to) ?? 0);
  return placed(
    isGone || insight.status === 'ERROR' ? 'blocker' : 'warning',
    'prepare',
    {
      code: 'UPG-15',
      params: {
        insight: insight.name,
        api,
        refreshedAt: insight.lastRefreshTime,
      },
      evidence: [
        { label: 'API', value: api.usage },
        ...api.clients.map(client => ({
          label: client.userAgent,
          value: `${client.requestsLast30Days} requests in 30 days${
            client.lastRequestTime ? `, last ${client.lastRequestTime}` : ''
          }`,
        })),
      ],
    },
  );
}

function paramsOf(insight: Insight): InsightParams {
  return {
    name: insight.name,
    version: insight.kubernetesVersion,
    reason: insight.reason,
    recommendation: insight.detail?.recommendation,
    refreshedAt: insight.lastRefreshTime,
  };
}

function evidenceOf({ reason, detail }: Insight): Evidence[] {
  return [
    ...(reason ? [{ label: 'Reason', value: reason }] : []),
    ...(detail?.resources ?? []).map(value => ({ label: 'Resource', value })),
    ...(detail?.addons ?? []).map(({ name, compatibleVersions }) => ({
      label: name,
      value: compatibleVersions.join(', '),
    })),
  ];
}

function ageFindings(
  insights: Insight[],
  { facts }: UpgradeContext,
): PlacedFinding[] {
  const times = insights.map(({ lastRefreshTime }) => lastRefreshTime);
  const [refreshedAt] = times
    .flatMap(time => time ?? [])
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  if (refreshedAt === undefined || times.includes(undefined)) {
    const params = { refreshedAt, reason: 'undated' as const };
    return [placed('unknown', 'prepare', { code: 'UPG-13', params })];
  }
  const refreshed = Date.parse(refreshedAt);
  const age = facts.now.getTime() - refreshed;
  const hours = Math.floor(age / HOUR_MS);
  if (facts.upgradedAt && refreshed < Date.parse(facts.upgradedAt)) {
    const params = { refreshedAt, hours, reason: 'beforeUpgrade' as const };
    return [placed('unknown', 'prepare', { code: 'UPG-13', params })];
  }
  if (age > OLD_AFTER_HOURS * HOUR_MS) {
    const params = { refreshedAt, hours, reason: 'old' as const };
    return [placed('unknown', 'prepare', { code: 'UPG-13', params })];
  }
  return [];
}
