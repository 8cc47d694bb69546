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

import { IdentityFacts, known, notKnown } from '../../facts';
import {
  associationFact,
  irsaFacts,
  irsaPod,
  ISSUER,
  podIdentityFacts,
  podIdentityPod,
  podIdentityPolicy,
  PROVIDER_ARN,
  ROLE_ARN,
  roleFact,
  SUBJECT,
  webIdentityPolicy,
} from '../../testing/identityFacts';
import {
  ago,
  CLUSTER,
  DAY,
  DENIED,
  MINUTE,
  NOW,
  podFacts,
  SECOND,
  workloadFact,
} from '../../testing/placeFacts';
import { JudgementState } from '../judgement';
import { judgeIdentity } from './judgeIdentity';

type Row = [
  name: string,
  facts: IdentityFacts,
  state: JudgementState,
  codes: string[],
  params?: Record<string, unknown>,
];

const OLD_ISSUER = 'oidc.eks.eu-west-1.amazonaws.com/id/OLD';
const OTHER_ROLE = 'arn:aws:iam::111122223333:role/payments-api-v1';

function trusts(statement: Record<string, unknown>): Partial<IdentityFacts> {
  return {
    role: known(roleFact({ trustPolicy: webIdentityPolicy(statement) })),
  };
}

function trustsPods(
  statement: Record<string, unknown>,
): Partial<IdentityFacts> {
  return {
    role: known(roleFact({ trustPolicy: podIdentityPolicy(statement) })),
  };
}

function subject(operator: string, ...values: string[]) {
  return { Condition: { [operator]: { [`${ISSUER}:sub`]: values } } };
}

function annotated(value: string, more: Record<string, unknown> = {}) {
  return {
    serviceAccount: known({
      namespace: 'payments',
      name: 'api',
      annotations: { 'eks.amazonaws.com/role-arn': value },
      ...more,
    }),
  };
}

const NO_ROLE: Partial<IdentityFacts> = {
  serviceAccount: known({
    namespace: 'payments',
    name: 'api',
    annotations: {},
  }),
  role: known(undefined),
  pods: known(podFacts(6)),
};

/** The first two pods differ from the others. */
function twoPods(
  two: ReturnType<typeof irsaPod>,
  rest: ReturnType<typeof irsaPod> = irsaPod(),
) {
  return { pods: known(podFacts(6, index => (index < 2 ? two : rest))) };
}

const IRSA_ROWS: Row[] = [
  [
    'IRSA-OK',
    irsaFacts(),
    'healthy',
    ['IRSA-OK'],
    { role: 'payments-api', pods: 6 },
  ],
  [
    'IRSA-OK while no pod runs',
    irsaFacts({ pods: known([]) }),
    'healthy',
    ['IRSA-OK'],
    { pods: 0 },
  ],
  [
    'IRSA-OK does not count finished pods',
    irsaFacts(twoPods({ phase: 'Succeeded' })),
    'healthy',
    ['IRSA-OK'],
    { pods: 4 },
  ],
  [
    'IRSA-OK does not count terminating pods',
    irsaFacts(twoPods({ terminating: true })),
    'healthy',
    ['IRSA-OK'],
    { pods: 4 },
  ],
  [
    'IRSA-OK with a role in another account',
    irsaFacts({
      ...annotated('arn:aws:iam::444455556666:role/payments-api'),
      role: known(
        roleFact({
          arn: 'arn:aws:iam::444455556666:role/payments-api',
          accountId: '444455556666',
          trustPolicy: webIdentityPolicy({
            Principal: {
              Federated: PROVIDER_ARN.replace('111122223333', '444455556666'),
            },
          }),
        }),
      ),
      pods: known(
        podFacts(6, () =>
          irsaPod({ roleArn: 'arn:aws:iam::444455556666:role/payments-api' }),
        ),
      ),
    }),
    'healthy',
    ['IRSA-OK'],
  ],
  [
    'IRSA-01',
    irsaFacts(NO_ROLE),
    'none',
    ['IRSA-01'],
    { serviceAccount: 'api' },
  ],
  [
    'IRSA-01 with an empty annotation',
    irsaFacts({ ...NO_ROLE, ...annotated('') }),
    'none',
    ['IRSA-01'],
  ],
  [
    'IRSA-02 that is likely',
    irsaFacts({
      ...NO_ROLE,
      serviceAccountName: 'default',
      otherAnnotatedServiceAccounts: ['ledger', 'api'],
    }),
    'degraded',
    ['IRSA-02'],
    { annotated: ['api'], likely: true },
  ],
  [
    'IRSA-02 that is not',
    irsaFacts({
      ...NO_ROLE,
      serviceAccountName: 'default',
      otherAnnotatedServiceAccounts: ['ledger'],
    }),
    'none',
    ['IRSA-02'],
    { annotated: ['ledger'], likely: false },
  ],
  [
    'IRSA-03 no ARN',
    irsaFacts(annotated('payments-api')),
    'broken',
    ['IRSA-03'],
    { value: 'payments-api' },
  ],
  [
    'IRSA-03 a policy',
    irsaFacts(annotated('arn:aws:iam::111122223333:policy/x')),
    'broken',
    ['IRSA-03'],
  ],
  [
    'IRSA-03 a space',
    irsaFacts(annotated(`${ROLE_ARN} `)),
    'broken',
    ['IRSA-03'],
  ],
  [
    'IRSA-03 another partition',
    irsaFacts(annotated(ROLE_ARN.replace('arn:aws:', 'arn:aws-cn:'))),
    'broken',
    ['IRSA-03'],
  ],
  [
    'IRSA-04',
    irsaFacts({ oidcProvider: known(undefined) }),
    'broken',
    ['IRSA-04'],
    { accountId: '111122223333', issuerHost: ISSUER },
  ],
  [
    'IRSA-05 the trust names the provider of an old cluster',
    irsaFacts(
      trusts({ Principal: { Federated: PROVIDER_ARN.replace('NEW', 'OLD') } }),
    ),
    'broken',
    ['IRSA-05'],
    { foundIssuers: [OLD_ISSUER], issuerHost: ISSUER },
  ],
  [
    'IRSA-05 a condition names an old issuer',
    irsaFacts(
      trusts({
        Condition: { StringEquals: { [`${OLD_ISSUER}:sub`]: SUBJECT } },
      }),
    ),
    'broken',
    ['IRSA-05'],
    { foundIssuers: [OLD_ISSUER] },
  ],
  [
    'IRSA-05 once, when subject and audience are of an old issuer',
    irsaFacts(
      trusts({
        Condition: {
          StringEquals: {
            [`${OLD_ISSUER}:sub`]: SUBJECT,
            [`${OLD_ISSUER}:aud`]: 'sts.amazonaws.com',
          },
        },
      }),
    ),
    'broken',
    ['IRSA-05'],
    { foundIssuers: [OLD_ISSUER] },
  ],
  [
    'IRSA-10, not 05, when one statement is for the old cluster',
    irsaFacts({
      role: known(
        roleFact({
          trustPolicy: {
            Statement: [
              ...(webIdentityPolicy({
                Principal: { Federated: PROVIDER_ARN.replace('NEW', 'OLD') },
                Condition: { StringEquals: { [`${OLD_ISSUER}:sub`]: SUBJECT } },
              }).Statement as object[]),
              ...(webIdentityPolicy(subject('StringEquals', `${SUBJECT}-v1`))
                .Statement as object[]),
            ],
          },
        }),
      ),
    }),
    'broken',
    ['IRSA-10'],
    { allowed: [`${SUBJECT}-v1`] },
  ],
  [
    'IRSA-OK when another statement is for the old cluster',
    irsaFacts({
      role: known(
        roleFact({
          trustPolicy: {
            Statement: [
              ...(webIdentityPolicy({
                Principal: { Federated: PROVIDER_ARN.replace('NEW', 'OLD') },
                Condition: { StringEquals: { [`${OLD_ISSUER}:sub`]: SUBJECT } },
              }).Statement as object[]),
              ...(webIdentityPolicy().Statement as object[]),
            ],
          },
        }),
      ),
    }),
    'healthy',
    ['IRSA-OK'],
  ],
  [
    'IRSA-05 of an issuer of the dual-stack form',
    irsaFacts(
      trusts({
        Principal: {
          Federated:
            'arn:aws:iam::111122223333:oidc-provider/oidc-eks.eu-west-1.api.aws/id/OLD',
        },
      }),
    ),
    'broken',
    ['IRSA-05'],
    { foundIssuers: ['oidc-eks.eu-west-1.api.aws/id/OLD'] },
  ],
  [
    'IRSA-08, not 05, for the provider of another account',
    irsaFacts(
      trusts({
        Principal: {
          Federated: PROVIDER_ARN.replace('111122223333', '444455556666'),
        },
      }),
    ),
    'broken',
    ['IRSA-08'],
    { found: [PROVIDER_ARN.replace('111122223333', '444455556666')] },
  ],
  [
    'IRSA-10, not 08, where everybody is named',
    irsaFacts(
      trusts({
        ...subject('StringEquals', `${SUBJECT}-v1`),
        Principal: '*',
      }),
    ),
    'broken',
    ['IRSA-10'],
  ],
  [
    'IRSA-23 where every provider is named',
    irsaFacts(trusts({ Principal: { Federated: '*' } })),
    'unknown',
    ['IRSA-23'],
  ],
  [
    'IRSA-13 where an Allow keeps the subject out by name',
    irsaFacts(
      trusts({
        Condition: {
          StringLike: { [`${ISSUER}:sub`]: 'system:serviceaccount:payments:*' },
          StringNotEquals: { [`${ISSUER}:sub`]: SUBJECT },
        },
      }),
    ),
    'broken',
    ['IRSA-13'],
    { index: 0 },
  ],
  [
    'IRSA-OK in China',
    irsaFacts({
      cluster: {
        ...CLUSTER,
        partition: 'aws-cn',
        oidcIssuer: 'https://oidc.eks.cn-north-1.amazonaws.com.cn/id/NEW',
      },
      ...annotated('arn:aws-cn:iam::111122223333:role/team/payments-api'),
      role: known(
        roleFact({
          arn: 'arn:aws-cn:iam::111122223333:role/team/payments-api',
          trustPolicy: webIdentityPolicy({
            Principal: {
              Federated:
                'arn:aws-cn:iam::111122223333:oidc-provider/oidc.eks.cn-north-1.amazonaws.com.cn/id/NEW',
            },
            Condition: {
              StringEquals: {
                'oidc.eks.cn-north-1.amazonaws.com.cn/id/NEW:sub': SUBJECT,
              },
            },
          }),
        }),
      ),
      pods: known(
        podFacts(6, () =>
          irsaPod({
            roleArn: 'arn:aws-cn:iam::111122223333:role/team/payments-api',
          }),
        ),
      ),
    }),
    'healthy',
    ['IRSA-OK'],
  ],
  [
    'IRSA-04 before IRSA-05',
    irsaFacts({
      ...trusts({
        Principal: { Federated: PROVIDER_ARN.replace('NEW', 'OLD') },
      }),
      oidcProvider: known(undefined),
    }),
    'broken',
    ['IRSA-04', 'IRSA-05'],
  ],
  [
    'IRSA-06',
    irsaFacts({
      oidcProvider: known({ arn: PROVIDER_ARN, clientIds: ['other'] }),
    }),
    'broken',
    ['IRSA-06'],
    { clientIds: ['other'], audience: 'sts.amazonaws.com' },
  ],
  [
    'IRSA-07',
    irsaFacts({ role: known(undefined) }),
    'broken',
    ['IRSA-07'],
    { role: 'payments-api', actualArn: undefined },
  ],
  [
    'IRSA-07 under another path',
    irsaFacts({
      role: known(
        roleFact({ arn: 'arn:aws:iam::111122223333:role/team/payments-api' }),
      ),
    }),
    'broken',
    ['IRSA-07'],
    { actualArn: 'arn:aws:iam::111122223333:role/team/payments-api' },
  ],
  [
    'IRSA-08',
    irsaFacts(
      trusts({
        Principal: {
          Federated: 'arn:aws:iam::111122223333:saml-provider/Example',
        },
      }),
    ),
    'broken',
    ['IRSA-08'],
    { found: ['arn:aws:iam::111122223333:saml-provider/Example'] },
  ],
  [
    'IRSA-09',
    irsaFacts(trusts({ Action: 'sts:AssumeRole' })),
    'broken',
    ['IRSA-09'],
    { actions: ['sts:AssumeRole'] },
  ],
  [
    'IRSA-10',
    irsaFacts(trusts(subject('StringEquals', `${SUBJECT}-v1`))),
    'broken',
    ['IRSA-10'],
    { allowed: [`${SUBJECT}-v1`], subject: SUBJECT },
  ],
  [
    'IRSA-10 before IRSA-12',
    irsaFacts(
      trusts({
        Condition: {
          StringEquals: { [`${ISSUER}:aud`]: 'x', [`${ISSUER}:sub`]: 'y' },
        },
      }),
    ),
    'broken',
    ['IRSA-10', 'IRSA-12'],
  ],
  [
    'IRSA-11',
    irsaFacts(
      trusts(subject('StringEquals', 'system:serviceaccount:payments:*')),
    ),
    'broken',
    ['IRSA-11'],
    { values: ['system:serviceaccount:payments:*'] },
  ],
  [
    'IRSA-10, not 11, for a wildcard that would not match',
    irsaFacts(
      trusts(subject('StringEquals', 'system:serviceaccount:ledger:*')),
    ),
    'broken',
    ['IRSA-10'],
  ],
  [
    'IRSA-12',
    irsaFacts(
      trusts({ Condition: { StringEquals: { [`${ISSUER}:aud`]: 'other' } } }),
    ),
    'broken',
    ['IRSA-12'],
    { allowed: ['other'] },
  ],
  [
    'IRSA-13',
    irsaFacts({
      role: known(
        roleFact({
          trustPolicy: {
            Statement: [
              ...(webIdentityPolicy().Statement as object[]),
              {
                Sid: 'Freeze',
                Effect: 'Deny',
                Principal: '*',
                Action: 'sts:*',
              },
            ],
          },
        }),
      ),
    }),
    'broken',
    ['IRSA-13'],
    { sid: 'Freeze', index: 1 },
  ],
  [
    'IRSA-14 on two pods',
    irsaFacts(twoPods({})),
    'degraded',
    ['IRSA-14'],
    {
      affected: 2,
      total: 6,
      cause: 'unproven',
      restart: [{ kind: 'Deployment', namespace: 'payments', name: 'api' }],
    },
  ],
  [
    'IRSA-14 on all pods',
    irsaFacts({ pods: known(podFacts(6)) }),
    'broken',
    ['IRSA-14'],
    { affected: 6, total: 6 },
  ],
  [
    'IRSA-14 older than the annotation',
    irsaFacts({
      ...twoPods({}),
      ...annotated(ROLE_ARN, { roleAnnotatedAt: ago(DAY) }),
    }),
    'degraded',
    ['IRSA-14'],
    { cause: 'older' },
  ],
  [
    'IRSA-14 missed by the webhook',
    irsaFacts({
      ...twoPods({}),
      ...annotated(ROLE_ARN, { roleAnnotatedAt: ago(3 * DAY) }),
    }),
    'degraded',
    ['IRSA-14'],
    { cause: 'missed' },
  ],
  [
    'IRSA-14 at the very time of the annotation',
    irsaFacts({
      ...twoPods({}),
      ...annotated(ROLE_ARN, { roleAnnotatedAt: ago(2 * DAY) }),
    }),
    'degraded',
    ['IRSA-14'],
    { cause: 'missed' },
  ],
  [
    'IRSA-14 with a role name but no token file',
    irsaFacts(twoPods(irsaPod({ webIdentityTokenFile: undefined }))),
    'degraded',
    ['IRSA-14'],
  ],
  [
    'IRSA-15',
    irsaFacts(twoPods(irsaPod({ roleArn: OTHER_ROLE }))),
    'degraded',
    ['IRSA-15'],
    { affected: 2, carried: ['payments-api-v1'], role: 'payments-api' },
  ],
  [
    'IRSA-15 by hand in one container',
    irsaFacts({
      pods: known(
        podFacts(6, () => {
          const [app] = irsaPod().containers ?? [];
          return irsaPod(
            {},
            {
              containers: [
                app,
                { ...app, name: 'exporter', roleArn: OTHER_ROLE },
              ],
            },
          );
        }),
      ),
    }),
    'degraded',
    ['IRSA-15'],
    { carried: ['payments-api-v1'], byHand: true },
  ],
  [
    'IRSA-15 by hand in pods that are newer than the annotation',
    irsaFacts({
      ...annotated(ROLE_ARN, { roleAnnotatedAt: ago(3 * DAY) }),
      pods: known(podFacts(6, () => irsaPod({ roleArn: OTHER_ROLE }))),
    }),
    'degraded',
    ['IRSA-15'],
    { byHand: true },
  ],
  [
    'IRSA-16',
    irsaFacts(twoPods(irsaPod({ staticKeys: true }))),
    'degraded',
    ['IRSA-16'],
    { containers: ['app'], certain: true },
  ],
  [
    'IRSA-16 without a role',
    irsaFacts({
      ...NO_ROLE,
      pods: known(
        podFacts(6, () => irsaPod({ roleArn: undefined, staticKeys: true })),
      ),
    }),
    'unknown',
    ['IRSA-16', 'IRSA-01'],
    { role: undefined },
  ],
  [
    'IRSA-16 perhaps, from a Secret',
    irsaFacts({
      pods: known(
        podFacts(6, () =>
          irsaPod({
            envFrom: [
              { kind: 'Secret', name: 'env' },
              { kind: 'ConfigMap', name: 'c' },
            ],
          }),
        ),
      ),
    }),
    'healthy',
    ['IRSA-OK', 'IRSA-16'],
  ],
  [
    'IRSA-17 a sidecar',
    irsaFacts({
      pods: known(
        podFacts(6, () => ({
          ...irsaPod(),
          containers: [
            ...(irsaPod().containers ?? []),
            ...podFacts(1)[0].containers.map(c => ({ ...c, name: 'proxy' })),
          ],
        })),
      ),
    }),
    'healthy',
    ['IRSA-OK', 'IRSA-17'],
  ],
  [
    'IRSA-17 every container',
    irsaFacts(
      twoPods({
        annotations: { 'eks.amazonaws.com/skip-containers': 'log, app' },
      }),
    ),
    'degraded',
    ['IRSA-17'],
    { affected: 2, containers: ['app'] },
  ],
  [
    'IRSA-19 no volume',
    irsaFacts(twoPods(irsaPod({ volumeMounts: [] }))),
    'degraded',
    ['IRSA-19'],
    { affected: 2, injected: true },
  ],
  [
    'IRSA-19 one container of two mounts no token',
    irsaFacts({
      pods: known(
        podFacts(6, () => {
          const [app] = irsaPod().containers ?? [];
          return irsaPod(
            {},
            {
              containers: [app, { ...app, name: 'worker', volumeMounts: [] }],
            },
          );
        }),
      ),
    }),
    'broken',
    ['IRSA-19'],
  ],
  [
    'IRSA-19 another audience',
    irsaFacts({
      pods: known(
        podFacts(6, () =>
          irsaPod(
            {},
            {
              tokenVolumes: [
                { name: 'aws-iam-token', audience: 'other', path: 'token' },
              ],
            },
          ),
        ),
      ),
    }),
    'broken',
    ['IRSA-19'],
  ],
  [
    'IRSA-20',
    irsaFacts({ role: known(roleFact({ policyCount: known(0) })) }),
    'degraded',
    ['IRSA-20'],
  ],
  [
    'IRSA-20 is not said of unread policies',
    irsaFacts({ role: known(roleFact({ policyCount: notKnown(DENIED) })) }),
    'healthy',
    ['IRSA-OK'],
  ],
  [
    'IRSA-21 no subject',
    irsaFacts(trusts({ Condition: undefined })),
    'healthy',
    ['IRSA-OK', 'IRSA-21'],
  ],
  [
    'IRSA-21 a wildcard for all',
    irsaFacts(trusts(subject('StringLike', 'system:serviceaccount:*'))),
    'healthy',
    ['IRSA-OK', 'IRSA-21'],
  ],
  [
    'IRSA-OK with a wildcard in the namespace',
    irsaFacts(
      trusts(subject('StringLike', 'system:serviceaccount:payments:*')),
    ),
    'healthy',
    ['IRSA-OK'],
  ],
  [
    'IRSA-22',
    irsaFacts({ role: notKnown(DENIED) }),
    'unknown',
    ['IRSA-22'],
    {
      gaps: [{ subject: 'role', failure: DENIED }],
      carried: { role: 'payments-api', affected: 6, total: 6 },
    },
  ],
  [
    'IRSA-22 does not hide IRSA-14',
    irsaFacts({ role: notKnown(DENIED), pods: known(podFacts(6)) }),
    'broken',
    ['IRSA-14', 'IRSA-22'],
  ],
  [
    'IRSA-22 without an issuer',
    irsaFacts({ cluster: { ...CLUSTER, oidcIssuer: undefined } }),
    'unknown',
    ['IRSA-22'],
  ],
  [
    'IRSA-22 for a policy that is no object',
    irsaFacts({ role: known(roleFact({ trustPolicy: undefined })) }),
    'unknown',
    ['IRSA-22'],
  ],
  [
    'IRSA-23',
    irsaFacts(
      trusts({ Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } } }),
    ),
    'unknown',
    ['IRSA-23'],
    { parts: ['aws:SourceVpc'] },
  ],
  [
    'IRSA-24 an annotation that is gone',
    irsaFacts({ ...NO_ROLE, pods: known(podFacts(6, () => irsaPod())) }),
    'degraded',
    ['IRSA-24'],
    { injected: true, affected: 6 },
  ],
  [
    'IRSA-24 variables by hand',
    irsaFacts({
      ...NO_ROLE,
      pods: known(podFacts(6, () => irsaPod({}, { tokenVolumes: [] }))),
    }),
    'unknown',
    ['IRSA-24'],
    { injected: false },
  ],
  [
    'K2I-03',
    irsaFacts({
      ...NO_ROLE,
      pods: known(
        podFacts(6, () => ({
          annotations: { 'iam.amazonaws.com/role': ROLE_ARN },
        })),
      ),
    }),
    'unknown',
    ['K2I-03'],
    { role: 'payments-api' },
  ],
];

const POD_IDENTITY_ROWS: Row[] = [
  [
    'PI-OK',
    podIdentityFacts(),
    'healthy',
    ['PI-OK'],
    { role: 'payments-api', pods: 6 },
  ],
  [
    'PI-OK on Auto Mode without the add-on',
    podIdentityFacts({
      cluster: { ...CLUSTER, autoMode: true },
      podIdentityAgent: known(undefined),
    }),
    'healthy',
    ['PI-OK'],
  ],
  [
    'PI-OK needs no OIDC provider',
    podIdentityFacts({ oidcProvider: notKnown(DENIED) }),
    'healthy',
    ['PI-OK'],
  ],
  [
    'PI-01 on Auto Mode, for pods on a node group beside',
    podIdentityFacts({
      cluster: { ...CLUSTER, autoMode: true },
      podIdentityAgent: known(undefined),
      nodeRoleNames: { 'node-0': 'general-node' },
    }),
    'degraded',
    ['PI-01'],
  ],
  [
    'PI-01',
    podIdentityFacts({ podIdentityAgent: known(undefined) }),
    'broken',
    ['PI-01'],
    { clusterName: 'prod-eu' },
  ],
  [
    'PI-02',
    podIdentityFacts({ podIdentityAgent: known({ status: 'DEGRADED' }) }),
    'degraded',
    ['PI-02'],
  ],
  [
    'PI-02 while it updates',
    podIdentityFacts({ podIdentityAgent: known({ status: 'UPDATING' }) }),
    'progressing',
    ['PI-02'],
  ],
  [
    'PI-03',
    podIdentityFacts(
      twoPods(
        {
          ...podIdentityPod(),
          labels: { 'eks.amazonaws.com/fargate-profile': 'default' },
        },
        podIdentityPod(),
      ),
    ),
    'degraded',
    ['PI-03'],
    { affected: 2 },
  ],
  [
    'PI-03 while pods still carry the role of the annotation',
    podIdentityFacts({
      pods: known(
        podFacts(6, index => irsaPod({}, { nodeName: `fargate-${index}` })),
      ),
    }),
    'degraded',
    ['PI-03'],
  ],
  [
    'PI-04',
    podIdentityFacts(
      trustsPods({ Principal: { Service: 'ec2.amazonaws.com' } }),
    ),
    'broken',
    ['PI-04'],
    { role: 'payments-api' },
  ],
  [
    'PI-05',
    podIdentityFacts(trustsPods({ Action: 'sts:AssumeRole' })),
    'broken',
    ['PI-05'],
  ],
  [
    'PI-05, not 06, when only another statement is for others',
    podIdentityFacts({
      role: known(
        roleFact({
          trustPolicy: {
            Statement: [
              ...(podIdentityPolicy({
                Condition: {
                  StringEquals: {
                    'aws:RequestTag/kubernetes-namespace': 'ledger',
                  },
                },
              }).Statement as object[]),
              ...(podIdentityPolicy({ Action: 'sts:AssumeRole' })
                .Statement as object[]),
            ],
          },
        }),
      ),
    }),
    'broken',
    ['PI-05'],
  ],
  [
    'PI-06 by a negated condition',
    podIdentityFacts(
      trustsPods({
        Condition: {
          StringNotEquals: {
            'aws:RequestTag/kubernetes-namespace': 'payments',
          },
        },
      }),
    ),
    'broken',
    ['PI-06'],
    { operator: 'StringNotEquals', values: ['payments'] },
  ],
  [
    'PI-06',
    podIdentityFacts(
      trustsPods({
        Condition: {
          StringEquals: { 'aws:RequestTag/eks-cluster-name': 'prod-us' },
        },
      }),
    ),
    'broken',
    ['PI-06'],
    { key: 'aws:RequestTag/eks-cluster-name', values: ['prod-us'] },
  ],
  [
    'PI-07',
    podIdentityFacts({ role: known(undefined) }),
    'broken',
    ['PI-07'],
    { accountId: '111122223333' },
  ],
  [
    'PI-08 older than the association',
    podIdentityFacts({
      ...twoPods({}, podIdentityPod()),
      podIdentityAssociation: known(associationFact({ createdAt: ago(DAY) })),
    }),
    'degraded',
    ['PI-08'],
    { affected: 2, cause: 'older' },
  ],
  [
    'PI-08 on all pods',
    podIdentityFacts({ pods: known(podFacts(6)) }),
    'broken',
    ['PI-08'],
    { cause: 'missed' },
  ],
  [
    'PI-08 in the first minute',
    podIdentityFacts({
      pods: known(podFacts(6)),
      podIdentityAssociation: known(
        associationFact({ createdAt: ago(MINUTE - SECOND) }),
      ),
    }),
    'progressing',
    ['PI-08'],
  ],
  [
    'PI-08 after a minute',
    podIdentityFacts({
      pods: known(podFacts(6)),
      podIdentityAssociation: known(
        associationFact({ createdAt: ago(MINUTE) }),
      ),
    }),
    'broken',
    ['PI-08'],
  ],
  [
    'PI-08 while pods use a role of a lost annotation',
    podIdentityFacts(
      twoPods(irsaPod({ roleArn: OTHER_ROLE }), podIdentityPod()),
    ),
    'degraded',
    ['PI-08'],
    { carried: ['payments-api-v1'] },
  ],
  [
    'PI-09',
    podIdentityFacts({
      podIdentityAssociation: known(undefined),
      role: known(undefined),
    }),
    'broken',
    ['PI-09'],
    { affected: 6 },
  ],
  [
    'PI-09 with an annotation to return to',
    irsaFacts(twoPods(podIdentityPod())),
    'degraded',
    ['PI-09'],
    { affected: 2, nextRole: 'payments-api' },
  ],
  [
    'PI-10',
    podIdentityFacts(
      twoPods(
        irsaPod({
          containerCredentialsUri: 'http://169.254.170.23/v1/credentials',
          roleArn: OTHER_ROLE,
        }),
        podIdentityPod(),
      ),
    ),
    'degraded',
    ['PI-10'],
    { affected: 2, carried: ['payments-api-v1'] },
  ],
  [
    'PI-11',
    podIdentityFacts({
      podIdentityAssociation: known(
        associationFact({
          targetRoleArn: 'arn:aws:iam::444455556666:role/ledger',
        }),
      ),
    }),
    'unknown',
    ['PI-11'],
    { targetRole: 'ledger' },
  ],
  [
    'IRSA-13 for EKS Pod Identity',
    podIdentityFacts({
      role: known(
        roleFact({
          trustPolicy: {
            Statement: [
              ...(podIdentityPolicy().Statement as object[]),
              { Effect: 'Deny', Principal: '*', Action: 'sts:TagSession' },
            ],
          },
        }),
      ),
    }),
    'broken',
    ['IRSA-13'],
  ],
  [
    'IRSA-16 over EKS Pod Identity',
    podIdentityFacts(
      twoPods(podIdentityPod({ staticKeys: true }), podIdentityPod()),
    ),
    'degraded',
    ['IRSA-16'],
  ],
  [
    'IRSA-18 already in effect',
    podIdentityFacts(annotated(OTHER_ROLE)),
    'healthy',
    ['PI-OK', 'IRSA-18'],
    undefined,
  ],
  [
    'IRSA-18 with the next restart',
    podIdentityFacts({
      ...annotated(OTHER_ROLE),
      pods: known(podFacts(6, () => irsaPod({ roleArn: OTHER_ROLE }))),
    }),
    'degraded',
    ['IRSA-18'],
    {
      affected: 6,
      annotationRole: 'payments-api-v1',
      associationRole: 'payments-api',
    },
  ],
  [
    'IRSA-18 and PI-08 while pods carry one, the other and none',
    podIdentityFacts({
      ...annotated(OTHER_ROLE),
      pods: known(
        podFacts(6, index => {
          const mix = [irsaPod({ roleArn: OTHER_ROLE }), podIdentityPod(), {}];
          return mix[index % 3];
        }),
      ),
    }),
    'degraded',
    ['IRSA-18', 'PI-08'],
    { affected: 2, total: 6 },
  ],
  [
    'IRSA-22 for the agent',
    podIdentityFacts({ podIdentityAgent: notKnown(DENIED) }),
    'unknown',
    ['IRSA-22'],
  ],
  [
    'IRSA-22 for another credential server',
    podIdentityFacts({
      ...NO_ROLE,
      podIdentityAssociation: notKnown(DENIED),
      pods: known(
        podFacts(6, () =>
          podIdentityPod({
            containerCredentialsUri: 'http://localhost:9911/creds',
          }),
        ),
      ),
    }),
    'unknown',
    ['IRSA-22'],
  ],
  [
    'IRSA-23 for EKS Pod Identity',
    podIdentityFacts(
      trustsPods({
        Condition: {
          StringLike: { 'aws:RequestTag/kubernetes-pod-name': 'api-*' },
        },
      }),
    ),
    'unknown',
    ['IRSA-23'],
  ],
];

describe('judgeIdentity', () => {
  it.each([...IRSA_ROWS, ...POD_IDENTITY_ROWS])(
    '%s',
    (_, facts, state, codes, params = {}) => {
      const judgement = judgeIdentity(facts, NOW);
      expect(judgement.findings.map(finding => finding.code)).toEqual(codes);
      expect(judgement.state).toBe(state);
      expect(judgement.findings[0].params).toMatchObject(params);
    },
  );

  it('names the node role only when all affected pods use the same', () => {
    const facts = irsaFacts(twoPods({}));
    const roleWith = (nodeRoleNames: Record<string, string>) =>
      judgeIdentity({ ...facts, nodeRoleNames }, NOW).findings[0].params;
    expect(
      roleWith({ 'node-0': 'general-node', 'node-1': 'general-node' }),
    ).toMatchObject({ nodeRole: 'general-node' });
    expect(
      roleWith({ 'node-0': 'general-node', 'node-1': 'spot-node' }),
    ).toMatchObject({ nodeRole: undefined });
    expect(roleWith({ 'node-0': 'general-node' })).toMatchObject({
      nodeRole: undefined,
    });
  });

  it('gives what a reader can verify, and no environment', () => {
    const { findings } = judgeIdentity(
      irsaFacts({ role: known(roleFact({ lastUsedAt: ago(DAY) })) }),
      NOW,
    );
    expect(findings[0].evidence).toEqual([
      { label: 'Role', value: ROLE_ARN },
      { label: 'Role last used', value: ago(DAY) },
    ]);
  });

  const unreadable = notKnown(DENIED);
  const needed: Array<
    [string, () => IdentityFacts, Array<keyof IdentityFacts>]
  > = [
    [
      'IRSA',
      irsaFacts,
      [
        'pods',
        'serviceAccount',
        'podIdentityAssociation',
        'role',
        'oidcProvider',
      ],
    ],
    [
      'EKS Pod Identity',
      podIdentityFacts,
      [
        'pods',
        'serviceAccount',
        'podIdentityAssociation',
        'role',
        'podIdentityAgent',
      ],
    ],
    [
      'no role',
      () => irsaFacts(NO_ROLE),
      ['pods', 'serviceAccount', 'podIdentityAssociation'],
    ],
  ];

  it.each(needed)(
    'is never healthy or none while a needed fact is unknown: %s',
    (_, facts, keys) => {
      for (let set = 1; set < 2 ** keys.length; set += 1) {
        const unknown = keys.filter((__, bit) => (set >> bit) % 2 === 1);
        const judgement = judgeIdentity(
          {
            ...facts(),
            ...Object.fromEntries(unknown.map(key => [key, unreadable])),
          },
          NOW,
        );
        expect([unknown, judgement.state]).toEqual([unknown, 'unknown']);
        expect(judgement.findings[0].code).toBe('IRSA-22');
      }
    },
  );

  it('judges without workloads, only the restart has no target then', () => {
    const judgement = judgeIdentity(
      irsaFacts({ ...twoPods({}), workloads: unreadable }),
      NOW,
    );
    expect(judgement.findings[0]).toMatchObject({
      code: 'IRSA-14',
      params: { restart: [] },
    });
  });

  it('restarts only the workloads of the affected pods', () => {
    const workloads = known([
      workloadFact(),
      workloadFact({ name: 'api-worker' }),
      workloadFact({ kind: 'StatefulSet', name: 'ledger' }),
    ]);
    const owned = (kind: string, name: string) => ({ owner: { kind, name } });
    const restarted = (owner: { owner: { kind: string; name: string } }) =>
      judgeIdentity(irsaFacts({ ...twoPods(owner), workloads }), NOW)
        .findings[0].params;
    expect(restarted(owned('ReplicaSet', 'api-worker-5c4'))).toMatchObject({
      restart: [{ kind: 'Deployment', name: 'api-worker' }],
    });
    expect(restarted(owned('StatefulSet', 'ledger'))).toMatchObject({
      restart: [{ kind: 'StatefulSet', name: 'ledger' }],
    });
    expect(restarted(owned('Job', 'api'))).toMatchObject({ restart: [] });
  });
});
