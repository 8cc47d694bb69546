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
  DescribeAccessEntryCommand,
  DescribeAddonCommand,
  DescribeAddonVersionsCommand,
  DescribeClusterCommand,
  DescribeClusterVersionsCommand,
  DescribeFargateProfileCommand,
  DescribeInsightCommand,
  DescribeNodegroupCommand,
  DescribePodIdentityAssociationCommand,
  DescribeUpdateCommand,
  ListAccessEntriesCommand,
  ListAddonsCommand,
  ListAssociatedAccessPoliciesCommand,
  ListClustersCommand,
  ListFargateProfilesCommand,
  ListInsightsCommand,
  ListNodegroupsCommand,
  ListPodIdentityAssociationsCommand,
  ListUpdatesCommand,
  type Cluster,
  type EKSClient,
} from '@aws-sdk/client-eks';
import type { ActionProbe } from './ActionProbe';
import { NO_SUCH_ID, NO_SUCH_NAME } from './noSuch';

/**
 * Tries the actions of EKS on the first cluster of the account and region.
 *
 * @remarks
 * Where there is no cluster, one that does not exist is asked for: EKS builds the ARN of a cluster from the request, so it
 * refuses or finds nothing. The ARNs of what is in a cluster carry an id that only EKS knows. It has to find them before it
 * can check permissions, so without one at hand the action stays unknown.
 *
 * @returns the cluster that was asked about, if there is one
 * @internal
 */
export async function probeEks(
  probe: ActionProbe,
  client: EKSClient,
): Promise<Cluster | undefined> {
  const [clusters] = await Promise.all([
    probe.attempt('eks:ListClusters', options =>
      client.send(new ListClustersCommand({ maxResults: 1 }), options),
    ),
    probe.attempt('eks:DescribeClusterVersions', options =>
      client.send(
        new DescribeClusterVersionsCommand({ maxResults: 1 }),
        options,
      ),
    ),
    probe.attempt('eks:DescribeAddonVersions', options =>
      client.send(new DescribeAddonVersionsCommand({ maxResults: 1 }), options),
    ),
  ]);
  const clusterName = clusters?.clusters?.[0] ?? NO_SUCH_NAME;
  const [described] = await Promise.all([
    probe.attempt('eks:DescribeCluster', options =>
      client.send(new DescribeClusterCommand({ name: clusterName }), options),
    ),
    probe.attempt('eks:ListUpdates', options =>
      client.send(
        new ListUpdatesCommand({ name: clusterName, maxResults: 1 }),
        options,
      ),
    ),
    probe.attempt('eks:DescribeUpdate', options =>
      client.send(
        new DescribeUpdateCommand({ name: clusterName, updateId: NO_SUCH_ID }),
        options,
      ),
    ),
    probeNodeGroups(probe, client, clusterName),
    probeAddons(probe, client, clusterName),
    probeFargateProfiles(probe, client, clusterName),
    probePodIdentity(probe, client, clusterName),
    probeAccessEntries(probe, client, clusterName),
    probeInsights(probe, client, clusterName),
  ]);
  return described?.cluster;
}

async function probeNodeGroups(
  probe: ActionProbe,
  client: EKSClient,
  clusterName: string,
): Promise<void> {
  const list = await probe.attempt('eks:ListNodegroups', options =>
    client.send(
      new ListNodegroupsCommand({ clusterName, maxResults: 1 }),
      options,
    ),
  );
  await probe.attemptOn(
    'eks:DescribeNodegroup',
    list?.nodegroups?.[0],
    nothingToAsk('managed node group'),
    (nodegroupName, options) =>
      client.send(
        new DescribeNodegroupCommand({ clusterName, nodegroupName }),
        options,
      ),
  );
}

async function probeAddons(
  probe: ActionProbe,
  client: EKSClient,
  clusterName: string,
): Promise<void> {
  const list = await probe.attempt('eks:ListAddons', options =>
    client.send(new ListAddonsCommand({ clusterName, maxResults: 1 }), options),
  );
  await probe.attemptOn(
    'eks:DescribeAddon',
    list?.addons?.[0],
    nothingToAsk('add-on'),
    (addonName, options) =>
      client.send(
        new DescribeAddonCommand({ clusterName, addonName }),
        options,
      ),
  );
}

async function probeFargateProfiles(
  probe: ActionProbe,
  client: EKSClient,
  clusterName: string,
): Promise<void> {
  const list = await probe.attempt('eks:ListFargateProfiles', options =>
    client.send(
      new ListFargateProfilesCommand({ clusterName, maxResults: 1 }),
      options,
    ),
  );
  await probe.attemptOn(
    'eks:DescribeFargateProfile',
    list?.fargateProfileNames?.[0],
    nothingToAsk('Fargate profile'),
    (fargateProfileName, options) =>
      client.send(
        new DescribeFargateProfileCommand({ clusterName, fargateProfileName }),
        options,
      ),
  );
}

async function probePodIdentity(
  probe: ActionProbe,
  client: EKSClient,
  clusterName: string,
): Promise<void> {
  const list = await probe.attempt('eks:ListPodIdentityAssociations', options =>
    client.send(
      new ListPodIdentityAssociationsCommand({ clusterName, maxResults: 1 }),
      options,
    ),
  );
  await probe.attemptOn(
    'eks:DescribePodIdentityAssociation',
    list?.associations?.[0]?.associationId,
    nothingToAsk('Pod Identity association'),
    (associationId, options) =>
      client.send(
        new DescribePodIdentityAssociationCommand({
          clusterName,
          associationId,
        }),
        options,
      ),
  );
}

async function probeAccessEntries(
  probe: ActionProbe,
  client: EKSClient,
  clusterName: string,
): Promise<void> {
  const list = await probe.attempt('eks:ListAccessEntries', options =>
    client.send(
      new ListAccessEntriesCommand({ clusterName, maxResults: 1 }),
      options,
    ),
  );
  const principalArn = list?.accessEntries?.[0];
  await Promise.all([
    probe.attemptOn(
      'eks:DescribeAccessEntry',
      principalArn,
      nothingToAsk('access entry'),
      (arn, options) =>
        client.send(
          new DescribeAccessEntryCommand({ clusterName, principalArn: arn }),
          options,
        ),
    ),
    probe.attemptOn(
      'eks:ListAssociatedAccessPolicies',
      principalArn,
      nothingToAsk('access entry'),
      (arn, options) =>
        client.send(
          new ListAssociatedAccessPoliciesCommand({
            clusterName,
            principalArn: arn,
          }),
          options,
        ),
    ),
  ]);
}

async function probeInsights(
  probe: ActionProbe,
  client: EKSClient,
  clusterName: string,
): Promise<void> {
  const list = await probe.attempt('eks:ListInsights', options =>
    client.send(
      new ListInsightsCommand({ clusterName, maxResults: 1 }),
      options,
    ),
  );
  await probe.attempt('eks:DescribeInsight', options =>
    client.send(
      new DescribeInsightCommand({
        clusterName,
        id: list?.insights?.[0]?.id ?? NO_SUCH_ID,
      }),
      options,
    ),
  );
}

function nothingToAsk(thing: string): string {
  return `Not checked: no ${thing} of a cluster could be found to ask about, and AWS does not say whether the action is allowed without one.`;
}
