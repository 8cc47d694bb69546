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
  checkEnvironmentName,
  checkVpcCidr,
  overlaps,
} from '@backstage-eks/plugin-eks-common';
import { EksEnvironment, plainText, targetKey, Translate } from '../../form';
import { proposeVpcCidr } from './proposeEnvironment';

/** More than a new cluster begins with; later changes are made in its repository. */
export const NODE_LIMIT = 100;

/** What is wrong with an environment, by field. */
export interface EnvironmentProblems {
  name?: string;
  target?: string;
  vpcCidr?: string;
  desiredSize?: string;
  maxSize?: string;
}

/**
 * What is wrong with each environment, by itself and beside the others.
 *
 * @param targets - Keys of the targets there are; every target passes while they are not known.
 */
export function checkEnvironments(
  environments: EksEnvironment[],
  targets: Set<string> | undefined,
  t: Translate,
): EnvironmentProblems[] {
  return environments.map((environment, index) => ({
    name: nameProblem(environments, index, t),
    target: targetProblem(environment, targets, t),
    vpcCidr: cidrProblem(environments, index, t),
    desiredSize:
      nodesProblem(environment.desiredSize, t) ?? orderProblem(environment, t),
    maxSize: nodesProblem(environment.maxSize, t),
  }));
}

function nameProblem(
  environments: EksEnvironment[],
  index: number,
  t: Translate,
): string | undefined {
  const { name } = environments[index];
  if (!name) {
    return t('environments.problem.nameMissing');
  }
  const malformed = checkEnvironmentName(name);
  if (malformed) {
    return plainText(malformed);
  }
  return environments.slice(0, index).some(other => other.name === name)
    ? t('environments.problem.nameTwice', { name })
    : undefined;
}

function targetProblem(
  environment: EksEnvironment,
  targets: Set<string> | undefined,
  t: Translate,
): string | undefined {
  const { accountId, region } = environment;
  if (!accountId || !region) {
    return t('environments.problem.targetMissing');
  }
  return targets && !targets.has(targetKey(environment))
    ? t('environments.problem.targetNotConfigured', {
        target: t('target', { accountId, region }),
      })
    : undefined;
}

function cidrProblem(
  environments: EksEnvironment[],
  index: number,
  t: Translate,
): string | undefined {
  const { vpcCidr } = environments[index];
  if (!vpcCidr) {
    return t('environments.problem.cidrMissing');
  }
  const malformed = checkVpcCidr(vpcCidr);
  if (malformed) {
    return plainText(malformed);
  }
  const other = environments
    .slice(0, index)
    .find(
      candidate =>
        !checkVpcCidr(candidate.vpcCidr) &&
        overlaps(candidate.vpcCidr, vpcCidr),
    );
  if (!other) {
    return undefined;
  }
  const proposal = proposeVpcCidr(environments);
  const words = {
    cidr: vpcCidr,
    otherCidr: other.vpcCidr,
    other: other.name || t('environments.untitled'),
  };
  return proposal
    ? t('environments.problem.cidrOverlaps', { ...words, proposal })
    : t('environments.problem.cidrOverlapsNoneLeft', words);
}

function nodesProblem(
  nodes: number | undefined,
  t: Translate,
): string | undefined {
  const isPossible =
    nodes !== undefined &&
    Number.isInteger(nodes) &&
    nodes >= 1 &&
    nodes <= NODE_LIMIT;
  return isPossible
    ? undefined
    : t('environments.problem.nodesMissing', { limit: String(NODE_LIMIT) });
}

function orderProblem(
  environment: EksEnvironment,
  t: Translate,
): string | undefined {
  const { desiredSize = 0, maxSize } = environment;
  return maxSize !== undefined && desiredSize > maxSize
    ? t('environments.problem.desiredAboveMax', { max: String(maxSize) })
    : undefined;
}
