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

import type { Addon } from '@aws-sdk/client-eks';
import { AwsContext } from '../../aws/AwsOperation';
import { createAddon } from '../../aws/eks/createAddon';
import { inUse } from '../../aws/eks/errors';
import { findAddon } from '../../aws/eks/lookup';
import { updateAddon } from '../../aws/eks/updateAddon';
import { ADDONS } from '../../aws/reference';
import { withRole } from '../eksctl/createRole';
import { eksctlTags } from '../eksctl/eksctlTags';
import { EksctlAddon } from '../environment/eksctlConfigSchema';
import { Progress, Task } from '../job/Task';
import { ClusterTarget } from './ClusterTarget';
import { requireActiveCluster } from './requireActiveCluster';

/** The policies that EKS recommends for the service accounts of add-ons. */
const RECOMMENDED_POLICIES = [
  {
    addon: 'vpc-cni',
    serviceAccount: 'aws-node',
    policy: 'AmazonEKS_CNI_Policy',
  },
  {
    addon: 'aws-ebs-csi-driver',
    serviceAccount: 'ebs-csi-controller-sa',
    policy: 'AmazonEBSCSIDriverPolicy',
  },
];

/** Installs an add-on, or brings it to the declared version and values. */
export function addonTask(target: ClusterTarget, addon: EksctlAddon): Task {
  const names = { clusterName: target.name, addonName: addon.name };

  const create = (
    context: AwsContext,
    addonVersion: string | undefined,
  ): Progress => {
    const tags = eksctlTags(target.name, {
      ...target.config.metadata.tags,
      ...addon.tags,
    });
    const install = (podIdentityAssociations: object[]) =>
      createAddon.run(
        {
          ...names,
          addonVersion,
          configurationValues: addon.configurationValues,
          serviceAccountRoleArn: addon.serviceAccountRoleARN,
          podIdentityAssociations,
          tags,
        },
        context,
      );
    const recommended = recommendedPolicy(target, addon);
    if (recommended) {
      const { serviceAccount, policy } = recommended;
      const role = {
        name: `eksctl-${target.name}-addon-${addon.name}-Role1`,
        service: 'pods.eks.amazonaws.com',
        actions: ['sts:AssumeRole', 'sts:TagSession'],
        policies: [policy],
        tags,
      };
      withRole(context, role, roleArn =>
        install([{ serviceAccount, roleArn }]),
      );
    } else {
      install([]);
    }
    return {
      doing: 'Installing.',
      takesMs: context.durations.createAddon,
      then: () => ({ done: requireActiveAddon(target, addon), changed: true }),
    };
  };

  return {
    name: `add-on ${addon.name}`,
    start: now => {
      const context = target.contextAt(now);
      const cluster = requireActiveCluster(target);
      const wanted = versionOf(addon, cluster.cluster.version ?? '');
      const there = cluster.addons.get(addon.name);
      if (!there) {
        return create(context, wanted);
      }
      if (isAsDeclared(there, addon, wanted)) {
        requireActiveAddon(target, addon);
        return { done: 'Nothing to change.', changed: false };
      }
      updateAddon.run(
        {
          ...names,
          addonVersion: wanted,
          configurationValues: addon.configurationValues,
          serviceAccountRoleArn: addon.serviceAccountRoleARN,
        },
        context,
      );
      return {
        doing: `Updating from ${there.addonVersion}.`,
        takesMs: context.durations.updateAddon,
        then: () => ({
          done: requireActiveAddon(target, addon),
          changed: true,
        }),
      };
    },
  };
}

/** The version to have; `undefined` leaves the choice to EKS, and one that is installed as it is. */
function versionOf(
  { name, version }: EksctlAddon,
  kubernetesVersion: string,
): string | undefined {
  return version === 'latest'
    ? ADDONS.find(addon => addon.name === name)?.versions[
        kubernetesVersion
      ]?.[0]
    : version;
}

function isAsDeclared(
  there: Addon,
  addon: EksctlAddon,
  wanted: string | undefined,
): boolean {
  return (
    (wanted ?? there.addonVersion) === there.addonVersion &&
    (addon.configurationValues ?? there.configurationValues) ===
      there.configurationValues &&
    (addon.serviceAccountRoleARN ?? there.serviceAccountRoleArn) ===
      there.serviceAccountRoleArn
  );
}

/** What to say about an add-on that is there; throws when it is not ACTIVE. */
function requireActiveAddon(target: ClusterTarget, addon: EksctlAddon): string {
  const { status, addonVersion } = findAddon(
    requireActiveCluster(target),
    addon.name,
  );
  if (status !== 'ACTIVE') {
    throw inUse(`Add-on ${addon.name} is ${status}, not ACTIVE.`, {
      clusterName: target.name,
      addonName: addon.name,
    });
  }
  return `ACTIVE with ${addonVersion}.`;
}

/** The policy to give to the add-on through Pod Identity, if that is wanted. */
function recommendedPolicy({ config }: ClusterTarget, addon: EksctlAddon) {
  const isWanted =
    addon.useDefaultPodIdentityAssociations ||
    config.addonsConfig?.autoApplyPodIdentityAssociations;
  return RECOMMENDED_POLICIES.find(
    recommended => isWanted && recommended.addon === addon.name,
  );
}
