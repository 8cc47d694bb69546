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
  ContainerFact,
  IdentityFacts,
  known,
  PodFact,
  PodIdentityAssociationFact,
  RoleFact,
} from '../facts';
import {
  ago,
  CLUSTER,
  DAY,
  podFact,
  podFacts,
  workloadFact,
} from './placeFacts';

export const ROLE_ARN = 'arn:aws:iam::111122223333:role/payments-api';
export const ISSUER = 'oidc.eks.eu-west-1.amazonaws.com/id/NEW';
export const PROVIDER_ARN = `arn:aws:iam::111122223333:oidc-provider/${ISSUER}`;
export const SUBJECT = 'system:serviceaccount:payments:api';

/** A trust policy with one statement for the cluster's provider. */
export function webIdentityPolicy(
  statement: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: PROVIDER_ARN },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            [`${ISSUER}:sub`]: SUBJECT,
            [`${ISSUER}:aud`]: 'sts.amazonaws.com',
          },
        },
        ...statement,
      },
    ],
  };
}

/** A trust policy with one statement for EKS Pod Identity. */
export function podIdentityPolicy(
  statement: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'pods.eks.amazonaws.com' },
        Action: ['sts:AssumeRole', 'sts:TagSession'],
        ...statement,
      },
    ],
  };
}

/** The role `payments-api`, which trusts `payments:api` by IRSA. */
export function roleFact(overrides: Partial<RoleFact> = {}): RoleFact {
  return {
    arn: ROLE_ARN,
    name: 'payments-api',
    accountId: '111122223333',
    trustPolicy: webIdentityPolicy(),
    policyCount: known(2),
    ...overrides,
  };
}

/** What the webhook writes for IRSA, on one container. */
export function irsaPod(
  container: Partial<ContainerFact> = {},
  pod: Partial<PodFact> = {},
): Partial<PodFact> {
  const [plain] = podFact(0).containers;
  return {
    containers: [
      {
        ...plain,
        roleArn: ROLE_ARN,
        webIdentityTokenFile:
          '/var/run/secrets/eks.amazonaws.com/serviceaccount/token',
        volumeMounts: [
          {
            name: 'aws-iam-token',
            mountPath: '/var/run/secrets/eks.amazonaws.com/serviceaccount',
          },
        ],
        ...container,
      },
    ],
    tokenVolumes: [
      { name: 'aws-iam-token', audience: 'sts.amazonaws.com', path: 'token' },
    ],
    ...pod,
  };
}

/** What the webhook writes for EKS Pod Identity, on one container. */
export function podIdentityPod(
  container: Partial<ContainerFact> = {},
  pod: Partial<PodFact> = {},
): Partial<PodFact> {
  const [plain] = podFact(0).containers;
  return {
    containers: [
      {
        ...plain,
        containerCredentialsUri: 'http://169.254.170.23/v1/credentials',
        ...container,
      },
    ],
    ...pod,
  };
}

/** Six pods that carry `payments-api` by IRSA, with everything in order. */
export function irsaFacts(
  overrides: Partial<IdentityFacts> = {},
): IdentityFacts {
  return {
    cluster: CLUSTER,
    namespace: 'payments',
    serviceAccountName: 'api',
    workloads: known([workloadFact()]),
    pods: known(podFacts(6, () => irsaPod())),
    serviceAccount: known({
      namespace: 'payments',
      name: 'api',
      annotations: { 'eks.amazonaws.com/role-arn': ROLE_ARN },
    }),
    otherAnnotatedServiceAccounts: [],
    podIdentityAssociation: known(undefined),
    podIdentityAgent: known({ status: 'ACTIVE' }),
    role: known(roleFact()),
    oidcProvider: known({
      arn: PROVIDER_ARN,
      clientIds: ['sts.amazonaws.com'],
    }),
    ...overrides,
  };
}

export function associationFact(
  overrides: Partial<PodIdentityAssociationFact> = {},
): PodIdentityAssociationFact {
  return {
    associationId: 'a-1234567890abcdef',
    namespace: 'payments',
    serviceAccount: 'api',
    roleArn: ROLE_ARN,
    createdAt: ago(10 * DAY),
    ...overrides,
  };
}

/** Six pods that carry `payments-api` by EKS Pod Identity, with everything in order. */
export function podIdentityFacts(
  overrides: Partial<IdentityFacts> = {},
): IdentityFacts {
  return irsaFacts({
    pods: known(podFacts(6, () => podIdentityPod())),
    serviceAccount: known({
      namespace: 'payments',
      name: 'api',
      annotations: {},
    }),
    podIdentityAssociation: known(associationFact()),
    role: known(roleFact({ trustPolicy: podIdentityPolicy() })),
    ...overrides,
  });
}
