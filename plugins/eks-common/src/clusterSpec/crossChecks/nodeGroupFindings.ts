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

import { acceleratorOf, AMI_TYPES, architectureOf } from '../checks';
import type { ClusterSpec, ClusterSpecNodeGroup } from '../ClusterSpec';
import type { CrossFinding } from './CrossFinding';
import { repeated } from './CrossFinding';

/** CloudFormation takes stack names of 128 characters; eksctl names them after cluster and node group. */
const MAX_STACK_NAME = 128;

/** Node groups whose sizes, names or instance types do not fit together. */
export function nodeGroupFindings(cluster: ClusterSpec): CrossFinding[] {
  const { nodeGroups } = cluster.spec;
  return [
    ...repeated(
      nodeGroups,
      group => group.name,
      (group, index, first) => ({
        path: ['spec', 'nodeGroups', index, 'name'],
        message: `\`${group.name}\` is already \`spec.nodeGroups[${first}]\`: give each group its own name.`,
      }),
    ),
    ...nodeGroups.flatMap((group, index) => {
      const at = (...path: Array<string | number>) => [
        'spec',
        'nodeGroups',
        index,
        ...path,
      ];
      return [
        ...stackFindings(cluster.metadata.name, group, at),
        ...sizeFindings(group, at),
        ...instanceTypeFindings(group, at),
        ...repeated(
          group.instanceTypes,
          type => type,
          (type, position) => ({
            path: at('instanceTypes', position),
            message: `\`${type}\` is listed twice: remove one.`,
          }),
        ),
        ...repeated(
          group.taints ?? [],
          taint => `${taint.key}:${taint.effect}`,
          (taint, position) => ({
            path: at('taints', position, 'key'),
            message: `\`${taint.key}\` already has the effect ${taint.effect}: Kubernetes takes one taint a key and effect, remove one.`,
          }),
        ),
      ];
    }),
  ];
}

type At = (...path: Array<string | number>) => Array<string | number>;

function stackFindings(
  cluster: string,
  group: ClusterSpecNodeGroup,
  at: At,
): CrossFinding[] {
  const stack = `eksctl-${cluster}-nodegroup-${group.name}`;
  return stack.length > MAX_STACK_NAME
    ? [
        {
          path: at('name'),
          message: `The CloudFormation stack \`eksctl-<cluster>-nodegroup-<name>\` would have ${stack.length} characters, and AWS takes ${MAX_STACK_NAME}: shorten the name of the cluster or of the group.`,
        },
      ]
    : [];
}

function sizeFindings(group: ClusterSpecNodeGroup, at: At): CrossFinding[] {
  const { minSize, desiredSize, maxSize } = group;
  if (minSize > maxSize) {
    return [
      {
        path: at('maxSize'),
        message: `\`maxSize\` ${maxSize} is below \`minSize\` ${minSize}: use at least ${minSize}.`,
      },
    ];
  }
  return desiredSize < minSize || desiredSize > maxSize
    ? [
        {
          path: at('desiredSize'),
          message: `\`desiredSize\` ${desiredSize} is outside of \`minSize\` and \`maxSize\`: use ${minSize} to ${maxSize}.`,
        },
      ]
    : [];
}

function instanceTypeFindings(
  group: ClusterSpecNodeGroup,
  at: At,
): CrossFinding[] {
  const ami = AMI_TYPES[group.amiType];
  const findings: CrossFinding[] = [];
  for (const [index, type] of group.instanceTypes.entries()) {
    const path = at('instanceTypes', index);
    const architecture = architectureOf(type);
    const accelerator = acceleratorOf(type);
    if (architecture !== undefined && architecture !== ami.architecture) {
      findings.push({
        path,
        message: `\`${type}\` has ${architecture} processors, and \`${group.amiType}\` is for ${ami.architecture}: choose another instance type, or an AMI type for ${architecture}.`,
      });
    } else if (
      accelerator !== ami.accelerator &&
      // Bottlerocket has no image of its own for Neuron: the plain one carries the driver.
      !(accelerator === 'neuron' && ami.amiFamily !== 'AmazonLinux2023')
    ) {
      findings.push({
        path,
        message: acceleratorSentence(type, group.amiType, accelerator),
      });
    }
  }
  return findings;
}

function acceleratorSentence(
  type: string,
  amiType: string,
  accelerator: string,
): string {
  return accelerator === 'none'
    ? `\`${type}\` has no accelerator, and \`${amiType}\` is made for one: choose a plain AMI type, or another instance type.`
    : `\`${type}\` brings an accelerator that \`${amiType}\` has no driver for: choose an AMI type with \`${accelerator.toUpperCase()}\`, or another instance type.`;
}
