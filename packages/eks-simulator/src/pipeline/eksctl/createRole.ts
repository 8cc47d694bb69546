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

import { AwsContext } from '../../aws/AwsOperation';
import { RoleState } from '../../state';
import { digest } from '../../state/newCluster';

const MAX_ROLE_NAME = 64;
const SUFFIX_LENGTH = 12;

/** A role to be made. */
export interface RoleSpec {
  /** Of stack and resource, such as `eksctl-payments-dev-cluster-ServiceRole`. */
  name: string;
  /** Who may take it, such as `eks.amazonaws.com`. */
  service: string;
  actions: string[];
  policies: string[];
  tags: Record<string, string>;
}

/**
 * Makes a role that a service of AWS takes, named as CloudFormation names the resources of a stack.
 */
export function createRole(
  { state, accountId, now }: AwsContext,
  role: RoleSpec,
): RoleState {
  const suffix = digest(
    `${accountId}/${role.name}/${now.toISOString()}`,
    SUFFIX_LENGTH,
  );
  const kept = role.name.slice(0, MAX_ROLE_NAME - SUFFIX_LENGTH - 1);
  const name = `${kept}-${suffix.toUpperCase()}`;
  const made: RoleState = {
    name,
    path: '/',
    arn: `arn:aws:iam::${accountId}:role/${name}`,
    createdAt: now,
    trustPolicy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: role.service },
          Action: role.actions,
        },
      ],
    }),
    attachedPolicies: role.policies,
    inlinePolicies: [],
    tags: role.tags,
  };
  state.accounts.get(accountId)?.roles.set(name, made);
  return made;
}

/** Makes a role for what is created next, and takes it away when that is refused, as CloudFormation does. */
export function withRole<T>(
  context: AwsContext,
  spec: RoleSpec,
  create: (roleArn: string) => T,
): T {
  const role = createRole(context, spec);
  try {
    return create(role.arn);
  } catch (error) {
    context.state.accounts.get(context.accountId)?.roles.delete(role.name);
    throw error;
  }
}
