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

import { PlacementFindingParams } from '../rules';
import { describeObject, previousLogs } from './commands';
import { failureClause, failureStep } from './failures';
import { code, codes, counted, saying } from './text';
import { WordsTable } from './wordsTable';

const MAX_REASON = 180;

function reasonIn(reason: string | undefined): string {
  return reason ? ` (${code(reason)})` : '';
}

// The scheduler goes on about preemption after the first sentence; why the nodes do not fit stands before it.
function schedulerSays(reason: string | undefined): string {
  const first = reason?.split(/\.? preemption:/)[0] ?? '';
  return first
    ? `: ${saying(first, MAX_REASON).replace(/\.$/, '')}.`
    : '; the scheduler does not say why.';
}

/**
 * The words of each placement finding.
 *
 * @public
 */
export const placementWords: WordsTable<PlacementFindingParams> = {
  'PL-OK': ({ ready, desired, pools, zones }) => ({
    sentence: [
      `Runs: ${ready}/${desired} pods ready`,
      ...(pools.length > 0 ? [codes(pools)] : []),
      ...(zones > 0 ? [counted(zones, 'zone')] : []),
    ].join(', '),
  }),
  'PL-01': ({ desired, reason }) => ({
    sentence: `None of ${counted(desired, 'pod')} is ready${reasonIn(reason)}.`,
    nextStep: { sentence: 'See the events and logs of the pods.' },
  }),
  'PL-02': ({ ready, desired, reason }) => ({
    sentence: `${desired - ready} of ${counted(
      desired,
      'pod',
    )} not ready, ${ready} ready${reasonIn(reason)}.`,
    nextStep: { sentence: 'See the events and logs of these pods.' },
  }),
  'PL-03': ({ pods, reason, example, namespace }) => ({
    sentence: `${counted(pods, 'pod')} without a node${schedulerSays(reason)}`,
    nextStep: {
      sentence: `See the events of ${code(example)}.`,
      command: describeObject('pod', example, namespace),
    },
  }),
  'PL-04': ({ pods, pod, container, namespace, reason }) => ({
    sentence: `The image of container ${code(
      container,
    )} cannot be pulled on ${counted(pods, 'pod')} (${code(reason)}).`,
    nextStep: {
      sentence: 'Check the image, its tag and the access to its registry.',
      command: describeObject('pod', pod, namespace),
    },
  }),
  'PL-05': ({ pods, pod, container, namespace, restarts }) => ({
    sentence: `Container ${code(container)} of ${counted(
      pods,
      'pod',
    )} ends again and again, ${counted(restarts, 'restart')} so far.`,
    nextStep: {
      sentence: 'See what it wrote before it ended.',
      command: previousLogs(pod, container, namespace),
    },
  }),
  'PL-06': ({ kind, namespace, name, reason }) => ({
    sentence: `The rollout of ${code(name)} is stuck (${code(reason)}).`,
    nextStep: {
      sentence: 'Roll back, or correct the new revision.',
      command: describeObject(kind, name, namespace),
    },
  }),
  'PL-07': ({ ready, desired, updated }) => ({
    sentence: `Rolling out: ${ready}/${desired} pods ready, ${updated}/${desired} up to date.`,
  }),
  'PL-08': ({ zone, pods }) => ({
    sentence: `All ${pods} pods run in zone ${code(
      zone,
    )}. An outage of it stops the service.`,
    nextStep: { sentence: 'Add a topology spread constraint by zone.' },
  }),
  'PL-09': ({ pods }) => ({
    sentence:
      pods === 1
        ? 'The only pod runs on Spot capacity, which AWS may take back with two minutes of warning.'
        : `All ${pods} pods run on Spot capacity, which AWS may take back with two minutes of warning.`,
    nextStep: { sentence: 'Keep some pods on On-Demand capacity.' },
  }),
  'PL-10': ({ problem, kubelets, clusterVersion }) => {
    const oldest = codes(kubelets.slice(0, 1));
    const newest = codes(kubelets.slice(-1));
    const cluster = code(clusterVersion);
    const sentences = {
      tooOld: `Nodes run kubelet ${oldest}, too old for the cluster's ${cluster}. At most three minor versions are supported.`,
      newer: `Nodes run kubelet ${newest}, newer than the cluster's ${cluster}, which is not supported.`,
      mixed: `Nodes run different kubelets, ${codes(
        kubelets,
      )}; the cluster is at ${cluster}.`,
    };
    return {
      sentence: sentences[problem],
      nextStep: {
        sentence: `Platform team: bring the nodes to ${cluster}.`,
      },
    };
  },
  'PL-11': ({ nodes, pods }) => ({
    sentence: `${counted(pods, 'pod')} on nodes that are not ready: ${codes(
      nodes,
    )}.`,
    nextStep: { sentence: 'Platform team: check these nodes.' },
  }),
  'PL-12': ({ workloads, daemonSets }) => ({
    sentence: [
      ...(workloads.length > 0 ? [`Scaled to zero: ${codes(workloads)}.`] : []),
      ...(daemonSets.length > 0
        ? [`No node for DaemonSet ${codes(daemonSets)}.`]
        : []),
    ].join(' '),
  }),
  'PL-20': ({ failures, pods }) => ({
    sentence: `Placement not verified: ${failureClause(
      failures,
    )}. Not your service's fault.${
      pods ? ` Known: ${pods.ready}/${pods.desired} pods ready.` : ''
    }`,
    nextStep: failureStep(failures),
  }),
  'PL-21': ({ namespace, ended }) => ({
    sentence:
      ended > 0
        ? `Nothing runs in namespace ${code(namespace)}: ${counted(
            ended,
            'pod',
          )} ended.`
        : `No workload of this service in namespace ${code(namespace)}.`,
  }),
};
