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

import { parseCidr, rangeAt } from './Ipv4Range';

/** One subnet of a new VPC. @public */
export interface NetworkPlanSubnet {
  /** 0 for the first availability zone. */
  zoneIndex: number;
  kind: 'public' | 'private';
  cidr: string;
  /** Addresses that hosts can have: all but the five that AWS reserves. */
  usableAddresses: number;
}

/** How a VPC is divided. @public */
export interface NetworkPlan {
  /** The CIDR with its network address. */
  vpcCidr: string;
  /** Addresses of the whole VPC. */
  addresses: number;
  subnets: NetworkPlanSubnet[];
  /** Usable addresses of the private subnets, which nodes and pods share. */
  podAddresses: number;
}

/** AWS keeps the first four addresses and the last one of each subnet. */
const RESERVED_BY_AWS = 5;

/**
 * The subnets that eksctl makes in a new VPC: eight equal parts, first one public subnet a zone, then one private subnet a
 * zone; what is left stays free.
 *
 * @param vpcCidr - IPv4 CIDR, `/16` to `/24`
 * @param zones - availability zones, 2 to 4; {@link zonesOfRegion} says how many eksctl takes
 * @returns nothing when the CIDR cannot be divided
 * @public
 */
export function planNetwork(
  vpcCidr: string,
  zones: number = 3,
): NetworkPlan | undefined {
  const vpc = parseCidr(vpcCidr);
  const possible =
    vpc && vpc.prefix >= 16 && vpc.prefix <= 24 && zones >= 2 && zones <= 4;
  if (!possible) {
    return undefined;
  }
  const prefix = vpc.prefix + 3;
  const size = 2 ** (32 - prefix);
  const subnets: NetworkPlanSubnet[] = [];
  for (const kind of ['public', 'private'] as const) {
    for (let zoneIndex = 0; zoneIndex < zones; zoneIndex++) {
      const range = rangeAt(vpc.first + subnets.length * size, prefix);
      subnets.push({
        zoneIndex,
        kind,
        cidr: range.canonical,
        usableAddresses: size - RESERVED_BY_AWS,
      });
    }
  }
  return {
    vpcCidr: vpc.canonical,
    addresses: 2 ** (32 - vpc.prefix),
    subnets,
    podAddresses: zones * (size - RESERVED_BY_AWS),
  };
}
