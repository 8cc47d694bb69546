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

import { partitionOf } from '../checks';
import type { ClusterSpec, ClusterSpecAddon } from '../ClusterSpec';
import { clusterTags } from './clusterTags';
import type { EksctlClusterConfig } from './EksctlClusterConfig';
import { managedNodeGroup } from './managedNodeGroup';
import { isMap, mergeOver } from './mergeOver';

/**
 * Derives the ClusterConfig of eksctl from a spec. The same spec always gives the same object, keys in the same order.
 *
 * @param cluster - a spec that `parseClusterSpec` passed
 * @public
 */
export function toEksctlConfig(cluster: ClusterSpec): EksctlClusterConfig {
  const { metadata, spec } = cluster;
  const identity = {
    apiVersion: 'eksctl.io/v1alpha5' as const,
    kind: 'ClusterConfig' as const,
    metadata: {
      name: metadata.name,
      region: spec.region,
      version: spec.kubernetesVersion,
      tags: clusterTags(metadata),
    },
  };
  const derived = {
    ...identity,
    upgradePolicy: { supportType: spec.supportType },
    accessConfig: accessConfig(cluster),
    iam: { withOIDC: true },
    vpc: vpc(cluster),
    ...(spec.logTypes.length > 0 && {
      cloudWatch: { clusterLogging: { enableTypes: [...spec.logTypes] } },
    }),
    // Otherwise eksctl adds networking add-ons that the spec does not list, in versions that nobody pinned.
    addonsConfig: { disableDefaultAddons: true },
    addons: spec.addons.map(addon),
    managedNodeGroups: spec.nodeGroups.map(group =>
      managedNodeGroup(group, identity.metadata.tags),
    ),
  };
  const { metadata: more, ...engine } = cluster.engine?.eksctl ?? {};
  return {
    ...mergeOver(derived, engine),
    ...identity,
    metadata: {
      ...mergeOver(identity.metadata, isMap(more) ? more : {}),
      ...identity.metadata,
    },
  };
}

function accessConfig({ spec }: ClusterSpec): Record<string, unknown> {
  const partition = partitionOf(spec.region);
  return {
    authenticationMode: 'API',
    bootstrapClusterCreatorAdminPermissions: true,
    accessEntries: spec.access.entries.map(entry => ({
      principalARN: entry.principalArn,
      accessPolicies: entry.policies.map(policy => ({
        policyARN: `arn:${partition}:eks::aws:cluster-access-policy/${policy.name}`,
        accessScope: policy.namespaces
          ? { type: 'namespace', namespaces: [...policy.namespaces] }
          : { type: 'cluster' },
      })),
    })),
  };
}

function vpc({ spec }: ClusterSpec): Record<string, unknown> {
  const { network } = spec;
  return {
    cidr: network.vpcCidr,
    nat: { gateway: network.natGateways },
    clusterEndpoints: {
      publicAccess: network.endpointPublicAccess,
      privateAccess: network.endpointPrivateAccess,
    },
    ...(network.publicAccessCidrs && {
      publicAccessCIDRs: [...network.publicAccessCidrs],
    }),
  };
}

function addon(each: ClusterSpecAddon): Record<string, unknown> {
  return {
    name: each.name,
    version: each.version,
    ...(each.configurationValues && {
      configurationValues: JSON.stringify(each.configurationValues),
    }),
    ...(each.podIdentity && { useDefaultPodIdentityAssociations: true }),
  };
}
