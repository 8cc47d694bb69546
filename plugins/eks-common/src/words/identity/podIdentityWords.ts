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

import { IdentityFindingParams } from '../../rules';
import { code, codes } from '../text';
import { correctPodIdentityTrust } from '../trustChange';
import { WordsTable } from '../wordsTable';
import { EXPIRY, verified } from './phrases';

/** What is configured for EKS Pod Identity: agent, association, role and trust policy. */
export const podIdentityWords = {
  'PI-OK': ({ role, pods }) => verified(role, pods, 'trust, agent'),
  'PI-01': ({ clusterName, role }) => ({
    sentence: `The add-on \`eks-pod-identity-agent\` is not installed on ${code(
      clusterName,
    )}. Without the agent on their nodes, pods cannot become ${code(role)}.`,
    nextStep: {
      sentence: 'Platform team: install the add-on `eks-pod-identity-agent`.',
    },
  }),
  'PI-02': ({ clusterName, status }) => ({
    sentence: `The add-on \`eks-pod-identity-agent\` of ${code(
      clusterName,
    )} is ${code(status)}. Not your service's fault.`,
    nextStep: { sentence: 'Platform team: see the issues of the add-on.' },
  }),
  'PI-04': ({ role, correction }) => ({
    sentence: `Role ${code(
      role,
    )} does not let \`pods.eks.amazonaws.com\` assume it. ${EXPIRY}`,
    nextStep: correctPodIdentityTrust(role, correction),
  }),
  'PI-05': ({ role, correction }) => ({
    sentence: `Role ${code(
      role,
    )} allows \`sts:AssumeRole\` but not \`sts:TagSession\`, which EKS Pod Identity needs.`,
    nextStep: correctPodIdentityTrust(role, correction),
  }),
  'PI-06': ({ role, operator, key, values, namespace, serviceAccount }) => ({
    sentence: `The trust of role ${code(role)} excludes ${code(
      `${namespace}:${serviceAccount}`,
    )} by ${code(operator)} on ${code(key)}: ${codes(values)}.`,
    nextStep: { sentence: 'Correct this condition of the trust policy.' },
  }),
  'PI-07': ({ role, accountId }) => ({
    sentence: `Role ${code(
      role,
    )} of the association does not exist in account ${accountId}.`,
    nextStep: { sentence: 'Create the role or correct the association.' },
  }),
  'PI-11': ({ role, targetRole }) => ({
    sentence: `Identity not verified: pods become ${code(
      targetRole,
    )} by way of ${code(role)}, and the target's trust was not read.`,
  }),
} satisfies Partial<WordsTable<IdentityFindingParams>>;
