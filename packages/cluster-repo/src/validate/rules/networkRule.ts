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

import { overlaps } from '@backstage-eks/plugin-eks-common';
import type { RepoProblem } from '../../RepoProblem';
import type { RepoFacts } from '../RepoFacts';

/** VPCs of one account and region can be connected only when their addresses differ. */
export function networkRule({ specs }: RepoFacts): RepoProblem[] {
  const problems: RepoProblem[] = [];
  for (const [index, { file, spec, yaml }] of specs.entries()) {
    const { accountId, region, network } = spec.spec;
    const other = specs
      .slice(0, index)
      .find(
        ({ spec: { spec: earlier } }) =>
          earlier.accountId === accountId &&
          earlier.region === region &&
          overlaps(earlier.network.vpcCidr, network.vpcCidr),
      );
    if (other) {
      problems.push({
        level: 'error',
        code: 'network-overlap',
        file,
        line: yaml.lineOf(['spec', 'network', 'vpcCidr']),
        path: 'spec.network.vpcCidr',
        message: `\`${network.vpcCidr}\` overlaps \`${other.spec.spec.network.vpcCidr}\` of ${other.file} in the same account and region, so the two VPCs can never be connected.`,
        fix: 'Choose a range of its own for each environment.',
      });
    }
  }
  return problems;
}
