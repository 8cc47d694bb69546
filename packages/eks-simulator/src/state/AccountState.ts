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

/** Who calls AWS. */
export interface Caller {
  accountId: string;
  /** IAM ARN of the user or role: what access entries name. */
  principalArn: string;
  /** What GetCallerIdentity answers: for roles the `assumed-role` ARN. */
  callerArn: string;
}

/** Keys and the principal they belong to. */
export interface Credential extends Caller {
  accessKeyId: string;
  secretAccessKey: string;
  /** Present for keys that AssumeRole made; requests must carry it. */
  sessionToken?: string;
  /** When the keys of a session end. */
  expiresAt?: Date;
}

/** An IAM role. */
export interface RoleState {
  name: string;
  path: string;
  arn: string;
  createdAt: Date;
  /** The trust policy as text. */
  trustPolicy: string;
  attachedPolicies: string[];
  inlinePolicies: string[];
  lastUsed?: Date;
  tags: Record<string, string>;
}

/** An IAM OIDC provider. */
export interface OidcProviderState {
  arn: string;
  /** Without scheme. */
  url: string;
  clientIds: string[];
  createdAt: Date;
}

/** An account. */
export interface AccountState {
  accountId: string;
  /** Actions that are denied to the account's keys, such as `iam:GetRole`. */
  deny: Set<string>;
  /** By name. */
  roles: Map<string, RoleState>;
  /** By ARN. */
  oidcProviders: Map<string, OidcProviderState>;
}
