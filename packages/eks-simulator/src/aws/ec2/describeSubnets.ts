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

import type { Subnet } from '@aws-sdk/client-ec2';
import { z } from 'zod';
import { AwsError } from '../AwsError';
import { defineOperation } from '../AwsOperation';
import { paginate } from '../paginate';

const filterSchema = z.object({
  Name: z.enum(['subnet-id', 'vpc-id', 'availability-zone', 'state']),
  Value: z.array(z.string()).min(1),
});

/** `DescribeSubnets`. */
export const describeSubnets = defineOperation({
  action: 'DescribeSubnets',
  input: z.object({
    SubnetId: z.array(z.string()).optional(),
    Filter: z.array(filterSchema).default([]),
    MaxResults: z.coerce.number().int().min(5).max(1000).default(1000),
    NextToken: z.string().optional(),
  }),
  run: (input, { state, accountId, region }) => {
    const here = state.subnets
      .filter(s => s.accountId === accountId && s.region === region)
      .map(s => s.subnet);
    const known = new Set(here.map(subnet => subnet.SubnetId));
    const missing = input.SubnetId?.filter(id => !known.has(id)) ?? [];
    if (missing.length > 0) {
      throw new AwsError(
        'InvalidSubnetID.NotFound',
        400,
        `The subnet ID '${missing.join(', ')}' does not exist`,
      );
    }
    const found = here.filter(
      subnet =>
        (input.SubnetId?.includes(subnet.SubnetId ?? '') ?? true) &&
        input.Filter.every(({ Name, Value }) =>
          Value.includes(filterValue(subnet, Name)),
        ),
    );
    const page = paginate(found, input.MaxResults, input.NextToken, token => {
      throw new AwsError(
        'InvalidNextToken',
        400,
        `The token '${token}' is invalid`,
      );
    });
    return {
      subnetSet: page.items.map(toWire),
      nextToken: page.nextToken,
    };
  },
});

function filterValue(
  subnet: Subnet,
  name: z.infer<typeof filterSchema>['Name'],
): string {
  const values = {
    'subnet-id': subnet.SubnetId,
    'vpc-id': subnet.VpcId,
    'availability-zone': subnet.AvailabilityZone,
    state: subnet.State,
  };
  return values[name] ?? '';
}

/** EC2 writes the first letter small. */
function toWire(subnet: Subnet): object {
  return {
    subnetId: subnet.SubnetId,
    subnetArn: subnet.SubnetArn,
    state: subnet.State,
    ownerId: subnet.OwnerId,
    vpcId: subnet.VpcId,
    cidrBlock: subnet.CidrBlock,
    availableIpAddressCount: subnet.AvailableIpAddressCount,
    availabilityZone: subnet.AvailabilityZone,
    availabilityZoneId: subnet.AvailabilityZoneId,
    mapPublicIpOnLaunch: subnet.MapPublicIpOnLaunch,
    defaultForAz: false,
    tagSet: subnet.Tags?.map(({ Key, Value }) => ({ key: Key, value: Value })),
  };
}
