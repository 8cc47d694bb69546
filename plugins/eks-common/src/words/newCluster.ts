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

import type { TargetRef } from '../facts';
import type { NewClusterFinding, NewClusterFindingParams } from '../rules';
import { failureClause } from './failures';
import { code } from './text';
import { dayOf } from './times';

/**
 * What users read of a check of a new cluster. Names stand in backticks.
 *
 * @public
 */
export interface NewClusterWords {
  sentence: string;
  /** What to do about it; present when the check failed. */
  fix?: string;
}

const TABLE: {
  [Code in keyof NewClusterFindingParams]: (
    params: NewClusterFindingParams[Code],
  ) => NewClusterWords;
} = {
  nameFree: ({ name, target }) => ({
    sentence: `${code(name)} is free in ${place(target)}.`,
  }),
  nameInvalid: ({ problem }) => ({
    sentence: problem,
    fix: 'Correct the name.',
  }),
  nameTaken: ({ name, target, cluster }) => ({
    sentence: cluster
      ? `${code(name)} is taken in ${place(
          target,
        )}: a cluster of that name is ${code(cluster.status)}${
          cluster.source
            ? ', declared by another file'
            : ', and no file declares it'
        }.`
      : `${code(name)} is taken in ${place(target)}.`,
    fix: 'Choose another name.',
  }),
  nameBeingDeleted: ({ name, target }) => ({
    sentence: `${code(name)} is taken in ${place(
      target,
    )} by a cluster that is being deleted.`,
    fix: 'Run this again when it is gone, or choose another name.',
  }),
  nameDeclaredHere: ({ name, target }) => ({
    sentence: `${code(name)} exists already in ${place(
      target,
    )} and is declared by this file.`,
  }),
  nameUnread: ({ name, failure }) => ({
    sentence: `Whether ${code(name)} is free is not known: ${failureClause([
      failure,
    ])}.`,
  }),
  versionOffered: ({ version }) => ({
    sentence: `EKS offers Kubernetes ${code(version)}.`,
  }),
  versionInvalid: ({ problem, defaultVersion }) => ({
    sentence: problem,
    fix: chooseVersion(defaultVersion),
  }),
  versionNotOffered: ({ version, offered, defaultVersion }) => ({
    sentence: `EKS does not offer Kubernetes ${code(
      version,
    )} for new clusters here${
      offered.length > 0 ? `, only ${offered.map(code).join(', ')}` : ''
    }.`,
    fix: chooseVersion(defaultVersion ?? offered.at(0)),
  }),
  versionUnread: ({ version, asOf, listed, failure }) => ({
    sentence: `Whether EKS offers Kubernetes ${code(version)} ${
      failure
        ? `is not known: ${failureClause([failure])}`
        : 'could not be asked'
    }. As of ${dayOf(asOf)} it ${listed ? 'did' : 'did not'}.`,
  }),
  cidrValid: ({ vpcCidr }) => ({
    sentence: `${code(vpcCidr)} can be the range of a VPC.`,
  }),
  cidrInvalid: ({ problem }) => ({
    sentence: problem,
    fix: 'Choose another range.',
  }),
};

/**
 * Says in one sentence what a check of a new cluster found, with the fix when it failed.
 *
 * @public
 */
export function describeNewCluster(
  finding: NewClusterFinding,
): NewClusterWords {
  return wordsOf(finding.code, finding.params);
}

function wordsOf<Code extends keyof NewClusterFindingParams>(
  findingCode: Code,
  params: NewClusterFindingParams[Code],
): NewClusterWords {
  return TABLE[findingCode](params);
}

function place({ accountId, region }: TargetRef): string {
  return `${accountId}, ${region}`;
}

function chooseVersion(version: string | undefined): string {
  return version
    ? `Choose ${code(version)}.`
    : 'Choose a version that EKS supports.';
}
