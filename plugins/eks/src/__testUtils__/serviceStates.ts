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
  JudgementAnswer,
  ServicePlace,
  ServiceState,
} from '@backstage-eks/plugin-eks-common';
import { ago } from './ago';

const ENTITY_REF = 'component:default/payments-api';

const TRUST_BEFORE = JSON.stringify(
  {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: {
          Federated:
            'arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE',
        },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub':
              'system:serviceaccount:payments:api-v1',
          },
        },
      },
    ],
  },
  undefined,
  2,
);

const placement: JudgementAnswer = {
  state: 'healthy',
  findings: [
    {
      code: 'PLC-01',
      state: 'healthy',
      sentence: 'Runs: 6/6 pods ready, `general`, 3 zones.',
      evidence: [{ label: 'Deployment', value: 'payments/api, revision 41' }],
    },
  ],
};

const identity: JudgementAnswer = {
  state: 'healthy',
  findings: [
    {
      code: 'IRSA-01',
      state: 'healthy',
      sentence:
        'Can become `payments-api`: trust and 6/6 pods verified. Permissions not checked.',
      evidence: [
        {
          label: 'Role',
          value: 'arn:aws:iam::111122223333:role/payments-api',
        },
      ],
    },
  ],
};

const ingress: JudgementAnswer = {
  state: 'healthy',
  findings: [
    {
      code: 'ING-01',
      state: 'healthy',
      sentence: '`pay.example.com`: 6/6 targets healthy.',
      evidence: [],
    },
  ],
};

const none: JudgementAnswer = {
  state: 'none',
  findings: [
    {
      code: 'ING-00',
      state: 'none',
      sentence: 'No Ingress, Gateway or load balancer points to this service.',
      evidence: [],
    },
  ],
};

const brokenIdentity: JudgementAnswer = {
  state: 'broken',
  findings: [
    {
      code: 'IRSA-10',
      state: 'broken',
      sentence:
        'Role `payments-api` trusts `payments:api-v1`; your pods are `payments:api`. Running pods fail when their credentials expire.',
      since: ago({ hours: 3, minutes: 12 }),
      evidence: [
        {
          label: 'Role',
          value: 'arn:aws:iam::111122223333:role/payments-api',
        },
        {
          label: 'Trusted subject',
          value: 'system:serviceaccount:payments:api-v1',
        },
        {
          label: 'Subject of the pods',
          value: 'system:serviceaccount:payments:api',
        },
      ],
      nextStep: {
        sentence: 'Merge this into the trust policy of `payments-api`.',
        change: {
          title: 'Trust policy of payments-api',
          language: 'json',
          before: TRUST_BEFORE,
          after: TRUST_BEFORE.replace(
            '"system:serviceaccount:payments:api-v1"',
            '"system:serviceaccount:payments:api"',
          ),
        },
      },
    },
    {
      code: 'IRSA-14',
      state: 'degraded',
      sentence:
        'Identity not in effect on 2 of 6 pods: they started without `payments-api` and use the node role `general-node`.',
      since: ago({ hours: 1 }),
      evidence: [{ label: 'Pods', value: 'api-7d9c-x2x1p, api-7d9c-zk4wq' }],
      nextStep: {
        sentence: 'Restart `api`.',
        command:
          'kubectl --context prod-eu --namespace payments rollout restart deployment/api',
      },
    },
  ],
};

const degradedIngress: JudgementAnswer = {
  state: 'degraded',
  findings: [
    {
      code: 'ING-15',
      state: 'degraded',
      sentence:
        '2 of 6 targets down, 4 serving. `/healthz` on 8080 returned 404, expected 200. Both run revision 41.',
      since: ago({ minutes: 47 }),
      evidence: [
        { label: 'Load balancer', value: 'k8s-payments-api-0a1b2c3d4e' },
        { label: 'Host', value: 'pay.example.com' },
      ],
      nextStep: {
        sentence: 'Roll back or correct the path.',
        command:
          'kubectl --context prod-eu --namespace payments rollout undo deployment/api',
      },
    },
  ],
};

const progressingPlacement: JudgementAnswer = {
  state: 'progressing',
  findings: [
    {
      code: 'PLC-04',
      state: 'progressing',
      sentence: 'Rolling out revision 42: 4/6 pods ready.',
      since: ago({ minutes: 2 }),
      evidence: [],
    },
  ],
};

const unknownIdentity: JudgementAnswer = {
  state: 'unknown',
  findings: [
    {
      code: 'IRSA-22',
      state: 'unknown',
      sentence:
        "Identity not verified: the portal lacks `iam:GetRole` in 444455556666. Not your service's fault. Known: 6/6 pods carry `payments-api`.",
      evidence: [{ label: 'Account', value: '444455556666' }],
      nextStep: {
        sentence: 'Platform team: add `iam:GetRole` to the role of the portal.',
      },
    },
  ],
};

function notVerified(subject: string): JudgementAnswer {
  return {
    state: 'unknown',
    findings: [
      {
        code: 'REACH-01',
        state: 'unknown',
        sentence: `${subject} not verified: the API of \`staging\` did not answer. Not your service's fault.`,
        evidence: [],
      },
    ],
  };
}

const prodEu: ServicePlace['cluster'] = {
  entityName: 'prod-eu-eu-west-1-111122223333',
  entityRef: 'resource:default/prod-eu-eu-west-1-111122223333',
  name: 'prod-eu',
  accountId: '111122223333',
  region: 'eu-west-1',
  version: '1.33',
};

const prodUs: ServicePlace['cluster'] = {
  entityName: 'prod-us-us-east-1-111122223333',
  entityRef: 'resource:default/prod-us-us-east-1-111122223333',
  name: 'prod-us',
  accountId: '111122223333',
  region: 'us-east-1',
  version: '1.35',
};

const staging: ServicePlace['cluster'] = {
  entityName: 'staging-eu-west-1-444455556666',
  entityRef: 'resource:default/staging-eu-west-1-444455556666',
  name: 'staging',
  accountId: '444455556666',
  region: 'eu-west-1',
  version: '1.34',
};

const nodePools: ServicePlace['nodePools'] = [
  {
    name: 'general',
    kind: 'nodeGroup',
    pods: 4,
    readyPods: 4,
    nodes: 3,
    zones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'],
    capacityTypes: ['ON_DEMAND'],
    instanceTypes: ['m7g.large'],
    kubeletVersions: ['v1.33.4'],
  },
  {
    name: 'spot',
    kind: 'karpenter',
    pods: 2,
    readyPods: 2,
    nodes: 2,
    zones: ['eu-west-1a', 'eu-west-1b'],
    capacityTypes: ['SPOT'],
    instanceTypes: ['c7g.xlarge', 'm7g.xlarge'],
    kubeletVersions: ['v1.33.4'],
  },
];

const healthyPlace: ServicePlace = {
  cluster: prodUs,
  namespace: 'payments',
  checkedAt: ago({ seconds: 40 }),
  nodePools,
  placement,
  identity,
  ingress,
};

const brokenPlace: ServicePlace = {
  cluster: prodEu,
  namespace: 'payments',
  checkedAt: ago({ seconds: 41 }),
  nodePools,
  placement: progressingPlacement,
  identity: brokenIdentity,
  ingress: degradedIngress,
};

const unreachablePlace: ServicePlace = {
  cluster: staging,
  checkedAt: ago({ minutes: 3 }),
  failure: {
    reason: 'timeout',
    message: 'The API of `staging` did not answer within 5 s.',
    since: ago({ minutes: 26 }),
  },
  nodePools: [],
  placement: notVerified('Placement'),
  identity: unknownIdentity,
  ingress: notVerified('Ingress'),
};

function found(places: ServicePlace[], hiddenPlaces: number = 0): ServiceState {
  return { entityRef: ENTITY_REF, lookup: 'found', places, hiddenPlaces };
}

function notFound(
  lookup: ServiceState['lookup'],
  lookupDetail?: string,
): ServiceState {
  return {
    entityRef: ENTITY_REF,
    lookup,
    lookupDetail,
    places: [],
    hiddenPlaces: 0,
  };
}

/** One answer of the backend for every state of the service card. */
export const serviceStates = {
  healthy: found([healthyPlace]),
  broken: found([brokenPlace, healthyPlace]),
  unreachable: found([unreachablePlace]),
  noIngress: found([{ ...healthyPlace, ingress: none }]),
  hiddenPlaces: found([healthyPlace], 2),
  onlyHidden: found([], 1),
  nothingFound: found([]),
  notAnnotated: notFound('notAnnotated'),
  noCluster: notFound('noCluster'),
  unknownCluster: notFound(
    'unknownCluster',
    'The cluster `legacy` is not in the inventory. Check the name, or add its account to `eks.targets`.',
  ),
};
