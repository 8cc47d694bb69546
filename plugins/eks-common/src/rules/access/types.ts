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

import type { AccessEntry, AwsAuth, ClusterCore, Section } from '../../facts';
import type { Finding } from '../judgement';

/**
 * What an access report is made from.
 *
 * @public
 */
export interface AccessFacts {
  core: Section<ClusterCore>;
  accessEntries: Section<AccessEntry[]>;
  awsAuth: Section<AwsAuth>;
  /** How often each of them is read, in milliseconds: what is older than three times that is called old. */
  cadenceMs: Record<'core' | 'accessEntries' | 'awsAuth', number>;
  now: Date;
}

/**
 * One way in which a principal reaches the Kubernetes API of a cluster.
 *
 * @public
 */
export interface AccessGrant {
  source: 'accessEntry' | 'awsAuth';
  /** The ARN of an IAM role or user, or `arn:aws:iam::111122223333:*` of a mapped account. */
  principal: string;
  /** Of an access entry, such as `STANDARD`. */
  type?: string;
  /** Whether it lets nodes join the cluster, so that it is no access of people or programs. */
  forNodes: boolean;
  username?: string;
  kubernetesGroups: string[];
  /** The access policy of EKS; absent for grants through Kubernetes groups. */
  policy?: string;
  /** Empty for the whole cluster. */
  namespaces: string[];
  /** Whether it makes its principal an administrator of the cluster; absent when that depends on RBAC, which is not evaluated. */
  clusterAdmin?: boolean;
  /** Whether EKS ignores it, because of the authentication mode or because an access entry of the same principal wins. */
  ignored: boolean;
}

/**
 * Who may reach a cluster. A dated statement: it says what was evaluated, and what was not.
 *
 * @public
 */
export interface AccessReport<F extends Finding = Finding> {
  /** The older of the reads it stands on, ISO 8601; absent while neither was read. */
  asOf?: string;
  authenticationMode?: string;
  /** Whether `aws-auth` still grants access; absent when that is not known. */
  awsAuthInUse?: boolean;
  /** Cluster administrators first, then by principal. */
  grants: AccessGrant[];
  findings: F[];
  /** What the report does not evaluate, or could not: always at least Kubernetes RBAC. */
  notEvaluated: F[];
}
