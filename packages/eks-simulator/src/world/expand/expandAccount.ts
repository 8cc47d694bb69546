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
  AccountState,
  Credential,
  OidcProviderState,
  RoleState,
} from '../../state/AccountState';
import { issuerHost, oidcProviderArn } from '../../state/newCluster';
import { resolveMoment } from '../resolveMoment';
import { WorldAccount, WorldCluster, WorldRole } from '../schema';

/** An account with its roles and OIDC providers: its own and those of its clusters. */
export function expandAccount(
  account: WorldAccount,
  clusters: WorldCluster[],
  start: Date,
): AccountState {
  const { accountId } = account;
  const providers = [
    ...clusters
      .filter(cluster => cluster.accountId === accountId)
      .filter(cluster => cluster.oidcProvider)
      .map(cluster => ({
        url: issuerHost(cluster),
        clientIds: ['sts.amazonaws.com'],
        createdAt: resolveMoment(cluster.createdAt, start),
      })),
    ...account.oidcProviders.map(provider => ({
      url: issuerOfRef(provider.cluster),
      clientIds: provider.clientIds,
      createdAt: start,
    })),
  ].map(
    (provider): OidcProviderState => ({
      ...provider,
      arn: oidcProviderArn(accountId, provider.url),
    }),
  );
  const roles = account.roles.map(role => expandRole(accountId, role, start));
  return {
    accountId,
    deny: new Set(account.deny),
    roles: new Map(roles.map(role => [role.name, role])),
    oidcProviders: new Map(providers.map(p => [p.arn, p])),
  };
}

/** The keys of an account, `undefined` when nobody has keys for it. */
export function expandCredential(
  account: WorldAccount,
): Credential | undefined {
  const { accountId, accessKeyId, secretAccessKey } = account;
  if (!accessKeyId || !secretAccessKey) {
    return undefined;
  }
  const principalArn =
    account.principal ?? `arn:aws:iam::${accountId}:user/backstage`;
  const role = /:role\/(?:.*\/)?([^/]+)$/.exec(principalArn);
  return {
    accountId,
    accessKeyId,
    secretAccessKey,
    principalArn,
    callerArn: role
      ? `arn:aws:sts::${accountId}:assumed-role/${role[1]}/backstage`
      : principalArn,
  };
}

function expandRole(
  accountId: string,
  role: WorldRole,
  start: Date,
): RoleState {
  return {
    name: role.name,
    path: role.path,
    arn: `arn:aws:iam::${accountId}:role${role.path}${role.name}`,
    createdAt: resolveMoment(role.createdAt, start),
    trustPolicy:
      role.trustPolicy ??
      JSON.stringify({
        Version: '2012-10-17',
        Statement: role.trust.map(trust => expandTrust(accountId, trust)),
      }),
    attachedPolicies: role.attachedPolicies,
    inlinePolicies: role.inlinePolicies,
    lastUsed: role.lastUsed ? resolveMoment(role.lastUsed, start) : undefined,
    tags: role.tags,
  };
}

function expandTrust(
  accountId: string,
  trust: WorldRole['trust'][number],
): object {
  if ('statement' in trust) {
    return trust.statement;
  }
  if ('podIdentity' in trust) {
    return {
      Effect: 'Allow',
      Principal: { Service: 'pods.eks.amazonaws.com' },
      Action: ['sts:AssumeRole', 'sts:TagSession'],
    };
  }
  if ('aws' in trust) {
    return {
      Effect: 'Allow',
      Principal: { AWS: trust.aws },
      Action: 'sts:AssumeRole',
    };
  }
  if ('service' in trust) {
    return {
      Effect: 'Allow',
      Principal: { Service: trust.service },
      Action: 'sts:AssumeRole',
    };
  }
  const host = issuerOfRef(trust.cluster);
  return {
    Effect: 'Allow',
    Principal: { Federated: oidcProviderArn(accountId, host) },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: {
        [`${host}:aud`]: 'sts.amazonaws.com',
        [`${host}:sub`]: `system:serviceaccount:${trust.serviceAccount}`,
      },
    },
  };
}

function issuerOfRef(ref: string): string {
  const [accountId, region, name] = ref.split('/');
  return issuerHost({ accountId, region, name });
}
