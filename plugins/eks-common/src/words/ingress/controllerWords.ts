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

import { IngressFindingParams } from '../../rules';
import { code, saying } from '../text';
import { WordsTable } from '../wordsTable';
import { describe, NO_FAULT, platform } from './phrases';

const MAX_MESSAGE = 120;

/** What the controllers report. */
export const controllerWords = {
  'ING-03': ({ evaluated, otherClusters = 0, fewAddresses = 0 }) => ({
    sentence:
      evaluated === undefined
        ? 'The load balancer finds no subnet to stand in.'
        : `No subnet of ${evaluated} fits: ${otherClusters} tagged for other clusters, ${fewAddresses} with fewer than 8 free addresses. ${NO_FAULT}`,
    nextStep: platform('tag subnets for load balancers or free addresses.'),
  }),
  'ING-04': ({ found, required }) => ({
    sentence: `An ALB needs subnets in ${required} zones; found: ${found}.`,
    nextStep: platform('tag a subnet in another zone.'),
  }),
  'ING-05': ({ host }) => ({
    sentence: `No issued ACM certificate matches ${code(host)}.`,
    nextStep: { sentence: `Request a certificate for ${code(host)} in ACM.` },
  }),
  'ING-06': ({ object, setting }) => ({
    sentence: `Ingress ${code(
      object.name,
    )} and others of its group disagree on ${code(
      setting,
    )}. The whole group gets no changes.`,
    nextStep: {
      sentence: 'Set the same value on all Ingresses of the group.',
      command: describe(object),
    },
  }),
  'ING-07': () => ({
    sentence:
      'Target type `instance` needs a Service of type `NodePort` or `LoadBalancer`.',
    nextStep: { sentence: 'Set `alb.ingress.kubernetes.io/target-type: ip`.' },
  }),
  'ING-08': ({ action }) => ({
    sentence: `The role of the AWS Load Balancer Controller lacks ${code(
      action,
    )}. ${NO_FAULT}`,
    nextStep: platform("update the IAM policy of the controller's role."),
  }),
  'ING-09': () => ({
    sentence: `The AWS Load Balancer Controller cannot become its own role. ${NO_FAULT}`,
    nextStep: platform(
      'check the identity of `aws-load-balancer-controller` in `kube-system`.',
    ),
  }),
  'ING-10': ({ quota }) => ({
    sentence: `A quota of the account is used up: ${code(quota)}. ${NO_FAULT}`,
    nextStep: platform('raise the quota in Service Quotas.'),
  }),
  'ING-11': ({ clusterName }) => ({
    sentence: `The network interface of the pods has none or several security groups with the tag of ${code(
      clusterName,
    )}. ${NO_FAULT}`,
    nextStep: platform(
      `leave the tag ${code(
        `kubernetes.io/cluster/${clusterName}`,
      )} on exactly one.`,
    ),
  }),
  'ING-17': ({ object }) => ({
    sentence: `Deletion protection keeps the load balancer of ${code(
      object.name,
    )}, so it cannot be deleted.`,
    nextStep: {
      sentence:
        'Turn `deletion_protection.enabled` off if it should be deleted.',
    },
  }),
  'ING-37': ({ object, reason, message }) => ({
    sentence: `${object.kind} ${code(object.name)} reports ${code(
      reason,
    )}: ${saying(message, MAX_MESSAGE)}`,
    nextStep: {
      sentence: 'See its events.',
      command: describe(object),
    },
  }),
} satisfies Partial<WordsTable<IngressFindingParams>>;
