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

import { FailingTargets, IngressFindingParams } from '../../rules';
import { code, counted, plain } from '../text';
import { WordsTable } from '../wordsTable';
import { NO_FAULT, platform } from './phrases';

// What a health check met; the check is the subject of the sentence.
const CHECK_RESULTS: Record<string, string | undefined> = {
  'Target.Timeout':
    'gave no answer in time: security group, wrong port or slow start',
  'Target.FailedHealthChecks':
    'got no valid answer: not listening, wrong port or protocol',
  'Elb.InternalError': 'failed for an internal error of the load balancer',
};

// What keeps targets from being checked at all.
const TARGET_PROBLEMS: Record<string, string | undefined> = {
  'Target.NotRegistered': 'They are not registered.',
  'Target.NotInUse':
    'They get no traffic: no listener, or their zone is not enabled on the load balancer.',
  'Target.InvalidState': 'They are stopped or terminated.',
  'Target.IpUnusable': 'Their address belongs to a load balancer.',
};

function targets(
  { down, healthy, total }: FailingTargets,
  checked: boolean,
): string {
  if (healthy > 0) {
    return `${down} of ${total} targets down, ${healthy} serving.`;
  }
  return checked
    ? `No healthy target of ${total}; an ALB then sends requests to all of them.`
    : `No healthy target of ${total}.`;
}

function checkOf({ path, port }: FailingTargets): string {
  const place = port ? ` on ${plain(port, 12)}` : '';
  return path ? `${code(path)}${place}` : `The health check${place}`;
}

function revisionOf({ down, replicaSet }: FailingTargets): string {
  if (!replicaSet) {
    return '';
  }
  const subjects: Record<number, string> = { 1: 'It runs', 2: 'Both run' };
  return ` ${subjects[down] ?? 'All of them run'} ${code(replicaSet)}.`;
}

/** The load balancer, its target groups and their targets. */
export const targetWords = {
  'ING-15': params => {
    const { codes: answer, matcher } = params;
    const got = answer ? `returned ${plain(answer, 24)}` : 'failed';
    const expected = matcher ? `, expected ${plain(matcher, 24)}` : '';
    return {
      sentence: `${targets(params, true)} ${checkOf(
        params,
      )} ${got}${expected}.${revisionOf(params)}`,
      nextStep: {
        sentence: params.replicaSet
          ? 'Roll back or correct the path.'
          : 'Correct the path or what it returns.',
      },
    };
  },
  'ING-16': params => {
    const { reason } = params;
    const problem = TARGET_PROBLEMS[reason];
    const result = CHECK_RESULTS[reason] ?? `failed: ${code(reason)}`;
    return {
      sentence: `${targets(params, !problem)} ${
        problem ?? `${checkOf(params)} ${result}.`
      }${revisionOf(params)}`,
      nextStep: {
        sentence: problem
          ? 'See the target group and its load balancer.'
          : 'Check the port that the pods listen on and its security group.',
      },
    };
  },
  'ING-22': ({ binding, targetGroup, exists }) => ({
    sentence: exists
      ? `Target group ${code(targetGroup)} of ${code(
          binding,
        )} is not attached to any listener.`
      : `The target group that ${code(binding)} names does not exist: ${code(
          targetGroup,
        )}.`,
    nextStep: {
      sentence: exists
        ? 'Add a listener rule that forwards to it.'
        : 'Correct the ARN in the TargetGroupBinding.',
    },
  }),
  'ING-24': ({
    ingress,
    controller,
    problem,
    targets: count,
    readyEndpoints,
  }) => {
    if (problem === 'down') {
      return {
        sentence: `Edge proxy ${code(controller)} in front of ${code(
          ingress,
        )}: ${count?.healthy ?? 0}/${
          count?.total ?? 0
        } targets healthy. ${NO_FAULT}`,
        nextStep: platform('check the edge proxy.'),
      };
    }
    const reason =
      problem === 'noAddress'
        ? 'which publishes no address'
        : 'whose load balancer was not checked';
    const known =
      readyEndpoints === undefined
        ? ''
        : ` Known: ${counted(readyEndpoints, 'ready endpoint')} behind it.`;
    return {
      sentence: `Ingress not verified: ${code(
        ingress,
      )} is served by the edge proxy ${code(controller)}, ${reason}.${known}`,
    };
  },
  'ING-33': ({ registering, healthy, total }) => ({
    sentence: `${registering} of ${total} targets registering, ${healthy} serving.`,
  }),
  'ING-34': ({ service, targets: registered, readyEndpoints }) => ({
    sentence: `The load balancer has ${
      registered > 0 ? counted(registered, 'target') : 'no target'
    } of Service ${code(service)}, although ${counted(
      readyEndpoints,
      'endpoint',
    )} ${readyEndpoints === 1 ? 'is' : 'are'} ready.`,
    nextStep: {
      sentence: 'See the events of its TargetGroupBinding.',
    },
  }),
  'ING-35': ({ loadBalancer, problem, state, reason }) => {
    const because = reason ? `: ${plain(reason, 80)}` : '';
    const sentences = {
      failed: `The load balancer ${code(loadBalancer)} failed${because}.`,
      impaired: `The load balancer ${code(
        loadBalancer,
      )} is impaired${because}.`,
      notFound: `The load balancer ${code(
        loadBalancer,
      )} does not exist any more.`,
      undefined: `The load balancer ${code(loadBalancer)} is in state ${code(
        state ?? '',
      )}, which is not known.`,
    };
    return { sentence: sentences[problem] };
  },
} satisfies Partial<WordsTable<IngressFindingParams>>;
