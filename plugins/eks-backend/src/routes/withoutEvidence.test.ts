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

import type {
  JudgementAnswer,
  ServiceState,
} from '@backstage-eks/plugin-eks-common';
import { withoutEvidence } from './withoutEvidence';

function judgement(code: string): JudgementAnswer {
  return {
    state: 'broken',
    findings: [
      {
        code,
        state: 'broken',
        sentence: 'Identity is broken.',
        since: '2026-11-20T14:02:00Z',
        evidence: [{ label: 'Role', value: 'arn:aws:iam::1:role/x' }],
        nextStep: {
          sentence: 'Correct the trust policy.',
          command: 'aws iam get-role',
          change: {
            title: 'Trust',
            language: 'json',
            before: '{}',
            after: '{}',
          },
        },
      },
    ],
  };
}

describe('withoutEvidence', () => {
  it('keeps verdicts and sentences, and drops ARNs, policies and commands', () => {
    const state: ServiceState = {
      entityRef: 'component:default/payments-api',
      lookup: 'found',
      hiddenPlaces: 1,
      places: [
        {
          cluster: {
            entityName: 'prod',
            entityRef: 'resource:default/prod',
            name: 'prod',
            accountId: '111122223333',
            region: 'eu-west-1',
          },
          namespace: 'payments',
          checkedAt: '2026-11-20T14:03:00Z',
          nodePools: [],
          placement: judgement('PLC-01'),
          identity: judgement('IRSA-10'),
          ingress: judgement('ING-15'),
        },
      ],
    };

    const stripped = withoutEvidence(state);

    expect(JSON.stringify(stripped)).not.toMatch(/arn:aws|aws iam|Trust"/);
    expect(stripped.places[0].identity).toEqual({
      state: 'broken',
      findings: [
        {
          code: 'IRSA-10',
          state: 'broken',
          sentence: 'Identity is broken.',
          since: '2026-11-20T14:02:00Z',
          evidence: [],
          nextStep: { sentence: 'Correct the trust policy.' },
        },
      ],
    });
    // The cached state is left as it is.
    expect(state.places[0].ingress.findings[0].evidence).toHaveLength(1);
  });
});
