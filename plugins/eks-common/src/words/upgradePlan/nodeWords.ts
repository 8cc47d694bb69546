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

import type { UpgradeFindingParams } from '../../rules';
import { failureClause, failureStep } from '../failures';
import { poolName } from '../pools';
import { capitalised, code } from '../text';
import type { WordsTable } from '../wordsTable';
import { issueText } from './issueText';

/** What nodes mean for an upgrade. */
export const nodeWords: WordsTable<
  Pick<
    UpgradeFindingParams,
    | 'UPG-20'
    | 'UPG-21'
    | 'UPG-22'
    | 'UPG-23'
    | 'UPG-30'
    | 'UPG-31'
    | 'UPG-32'
    | 'UPG-33'
    | 'UPG-34'
    | 'UPG-35'
  >
> = {
  'UPG-20': ({ pool, version, to, behind, limit }) => ({
    sentence: `${capitalised(poolName(pool))} runs kubelet ${code(
      version,
    )}. At ${code(
      to,
    )} it would be ${behind} minor versions behind; ${limit} are supported.`,
    nextStep: {
      sentence:
        pool.kind === 'fargate'
          ? 'Redeploy the pods on Fargate first.'
          : `Upgrade ${poolName(pool)} first.`,
    },
  }),
  'UPG-21': ({ pool, version, clusterVersion }) => ({
    sentence: `${capitalised(poolName(pool))} runs kubelet ${code(
      version,
    )}, newer than the cluster's ${code(
      clusterVersion,
    )}, which is not supported.`,
    nextStep: {
      sentence: 'Bring the control plane to the version of its nodes.',
    },
  }),
  'UPG-22': ({ pool }) => ({
    sentence: `The kubelet version of ${poolName(pool)} is not known.`,
  }),
  'UPG-23': ({ installed, to, behind, limit }) => ({
    sentence: `${code('kube-proxy')} runs ${code(installed)}. At ${code(
      to,
    )} it would be ${behind} minor versions behind; ${limit} are supported.`,
    nextStep: { sentence: `Update ${code('kube-proxy')} first.` },
  }),
  'UPG-30': ({ nodeGroup, status, issues }) => ({
    sentence: `Node group ${code(nodeGroup)} is ${code(status)}${issueText(
      issues,
    )}.`,
    nextStep: { sentence: 'Mend the node group before it is upgraded.' },
  }),
  'UPG-31': ({ nodeGroup, amiType, to }) => ({
    sentence: `AWS publishes no ${code(amiType)} AMI for ${code(
      to,
    )}, so node group ${code(nodeGroup)} cannot follow.`,
    nextStep: {
      sentence: amiType.startsWith('AL2_')
        ? 'Replace it with a node group of Amazon Linux 2023 or Bottlerocket.'
        : 'Replace it with a node group of another AMI type.',
    },
  }),
  'UPG-32': ({ nodeGroup, ami, to }) => ({
    sentence: `Node group ${code(nodeGroup)} runs an AMI of its own${
      ami ? `, ${code(ami)}` : ''
    }.`,
    nextStep: { sentence: `Build an AMI for ${code(to)}.` },
  }),
  'UPG-33': ({ nodeGroup, template, version }) => ({
    sentence: `Node group ${code(nodeGroup)} comes from launch template ${code(
      template,
    )}${version ? `, version ${code(version)}` : ''}.`,
    nextStep: {
      sentence: 'Check that its user data suits the next version.',
    },
  }),
  'UPG-34': ({ nodeGroup, amiType, to, failure }) => ({
    sentence: `Whether AWS publishes ${
      amiType ? `the ${code(amiType)} AMI` : 'an AMI'
    } for ${code(to)} is not known${
      failure ? `: ${failureClause([failure])}` : ''
    }. Node group ${code(nodeGroup)} needs it.`,
    nextStep: failure && failureStep([failure]),
  }),
  'UPG-35': ({ nodeGroup, status }) => ({
    sentence: `Node group ${code(nodeGroup)} is being changed: ${code(
      status,
    )}.`,
    nextStep: { sentence: 'Wait until it is `ACTIVE`.' },
  }),
};
