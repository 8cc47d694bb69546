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
  paginateDescribeSubnets,
  type EC2Client,
  type Subnet as Ec2Subnet,
} from '@aws-sdk/client-ec2';
import type { Subnet } from '@backstage-eks/plugin-eks-common';
import { present, required } from '../answer';
import { collectPages } from '../pages';

/** A filter of EC2 takes 200 values. */
const IDS_PER_CALL = 100;

/**
 * Subnets by id. One that does not exist is left out: asked for by filter it is only absent, while asked for by id it would
 * fail the call for the others too.
 *
 * @internal
 */
export async function readSubnets(
  client: EC2Client,
  subnetIds: string[],
  signal: AbortSignal,
): Promise<Subnet[]> {
  const ids = [...new Set(subnetIds)].sort();
  const subnets: Subnet[] = [];
  for (let start = 0; start < ids.length; start += IDS_PER_CALL) {
    const chunk = ids.slice(start, start + IDS_PER_CALL);
    const found = await collectPages(
      paginateDescribeSubnets(
        { client },
        { Filters: [{ Name: 'subnet-id', Values: chunk }] },
        { abortSignal: signal },
      ),
      {
        token: page => page.NextToken,
        items: page => required(page.Subnets, 'Subnets').map(toSubnet),
      },
    );
    // A filter that is not applied answers with all subnets of the region.
    subnets.push(...found.filter(({ id }) => chunk.includes(id)));
  }
  return subnets.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function toSubnet(subnet: Ec2Subnet): Subnet {
  return {
    id: required(subnet.SubnetId, 'Subnets.SubnetId'),
    availabilityZone: required(
      subnet.AvailabilityZone,
      'Subnets.AvailabilityZone',
    ),
    // A subnet of IPv6 alone has no IPv4 range.
    cidr:
      subnet.CidrBlock ??
      required(
        subnet.Ipv6CidrBlockAssociationSet?.at(0)?.Ipv6CidrBlock,
        'Subnets.CidrBlock',
      ),
    availableAddresses: required(
      subnet.AvailableIpAddressCount,
      'Subnets.AvailableIpAddressCount',
    ),
    ...present({ vpcId: subnet.VpcId }),
  };
}
