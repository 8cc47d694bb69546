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
 * The value of a condition key in a request: known, known to be absent, or only known at run time.
 *
 * @public
 */
export type ContextValue =
  | { kind: 'value'; value: string }
  | { kind: 'absent' }
  | { kind: 'unknown' };

/**
 * A request to assume a role, as far as it is known before it is made.
 *
 * @public
 */
export interface TrustRequest {
  /** Such as `sts:AssumeRoleWithWebIdentity`. */
  action: string;
  principal: { type: 'Federated' | 'Service'; value: string };
  /** Looks up a condition key, in lower case. */
  context(key: string): ContextValue;
}

/**
 * The workload that presents a web identity token.
 *
 * @public
 */
export interface WebIdentityWorkload {
  /** ARN of the IAM OIDC provider in the account of the role. */
  providerArn: string;
  /** The cluster's issuer without `https://`. */
  issuerHost: string;
  namespace: string;
  serviceAccount: string;
  /** Audience of the token, usually `sts.amazonaws.com`. */
  audience: string;
}

/**
 * The workload that gets credentials by EKS Pod Identity.
 *
 * @public
 */
export interface PodIdentityWorkload {
  clusterArn: string;
  clusterName: string;
  /** Account of the cluster, 12 digits. */
  accountId: string;
  namespace: string;
  serviceAccount: string;
}

/** The service principal that EKS Pod Identity assumes roles with. @public */
export const POD_IDENTITY_PRINCIPAL = 'pods.eks.amazonaws.com';

/** What a web identity token of a ServiceAccount says in `sub`. @public */
export function subjectOf(namespace: string, serviceAccount: string): string {
  return `system:serviceaccount:${namespace}:${serviceAccount}`;
}

// A claim of an OIDC token: the issuer (a host, perhaps with a path), a colon, the claim.
const CLAIM_KEY = /^([^:]*\.[^:]*):[a-z_]+$/;

/**
 * The request of a ServiceAccount's token for `sts:AssumeRoleWithWebIdentity`.
 *
 * @public
 */
export function webIdentityRequest(
  workload: WebIdentityWorkload,
): TrustRequest {
  const issuer = workload.issuerHost.toLowerCase();
  const subject = subjectOf(workload.namespace, workload.serviceAccount);
  return {
    action: 'sts:AssumeRoleWithWebIdentity',
    principal: { type: 'Federated', value: workload.providerArn },
    context(key) {
      if (key === `${issuer}:sub`) {
        return { kind: 'value', value: subject };
      }
      if (key === `${issuer}:aud`) {
        return { kind: 'value', value: workload.audience };
      }
      const claim = CLAIM_KEY.exec(key);
      // A claim of another issuer is never in this token: a cluster that was created again has a new issuer.
      return claim && claim[1] !== issuer
        ? { kind: 'absent' }
        : { kind: 'unknown' };
    },
  };
}

/**
 * The request of EKS Pod Identity for one of the two actions that it needs.
 *
 * @public
 */
export function podIdentityRequest(
  workload: PodIdentityWorkload,
  action: 'sts:AssumeRole' | 'sts:TagSession',
): TrustRequest {
  const values = new Map([
    ['aws:requesttag/eks-cluster-arn', workload.clusterArn],
    ['aws:requesttag/eks-cluster-name', workload.clusterName],
    ['aws:requesttag/kubernetes-namespace', workload.namespace],
    ['aws:requesttag/kubernetes-service-account', workload.serviceAccount],
    ['aws:sourceaccount', workload.accountId],
    ['aws:sourcearn', workload.clusterArn],
  ]);
  return {
    action,
    principal: { type: 'Service', value: POD_IDENTITY_PRINCIPAL },
    context(key) {
      const value = values.get(key);
      return value === undefined
        ? { kind: 'unknown' }
        : { kind: 'value', value };
    },
  };
}
