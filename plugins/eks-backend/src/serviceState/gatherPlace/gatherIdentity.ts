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
  known,
  notKnown,
  type Fact,
  type IdentityFacts,
  type ServiceAccountFact,
} from '@backstage-eks/plugin-eks-common';
import { parseRoleArn } from '../../aws/arns';
import type { IdentityReader, IdentityReadOptions } from '../../aws/identity';
import type { InventoryCluster } from '../../inventory';
import { mapFact } from '../../kubernetes';
import type { PlaceBase } from './types';

const ROLE_ANNOTATION = 'eks.amazonaws.com/role-arn';
const NODE_GROUP_LABEL = 'eks.amazonaws.com/nodegroup';
const AGENT_ADDON = 'eks-pod-identity-agent';

/**
 * Reads the identity of one ServiceAccount of a place: the ServiceAccount itself from the cluster, the rest from AWS.
 *
 * @internal
 */
export async function gatherIdentity(options: {
  place: PlaceBase;
  serviceAccountName: string;
  /** All ServiceAccounts of the namespace; read while AWS is asked. */
  serviceAccounts: Promise<Fact<ServiceAccountFact[]>>;
  cluster: InventoryCluster;
  reader: IdentityReader;
  read: IdentityReadOptions;
}): Promise<IdentityFacts> {
  const { place, serviceAccountName, cluster, reader, read } = options;
  const [serviceAccounts, podIdentityAssociation] = await Promise.all([
    options.serviceAccounts,
    reader.readPodIdentityAssociation(
      place.cluster,
      { namespace: place.namespace, serviceAccount: serviceAccountName },
      read,
    ),
  ]);
  const serviceAccount = mapFact(serviceAccounts, list =>
    list.find(({ name }) => name === serviceAccountName),
  );
  const annotatedRole = serviceAccount.known
    ? serviceAccount.value?.annotations[ROLE_ANNOTATION]
    : undefined;
  const associatedRole = podIdentityAssociation.known
    ? podIdentityAssociation.value?.roleArn
    : undefined;
  const [role, oidcProvider] = await Promise.all([
    readRole(associatedRole ?? annotatedRole, reader, read),
    readProvider(annotatedRole, place, reader, read),
  ]);
  const isOurs = (owner: { serviceAccountName: string }) =>
    owner.serviceAccountName === serviceAccountName;
  return {
    cluster: place.cluster,
    namespace: place.namespace,
    serviceAccountName,
    workloads: mapFact(place.workloads, list => list.filter(isOurs)),
    pods: mapFact(place.pods, list => list.filter(isOurs)),
    serviceAccount,
    otherAnnotatedServiceAccounts: serviceAccounts.known
      ? serviceAccounts.value
          .filter(
            ({ name, annotations }) =>
              name !== serviceAccountName && ROLE_ANNOTATION in annotations,
          )
          .map(({ name }) => name)
      : [],
    podIdentityAssociation,
    podIdentityAgent: agentOf(cluster),
    role,
    oidcProvider,
    nodeRoleNames: nodeRoleNames(place, cluster),
  };
}

async function readRole(
  roleArn: string | undefined,
  reader: IdentityReader,
  read: IdentityReadOptions,
): Promise<IdentityFacts['role']> {
  return roleArn === undefined
    ? notAsked('No role is named, so none was read.')
    : reader.readRole(roleArn, read);
}

async function readProvider(
  roleArn: string | undefined,
  { cluster }: PlaceBase,
  reader: IdentityReader,
  read: IdentityReadOptions,
): Promise<IdentityFacts['oidcProvider']> {
  const role = roleArn === undefined ? undefined : parseRoleArn(roleArn);
  if (!role) {
    return notAsked('No role is annotated, so no OIDC provider was read.');
  }
  if (!cluster.oidcIssuer) {
    return notAsked('The OIDC issuer of the cluster is not known.');
  }
  return reader.readOidcProvider(
    {
      partition: cluster.partition,
      accountId: role.accountId,
      issuer: cluster.oidcIssuer,
    },
    read,
  );
}

function notAsked(message: string): Fact<never> {
  return notKnown({ reason: 'notAsked', message });
}

function agentOf({
  addons,
}: InventoryCluster): IdentityFacts['podIdentityAgent'] {
  if (!addons.data) {
    return notKnown(
      addons.failure ?? {
        reason: 'notAsked',
        message: 'The add-ons of the cluster were not read yet.',
      },
    );
  }
  const agent = addons.data.find(({ name }) => name === AGENT_ADDON);
  return known(agent && { status: agent.status });
}

function nodeRoleNames(
  { nodes }: PlaceBase,
  { nodeGroups }: InventoryCluster,
): Record<string, string> {
  const names: Record<string, string> = {};
  for (const node of nodes.known ? nodes.value : []) {
    const group = nodeGroups.data?.find(
      ({ name }) => name === node.labels[NODE_GROUP_LABEL],
    );
    const role = parseRoleArn(group?.nodeRoleArn ?? '');
    if (role) {
      names[node.name] = role.roleName;
    }
  }
  return names;
}
