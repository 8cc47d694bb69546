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

import { Fact } from './fact';
import { PlaceCluster } from './place';
import { PodFact, WorkloadFact } from './workload';

/**
 * A Kubernetes ServiceAccount with the annotations that decide its AWS identity.
 *
 * @public
 */
export interface ServiceAccountFact {
  namespace: string;
  name: string;
  /** Annotations with the prefix `eks.amazonaws.com/`. */
  annotations: Record<string, string>;
  /**
   * When `eks.amazonaws.com/role-arn` was last written, ISO 8601; only with proof from `managedFields`, which a
   * ServiceAccount may lack.
   */
  roleAnnotatedAt?: string;
}

/**
 * An EKS Pod Identity association.
 *
 * @public
 */
export interface PodIdentityAssociationFact {
  associationId: string;
  namespace: string;
  serviceAccount: string;
  roleArn: string;
  targetRoleArn?: string;
  createdAt?: string;
}

/**
 * An IAM role with its trust policy.
 *
 * @public
 */
export interface RoleFact {
  arn: string;
  name: string;
  accountId: string;
  /** The decoded trust policy document; `undefined` when it is not a JSON object. */
  trustPolicy?: Record<string, unknown>;
  /** Number of attached and inline policies. */
  policyCount: Fact<number>;
  lastUsedAt?: string;
}

/**
 * An IAM OIDC identity provider.
 *
 * @public
 */
export interface OidcProviderFact {
  arn: string;
  clientIds: string[];
}

/**
 * What is known of the AWS identity of one ServiceAccount and its pods. `undefined` inside a known fact means that the
 * thing was looked for and does not exist.
 *
 * @public
 */
export interface IdentityFacts {
  cluster: PlaceCluster;
  namespace: string;
  serviceAccountName: string;
  workloads: Fact<WorkloadFact[]>;
  /** Pods of the service that run as this ServiceAccount. */
  pods: Fact<PodFact[]>;
  serviceAccount: Fact<ServiceAccountFact | undefined>;
  /** Other ServiceAccounts of the namespace that carry a role annotation, for IRSA-02. */
  otherAnnotatedServiceAccounts: string[];
  podIdentityAssociation: Fact<PodIdentityAssociationFact | undefined>;
  /** Status of the add-on `eks-pod-identity-agent`, `undefined` when it is not installed. */
  podIdentityAgent: Fact<{ status: string } | undefined>;
  /** The role that the association names, else the one that the annotation names. */
  role: Fact<RoleFact | undefined>;
  /** The provider for the cluster's issuer in the role's account. */
  oidcProvider: Fact<OidcProviderFact | undefined>;
  /** Names of node roles by node name, for nodes of managed node groups; a pod without identity falls back to it. */
  nodeRoleNames?: Record<string, string>;
}
