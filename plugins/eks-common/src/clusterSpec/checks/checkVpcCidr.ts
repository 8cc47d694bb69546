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

import { isInside, parseCidr, rangesOverlap } from '../network';
import type { Ipv4Range } from '../network';
import { shown } from '../text';

const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];
const SHARED = '100.64.0.0/10';

/** What a VPC of a cluster must leave alone. */
const TAKEN = [
  {
    cidr: '172.17.0.0/16',
    by: 'the container runtime of nodes and CI runners (`docker0`)',
  },
  {
    cidr: '10.100.0.0/16',
    by: 'the Services of the cluster, one of two ranges that EKS chooses from',
  },
  {
    cidr: '172.20.0.0/16',
    by: 'the Services of the cluster, one of two ranges that EKS chooses from',
  },
];

/**
 * Whether a CIDR can be that of a cluster's new VPC: IPv4, private, `/16` to `/24`, with its network address, and clear of
 * the ranges that Services and the container runtime use.
 *
 * @returns the sentence that says what is wrong, or nothing
 * @public
 */
export function checkVpcCidr(cidr: string): string | undefined {
  const range = parseCidr(cidr);
  if (!range) {
    return `\`${shown(
      cidr,
    )}\` is not an IPv4 CIDR: write network and prefix length, such as \`10.20.0.0/16\`.`;
  }
  if (range.prefix < 16 || range.prefix > 24) {
    return `\`${cidr}\` is too ${
      range.prefix < 16 ? 'large' : 'small'
    } for a VPC that is divided into subnets: use a prefix length from /16 to /24, such as \`10.20.0.0/16\`.`;
  }
  if (range.canonical !== cidr) {
    return `\`${cidr}\` starts inside its network: write \`${range.canonical}\`.`;
  }
  if (!isPrivateRange(range)) {
    return `\`${cidr}\` is not private: choose a range in ${[
      ...PRIVATE,
      SHARED,
    ].join(', ')}, such as \`10.20.0.0/16\`.`;
  }
  const taken = TAKEN.find(each => overlapsCidr(range, each.cidr));
  return taken
    ? `\`${cidr}\` overlaps ${taken.cidr}, which is used by ${taken.by}: choose another range, such as \`10.20.0.0/16\`.`
    : undefined;
}

/** EKS takes public ranges only: private addresses never arrive at a public endpoint. */
export function checkPublicAccessCidr(cidr: string): string | undefined {
  const range = parseCidr(cidr);
  if (!range) {
    return `\`${shown(
      cidr,
    )}\` is not an IPv4 CIDR: write network and prefix length, such as \`203.0.113.0/24\`.`;
  }
  if (range.canonical !== cidr) {
    return `\`${cidr}\` starts inside its network: write \`${range.canonical}\`.`;
  }
  return isPrivateRange(range)
    ? `\`${cidr}\` is private, and private addresses never arrive at the public endpoint: write the public range that they leave by, such as \`203.0.113.0/24\`.`
    : undefined;
}

function isPrivateRange(range: Ipv4Range): boolean {
  return [...PRIVATE, SHARED].some(cidr => {
    const outer = parseCidr(cidr);
    return outer !== undefined && isInside(range, outer);
  });
}

function overlapsCidr(range: Ipv4Range, cidr: string): boolean {
  const other = parseCidr(cidr);
  return other !== undefined && rangesOverlap(range, other);
}
