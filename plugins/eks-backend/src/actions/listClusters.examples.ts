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

/**
 * What callers of `list-eks-clusters` may ask, and get.
 *
 * @internal
 */
export const listClustersExamples = [
  {
    title: 'Which clusters pay for extended support?',
    input: { supportPhase: 'extended' as const, orderBy: 'endOfSupport' },
    output: {
      total: 1,
      clusters: [
        {
          entityName: 'prod-eu-west-1-111122223333',
          entityRef: 'resource:default/prod-eu-west-1-111122223333',
          name: 'prod',
          accountId: '111122223333',
          region: 'eu-west-1',
          status: 'ACTIVE',
          version: '1.33',
          owner: 'group:default/payments',
          support: {
            phase: 'extended',
            sentence:
              'Kubernetes `1.33`: extended support until 2027-07-29, 250 days left, about $365 more per month. EKS then upgrades the control plane automatically.',
            daysLeft: 250,
            extraCostPerMonthUsd: 365,
          },
          issueCount: 0,
          outdatedAddonCount: 2,
          outdatedNodeGroupCount: 1,
          observedAt: '2026-11-21T08:10:00.000Z',
          stale: false,
        },
      ],
    },
  },
  {
    title: 'The clusters of a team in one account',
    input: { owner: 'group:default/payments', accountId: '444455556666' },
    output: { total: 0, clusters: [] },
  },
];
