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

import type { ClusterSpec } from '../ClusterSpec';
import type { CrossFinding } from './CrossFinding';
import { repeated } from './CrossFinding';

/** Endpoints that nobody reaches, or that the nodes do not reach. */
export function networkFindings({ spec }: ClusterSpec): CrossFinding[] {
  const { network } = spec;
  const findings: CrossFinding[] = [];
  const say = (field: string, message: string) =>
    findings.push({ path: ['spec', 'network', field], message });
  if (!network.endpointPublicAccess && !network.endpointPrivateAccess) {
    say(
      'endpointPrivateAccess',
      'Nobody could reach the Kubernetes API: set `endpointPrivateAccess` or `endpointPublicAccess` to `true`.',
    );
    return findings;
  }
  if (!network.endpointPublicAccess && network.publicAccessCidrs) {
    say(
      'publicAccessCidrs',
      'There is no public endpoint to restrict: remove `publicAccessCidrs`, or set `endpointPublicAccess` to `true`.',
    );
  }
  if (!network.endpointPrivateAccess && spec.nodeGroups.length > 0) {
    if (network.natGateways === 'Disable') {
      say(
        'endpointPrivateAccess',
        'Without NAT gateways the nodes reach the Kubernetes API only inside the VPC: set `endpointPrivateAccess` to `true`.',
      );
    } else if (isRestricted(network.publicAccessCidrs)) {
      say(
        'endpointPrivateAccess',
        'The nodes themselves would be kept from the public endpoint by `publicAccessCidrs`: set `endpointPrivateAccess` to `true`.',
      );
    }
  }
  findings.push(
    ...repeated(
      network.publicAccessCidrs ?? [],
      cidr => cidr,
      (cidr, index) => ({
        path: ['spec', 'network', 'publicAccessCidrs', index],
        message: `\`${cidr}\` is listed twice: remove one.`,
      }),
    ),
    ...repeated(
      spec.logTypes,
      type => type,
      (type, index) => ({
        path: ['spec', 'logTypes', index],
        message: `\`${type}\` is listed twice: remove one.`,
      }),
    ),
  );
  return findings;
}

function isRestricted(cidrs: string[] | undefined): boolean {
  return cidrs !== undefined && !cidrs.includes('0.0.0.0/0');
}
