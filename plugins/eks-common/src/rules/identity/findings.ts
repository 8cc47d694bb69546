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

import { ReadFailure } from '../../facts';
import { FindingOf } from '../judgement';
import { WorkloadRef } from '../pods';
import { PodIdentityWorkload, WebIdentityWorkload } from './trustPolicy';

/**
 * How many of the live pods a finding is about.
 *
 * @public
 */
export interface PodShare {
  affected: number;
  total: number;
}

/**
 * A trust policy and the workload that it should let in; the corrected document is made from both.
 *
 * @public
 */
export interface TrustCorrection {
  /** The trust policy as IAM has it. */
  document: Record<string, unknown>;
  workload: WebIdentityWorkload;
}

/**
 * A trust policy and the workload that it should let in by EKS Pod Identity.
 *
 * @public
 */
export interface PodIdentityTrustCorrection {
  /** The trust policy as IAM has it. */
  document: Record<string, unknown>;
  workload: PodIdentityWorkload;
}

/**
 * What could not be read about an identity.
 *
 * @public
 */
export interface IdentityGap {
  subject:
    | 'pods'
    | 'serviceAccount'
    | 'podIdentityAssociation'
    | 'podIdentityAgent'
    | 'role'
    | 'oidcProvider';
  failure: ReadFailure;
}

/**
 * The parameters of each identity finding. Roles are names, not ARNs, unless the field says so.
 *
 * @remarks
 * Which state a finding carries:
 *
 * | State | Codes |
 * | --- | --- |
 * | `healthy` | `IRSA-OK`, `PI-OK`; as advice: `IRSA-17` where another container has the role, `IRSA-18` where the pods already use the association, `IRSA-21`, and `IRSA-16` where keys are only possible |
 * | `progressing` | `PI-08` in the first minute of an association |
 * | `degraded` | `IRSA-15`, `IRSA-16` where a role is shadowed, `IRSA-18` where pods still use the annotation, `IRSA-20`, `PI-02`, `PI-10`; `IRSA-02` where a ServiceAccount with the workload's name has the role; `IRSA-14`, `IRSA-17`, `IRSA-19`, `PI-03`, `PI-08`, `PI-09` on some pods; `IRSA-24` |
 * | `broken` | `IRSA-03` to `IRSA-13`, `PI-01`, `PI-04` to `PI-07`; `IRSA-14`, `IRSA-17`, `IRSA-19`, `PI-03`, `PI-08`, `PI-09` on all pods |
 * | `unknown` | `IRSA-22`, `IRSA-23`, `PI-11`, `K2I-03`, `IRSA-16` without a role, `IRSA-24` with variables written by hand |
 * | `none` | `IRSA-01`, other `IRSA-02` |
 *
 * @public
 */
export interface IdentityFindingParams {
  /** The pods can become the role by IRSA. */
  'IRSA-OK': { role: string; pods: number };
  /** No annotation and no association. */
  'IRSA-01': { serviceAccount: string };
  /** The pods run as a ServiceAccount without a role, others of the namespace have one. */
  'IRSA-02': { serviceAccount: string; annotated: string[]; likely: boolean };
  /** The annotation is not the ARN of a role in the cluster's partition. */
  'IRSA-03': { serviceAccount: string; value: string };
  /** The role's account has no OIDC provider for the cluster. */
  'IRSA-04': { issuerHost: string; audience: string; accountId: string };
  /** The trust policy names the issuer of another cluster. */
  'IRSA-05': {
    role: string;
    foundIssuers: string[];
    issuerHost: string;
    correction: TrustCorrection;
  };
  /** The provider does not accept the token's audience. */
  'IRSA-06': { audience: string; clientIds: string[]; accountId: string };
  /** The role does not exist, or exists under another path. */
  'IRSA-07': { role: string; accountId: string; actualArn?: string };
  /** The trust policy does not name the cluster's provider. */
  'IRSA-08': { role: string; found: string[]; correction: TrustCorrection };
  /** The statement for the provider allows other actions. */
  'IRSA-09': { role: string; actions: string[]; correction: TrustCorrection };
  /** The statement for the provider is for other subjects. */
  'IRSA-10': {
    role: string;
    allowed: string[];
    subject: string;
    correction: TrustCorrection;
  };
  /** A wildcard under an operator that does not expand it. */
  'IRSA-11': {
    role: string;
    values: string[];
    subject: string;
    correction: TrustCorrection;
  };
  /** The trust policy requires another audience. */
  'IRSA-12': {
    role: string;
    allowed: string[];
    audience: string;
    correction: TrustCorrection;
  };
  /** A Deny statement applies, or a condition names the subject as one to keep out; `index` counts from 0. */
  'IRSA-13': { role: string; sid?: string; index: number };
  /** Pods without the variables of the role. */
  'IRSA-14': PodShare & {
    role: string;
    /** `older` and `missed` are proven by the time of the annotation, `unproven` is said without it. */
    cause: 'older' | 'missed' | 'unproven';
    /** The node role that the pods use instead, when all use one and it is known. */
    nodeRole?: string;
    restart: WorkloadRef[];
  };
  /** Pods with another role than the annotation. */
  'IRSA-15': PodShare & {
    role: string;
    carried: string[];
    /** Proven not to come from the webhook: a container beside has the role, or the pods are newer than the annotation. */
    byHand: boolean;
    restart: WorkloadRef[];
  };
  /** Static keys, which win over every role. */
  'IRSA-16': {
    containers: string[];
    /** False when a Secret may hold keys: its content is never read. */
    certain: boolean;
    secrets: string[];
    role?: string;
  };
  /** Containers without the role in pods that have it; on `affected` pods no container has it, by `skip-containers`. */
  'IRSA-17': PodShare & { containers: string[]; role: string };
  /** An association overrides the annotation. */
  'IRSA-18': PodShare & {
    annotationRole: string;
    associationRole: string;
    restart: WorkloadRef[];
  };
  /** The variables are there, a token for the audience is not. */
  'IRSA-19': PodShare & {
    audience: string;
    /** Whether the webhook wrote the variables, so that a restart makes a new token. */
    injected: boolean;
    restart: WorkloadRef[];
  };
  /** The role has no policies. */
  'IRSA-20': { role: string };
  /** Every ServiceAccount of the cluster may become the role. */
  'IRSA-21': { role: string; subject: string };
  /** Something could not be read. */
  'IRSA-22': {
    gaps: [IdentityGap, ...IdentityGap[]];
    /** What the pods are known to carry. */
    carried?: PodShare & { role: string };
    /** The role whose trust policy is known to be right. */
    trusted?: string;
  };
  /** The trust policy depends on what only a real request carries. */
  'IRSA-23': { role: string; parts: string[] };
  /** Pods carry a role that nothing in the cluster names any more. */
  'IRSA-24': PodShare & { role: string; injected: boolean };
  /** The pods can become the role by EKS Pod Identity. */
  'PI-OK': { role: string; pods: number };
  /** The agent is not installed. */
  'PI-01': { clusterName: string; role: string };
  /** The agent has a problem. */
  'PI-02': { clusterName: string; status: string };
  /** Pods on Fargate, where EKS Pod Identity does not work. */
  'PI-03': PodShare;
  /** The trust policy does not let EKS Pod Identity assume the role. */
  'PI-04': { role: string; correction: PodIdentityTrustCorrection };
  /** The trust policy lacks `sts:TagSession`. */
  'PI-05': { role: string; correction: PodIdentityTrustCorrection };
  /** A condition of the trust policy excludes the workload. */
  'PI-06': {
    role: string;
    operator: string;
    key: string;
    values: string[];
    namespace: string;
    serviceAccount: string;
  };
  /** The role does not exist. */
  'PI-07': { role: string; accountId: string };
  /** Pods without the association's variables. */
  'PI-08': PodShare & {
    role: string;
    /** Roles that these pods still use, from an annotation that is gone. */
    carried: string[];
    cause: 'older' | 'missed' | 'unproven';
    nodeRole?: string;
    restart: WorkloadRef[];
  };
  /** Pods with the variables of an association that is gone. */
  'PI-09': PodShare & {
    serviceAccount: string;
    /** The role of the annotation, which the pods get with their next restart. */
    nextRole?: string;
    restart: WorkloadRef[];
  };
  /** Variables that come before the association's in the SDK's chain. */
  'PI-10': PodShare & { role: string; carried: string[] };
  /** The target role of the association is not read. */
  'PI-11': { role: string; targetRole: string };
  /** Pods ask kube2iam for a role. */
  'K2I-03': { role: string };
}

/**
 * A finding about the AWS identity of a service.
 *
 * @public
 */
export type IdentityFinding = FindingOf<IdentityFindingParams>;
