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

/** A subnet in the shape of DescribeSubnets. */
export function newSubnet(spec: {
  accountId: string;
  region: string;
  id: string;
  vpcId: string;
  zone: string;
  cidr: string;
  /** Free IPv4 addresses. */
  free: number;
  public: boolean;
  tags: Record<string, string>;
}): Subnet {
  const role = spec.public
    ? 'kubernetes.io/role/elb'
    : 'kubernetes.io/role/internal-elb';
  return {
    SubnetId: spec.id,
    SubnetArn: `arn:aws:ec2:${spec.region}:${spec.accountId}:subnet/${spec.id}`,
    State: 'available',
    OwnerId: spec.accountId,
    VpcId: spec.vpcId,
    CidrBlock: spec.cidr,
    AvailableIpAddressCount: spec.free,
    AvailabilityZone: spec.zone,
    AvailabilityZoneId: zoneId(spec.zone),
    MapPublicIpOnLaunch: spec.public,
    Tags: Object.entries({ [role]: '1', ...spec.tags }).map(([Key, Value]) => ({
      Key,
      Value,
    })),
  };
}

/** `eu-west-1a` is `euw1-az1` here. */
function zoneId(zone: string): string {
  const match = /^([a-z]{2})-([a-z])[a-z]*-(\d)([a-z])$/.exec(zone);
  return match
    ? `${match[1]}${match[2]}${match[3]}-az${match[4].charCodeAt(0) - 96}`
    : zone;
}
