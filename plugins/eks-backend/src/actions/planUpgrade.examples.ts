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
 * What callers of `plan-eks-upgrade` may ask, and get.
 *
 * @internal
 */
export const planUpgradeExamples = [
  {
    title: 'Can the cluster prod be upgraded?',
    input: { entityName: 'prod-eu-west-1-111122223333' },
    output: {
      entityName: 'prod-eu-west-1-111122223333',
      from: '1.33',
      to: '1.34',
      state: 'blocked' as const,
      sentence: 'One thing blocks the upgrade to `1.34`.',
      findingCount: 1,
      findings: [
        {
          code: 'UPG-01',
          weight: 'blocker' as const,
          stageId: 'prepare',
          sentence: 'The cluster is `UPDATING`.',
          nextStep: 'Wait until it is `ACTIVE`.',
        },
      ],
      stageCount: 1,
      stages: [
        {
          id: 'controlPlane',
          state: 'blocked' as const,
          sentence: 'Upgrade the control plane to `1.34`.',
        },
      ],
      notEvaluated: ['Disruption budgets are not evaluated.'],
      rollback: 'No upgrade was seen that could be rolled back.',
    },
  },
];
