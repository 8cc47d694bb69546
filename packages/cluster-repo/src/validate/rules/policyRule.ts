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

import type { RepoProblem } from '../../RepoProblem';
import type { ParsedClusterSpec } from '../../specs/readClusterSpecs';
import type { RepoFacts } from '../RepoFacts';

/** Without these no node becomes ready, and eksctl installs none that the file does not list. */
const NEEDED_BY_NODES = ['vpc-cni', 'kube-proxy', 'coredns'];

/** What is valid and still deserves a look. */
export function policyRule({ specs }: RepoFacts): RepoProblem[] {
  return specs.flatMap(cluster => [
    ...openEndpoint(cluster),
    ...missingAddons(cluster),
    ...noWayOut(cluster),
  ]);
}

function openEndpoint({ file, spec, yaml }: ParsedClusterSpec): RepoProblem[] {
  const { endpointPublicAccess, publicAccessCidrs } = spec.spec.network;
  const open =
    publicAccessCidrs === undefined || publicAccessCidrs.includes('0.0.0.0/0');
  if (!endpointPublicAccess || !open) {
    return [];
  }
  const field = publicAccessCidrs
    ? 'publicAccessCidrs'
    : 'endpointPublicAccess';
  return [
    {
      level: 'warning',
      code: 'endpoint-open',
      file,
      line: yaml.lineOf(['spec', 'network', field]),
      path: `spec.network.${field}`,
      message:
        'The Kubernetes API answers the whole internet (`0.0.0.0/0`); only IAM protects it.',
      fix: 'List the ranges of your offices and runners in `publicAccessCidrs`, or set `endpointPublicAccess` to `false`.',
    },
  ];
}

function missingAddons({ file, spec, yaml }: ParsedClusterSpec): RepoProblem[] {
  const listed = new Set(spec.spec.addons.map(addon => addon.name));
  const missing = NEEDED_BY_NODES.filter(name => !listed.has(name));
  if (spec.spec.nodeGroups.length === 0 || missing.length === 0) {
    return [];
  }
  return [
    {
      level: 'warning',
      code: 'addon-missing',
      file,
      line: yaml.lineOf(['spec', 'addons']),
      path: 'spec.addons',
      message: `The cluster has node groups and not the add-ons ${missing.join(
        ', ',
      )}; without a replacement its nodes never become ready.`,
      fix: 'Add them with a version, unless you install replacements yourself.',
    },
  ];
}

function noWayOut({ file, spec, yaml }: ParsedClusterSpec): RepoProblem[] {
  const { network, nodeGroups } = spec.spec;
  if (network.natGateways !== 'Disable' || nodeGroups.length === 0) {
    return [];
  }
  return [
    {
      level: 'warning',
      code: 'network-closed',
      file,
      line: yaml.lineOf(['spec', 'network', 'natGateways']),
      path: 'spec.network.natGateways',
      message:
        'Without NAT gateways the nodes reach image registries and AWS APIs only through VPC endpoints.',
      fix: 'Make sure that the endpoints exist, or choose `Single` or `HighlyAvailable`.',
    },
  ];
}
