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
import { digest } from '../../state/newCluster';
import { newSubnet } from '../../state/newSubnet';
import { EksctlConfig } from '../environment/eksctlConfigSchema';
import { createRole } from './createRole';
import { divideVpc } from './divideVpc';
import { eksctlTags } from './eksctlTags';

const DEFAULT_CIDR = '192.168.0.0/16';

/** What the CloudFormation stack of a cluster has besides the control plane. */
export interface ClusterStack {
  subnetIds: string[];
  roleArn: string;
  /** Takes away what was made, as CloudFormation does when the control plane is refused. */
  rollBack(): void;
}

/** Makes the network and the service role of a new cluster. */
export function createClusterStack(
  context: AwsContext,
  config: EksctlConfig,
): ClusterStack {
  const { state, accountId, region, now } = context;
  const { name } = config.metadata;
  const stack = `eksctl-${name}-cluster`;
  const tags = eksctlTags(name, config.metadata.tags);
  const seed = `${accountId}/${region}/${stack}/${now.toISOString()}`;
  const vpcId = `vpc-0${digest(seed, 16)}`;
  const zones =
    config.availabilityZones ?? ['a', 'b', 'c'].map(zone => `${region}${zone}`);
  const subnets = divideVpc(config.vpc?.cidr ?? DEFAULT_CIDR, zones).map(
    plan => {
      const kind = plan.public ? 'Public' : 'Private';
      const zone = plan.zone.replaceAll('-', '').toUpperCase();
      return newSubnet({
        ...plan,
        accountId,
        region,
        vpcId,
        id: `subnet-0${digest(`${seed}/${kind}/${zone}`, 16)}`,
        free: plan.addresses,
        tags: { ...tags, Name: `${stack}/Subnet${kind}${zone}` },
      });
    },
  );
  const role = createRole(context, {
    name: `${stack}-ServiceRole`,
    service: 'eks.amazonaws.com',
    actions: ['sts:AssumeRole', 'sts:TagSession'],
    policies: ['AmazonEKSClusterPolicy', 'AmazonEKSVPCResourceController'],
    tags: { ...tags, Name: `${stack}/ServiceRole` },
  });
  const states = subnets.map(subnet => ({ accountId, region, subnet }));
  state.subnets.push(...states);
  return {
    subnetIds: subnets.map(subnet => subnet.SubnetId ?? ''),
    roleArn: role.arn,
    rollBack: () => {
      state.accounts.get(accountId)?.roles.delete(role.name);
      for (const made of states) {
        state.subnets.splice(state.subnets.indexOf(made), 1);
      }
    },
  };
}
