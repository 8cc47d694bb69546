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

import { known, NodeFact, notKnown, PlaceFacts, PodFact } from '../../facts';
import {
  ago,
  DAY,
  DENIED,
  MINUTE,
  nodeFact,
  NOW,
  placeFacts,
  podFact,
  podFacts,
  SECOND,
  workloadFact,
} from '../../testing/placeFacts';
import { JudgementState } from '../judgement';
import { judgePlacement } from './judgePlacement';

type Row = [
  name: string,
  facts: PlaceFacts,
  state: JudgementState,
  codes: string[],
  params?: Record<string, unknown>,
];

/** Six pods of which the first `count` are changed, with the Deployment's counts to match. */
function withPods(
  count: number,
  change: Partial<PodFact>,
  workload: Parameters<typeof workloadFact>[0] = {},
): PlaceFacts {
  return placeFacts({
    pods: known(
      podFacts(6, index => (index < count ? { ready: false, ...change } : {})),
    ),
    workloads: known([workloadFact({ readyReplicas: 6 - count, ...workload })]),
  });
}

function waiting(reason: string, restartCount = 0): Partial<PodFact> {
  const [container] = podFact(0).containers;
  return { containers: [{ ...container, restartCount, waiting: { reason } }] };
}

function pending(age: number): Partial<PodFact> {
  return {
    phase: 'Pending',
    nodeName: undefined,
    createdAt: ago(age),
    conditions: [
      {
        type: 'PodScheduled',
        status: 'False',
        reason: 'Unschedulable',
        message: '0/6 nodes are available: 6 Insufficient cpu.',
        since: ago(age),
      },
    ],
  };
}

function onNodes(change: (index: number) => Partial<NodeFact>): PlaceFacts {
  return placeFacts({
    nodes: known([0, 1, 2].map(index => nodeFact(index, change(index)))),
  });
}

const unreadable = notKnown({ ...DENIED, permission: 'list nodes' });

const ROWS: Row[] = [
  [
    'PL-OK',
    placeFacts(),
    'healthy',
    ['PL-OK'],
    { ready: 6, desired: 6, pools: ['general'], zones: 3 },
  ],
  [
    'PL-OK counts no surplus of a rollout',
    placeFacts({ workloads: known([workloadFact({ readyReplicas: 7 })]) }),
    'healthy',
    ['PL-OK'],
    { ready: 6 },
  ],
  [
    'PL-OK of pods without a workload',
    placeFacts({ workloads: known([]) }),
    'healthy',
    ['PL-OK'],
    { ready: 6, desired: 6 },
  ],
  [
    'PL-OK while old pods end',
    placeFacts({
      pods: known([
        ...podFacts(6),
        podFact(9, { ready: false, terminating: true }),
      ]),
    }),
    'healthy',
    ['PL-OK'],
  ],
  ['PL-01', withPods(6, {}), 'broken', ['PL-01'], { ready: 0, desired: 6 }],
  [
    'PL-02 one Deployment does not make up for another',
    placeFacts({
      workloads: known([
        workloadFact({ readyReplicas: 0 }),
        workloadFact({ name: 'b', readyReplicas: 9 }),
      ]),
    }),
    'degraded',
    ['PL-02'],
    { ready: 6, desired: 12 },
  ],
  [
    'PL-01 no pod was made',
    placeFacts({
      pods: known([]),
      workloads: known([
        workloadFact({ readyReplicas: 0, updatedReplicas: 0 }),
      ]),
    }),
    'broken',
    ['PL-01'],
  ],
  [
    'PL-02',
    withPods(2, {
      conditions: [
        {
          type: 'Ready',
          status: 'False',
          reason: 'ContainersNotReady',
          since: ago(MINUTE),
        },
      ],
    }),
    'degraded',
    ['PL-02'],
    {
      ready: 4,
      reason: 'ContainersNotReady',
      workloads: [{ kind: 'Deployment', namespace: 'payments', name: 'api' }],
    },
  ],
  [
    'PL-02 of pods just past ten minutes',
    withPods(2, { createdAt: ago(10 * MINUTE) }),
    'degraded',
    ['PL-02'],
  ],
  [
    'PL-07 of pods just under ten minutes',
    withPods(2, { createdAt: ago(10 * MINUTE - SECOND) }),
    'progressing',
    ['PL-07'],
  ],
  [
    'PL-07 a rollout',
    withPods(1, {}, { updatedReplicas: 3 }),
    'progressing',
    ['PL-07'],
    { ready: 5, desired: 6, updated: 3 },
  ],
  [
    'PL-07 a rollout with all ready',
    placeFacts({ workloads: known([workloadFact({ updatedReplicas: 3 })]) }),
    'progressing',
    ['PL-07'],
  ],
  [
    'PL-07 a spec that was not seen yet',
    placeFacts({
      workloads: known([workloadFact({ generationObserved: false })]),
    }),
    'progressing',
    ['PL-07'],
  ],
  [
    'PL-07 the first start',
    withPods(6, {}, { createdAt: ago(10 * MINUTE - SECOND) }),
    'progressing',
    ['PL-07'],
  ],
  [
    'PL-01 a first start past its time',
    withPods(6, {}, { createdAt: ago(10 * MINUTE) }),
    'broken',
    ['PL-01'],
  ],
  [
    'PL-03',
    withPods(2, pending(5 * MINUTE)),
    'degraded',
    ['PL-03', 'PL-02'],
    { pods: 2, reason: '0/6 nodes are available: 6 Insufficient cpu.' },
  ],
  [
    'PL-03 in its first five minutes',
    withPods(2, pending(5 * MINUTE - SECOND)),
    'progressing',
    ['PL-03', 'PL-07'],
  ],
  [
    'PL-03 with no other pod',
    withPods(6, pending(DAY)),
    'broken',
    ['PL-03', 'PL-01'],
  ],
  [
    'PL-03 by the newest event',
    {
      ...withPods(2, { ...pending(DAY), conditions: [] }),
      schedulingFailures: known([
        { podName: podFact(1).name, message: 'too many pods' },
      ]),
    },
    'degraded',
    ['PL-03', 'PL-02'],
    { reason: 'too many pods' },
  ],
  [
    'PL-03 when events are not readable',
    {
      ...withPods(2, { ...pending(DAY), conditions: [] }),
      schedulingFailures: unreadable,
    },
    'degraded',
    ['PL-03', 'PL-02'],
    { reason: undefined },
  ],
  [
    'PL-04',
    withPods(2, waiting('ImagePullBackOff')),
    'degraded',
    ['PL-04', 'PL-02'],
    { pods: 2, container: 'app', reason: 'ImagePullBackOff' },
  ],
  [
    'PL-04 on all pods, even new ones',
    withPods(6, { ...waiting('ErrImagePull'), createdAt: ago(MINUTE) }),
    'broken',
    ['PL-04', 'PL-01'],
  ],
  [
    'PL-05',
    withPods(2, waiting('CrashLoopBackOff', 7)),
    'degraded',
    ['PL-05', 'PL-02'],
    { pods: 2, restarts: 7 },
  ],
  [
    'PL-05 in a rollout is not excused',
    withPods(1, waiting('CrashLoopBackOff', 3), { updatedReplicas: 1 }),
    'degraded',
    ['PL-05', 'PL-02'],
  ],
  [
    'PL-06',
    withPods(
      2,
      {},
      {
        rolloutStalled: {
          reason: 'ProgressDeadlineExceeded',
          message: 'timed out',
          since: ago(DAY),
        },
      },
    ),
    'degraded',
    ['PL-06', 'PL-02'],
    { name: 'api', reason: 'ProgressDeadlineExceeded' },
  ],
  [
    'PL-06 while the old pods are all ready',
    placeFacts({
      workloads: known([
        workloadFact({
          updatedReplicas: 1,
          rolloutStalled: {
            reason: 'ProgressDeadlineExceeded',
            message: 'timed out',
          },
        }),
      ]),
    }),
    'degraded',
    ['PL-06'],
  ],
  [
    'PL-08',
    onNodes(() => ({ labels: nodeFact(0).labels })),
    'healthy',
    ['PL-OK', 'PL-08'],
    { zones: 1 },
  ],
  [
    'PL-08 is not said of one pod',
    placeFacts({
      pods: known(podFacts(1)),
      workloads: known([
        workloadFact({
          desiredReplicas: 1,
          readyReplicas: 1,
          updatedReplicas: 1,
        }),
      ]),
    }),
    'healthy',
    ['PL-OK'],
  ],
  [
    'PL-09',
    onNodes(index => ({
      labels: {
        ...nodeFact(index).labels,
        'eks.amazonaws.com/capacityType': 'SPOT',
      },
    })),
    'healthy',
    ['PL-OK', 'PL-09'],
  ],
  [
    'PL-09 is not said of a mix',
    onNodes(index => ({
      labels: {
        ...nodeFact(index).labels,
        ...(index === 0 && { 'eks.amazonaws.com/capacityType': 'SPOT' }),
      },
    })),
    'healthy',
    ['PL-OK'],
  ],
  [
    'PL-10 mixed',
    onNodes(index => ({ kubeletVersion: `v1.${33 - index}.1` })),
    'healthy',
    ['PL-OK', 'PL-10'],
  ],
  [
    'PL-10 three behind is supported',
    onNodes(() => ({ kubeletVersion: 'v1.30.9-eks-1' })),
    'healthy',
    ['PL-OK'],
  ],
  [
    'PL-10 four behind is not',
    onNodes(index => ({ kubeletVersion: index ? 'v1.33.1' : 'v1.29.9' })),
    'degraded',
    ['PL-10'],
    { problem: 'tooOld', kubelets: ['1.29', '1.33'] },
  ],
  [
    'PL-10 newer than the cluster',
    onNodes(() => ({ kubeletVersion: 'v1.34.0' })),
    'degraded',
    ['PL-10'],
    { problem: 'newer' },
  ],
  [
    'PL-10 needs versions that can be read',
    onNodes(() => ({ kubeletVersion: 'main' })),
    'healthy',
    ['PL-OK'],
  ],
  [
    'PL-11',
    onNodes(index => ({ ready: index !== 1 })),
    'degraded',
    ['PL-11'],
    { nodes: ['node-1'], pods: 2 },
  ],
  [
    'PL-11 is not said of nodes of others',
    placeFacts({
      nodes: known([
        nodeFact(0),
        nodeFact(1),
        nodeFact(2),
        nodeFact(5, { ready: false }),
      ]),
    }),
    'healthy',
    ['PL-OK'],
  ],
  [
    'PL-12',
    placeFacts({
      pods: known([]),
      workloads: known([
        workloadFact({
          desiredReplicas: 0,
          readyReplicas: 0,
          updatedReplicas: 0,
        }),
      ]),
    }),
    'none',
    ['PL-12'],
    { workloads: ['api'] },
  ],
  [
    'PL-20',
    placeFacts({ nodes: unreadable }),
    'unknown',
    ['PL-20'],
    { pods: { ready: 6, desired: 6 } },
  ],
  [
    'PL-20 does not hide PL-05',
    { ...withPods(6, waiting('CrashLoopBackOff')), nodes: unreadable },
    'broken',
    ['PL-05', 'PL-01', 'PL-20'],
  ],
  [
    'PL-20 does not hide PL-02',
    { ...withPods(2, {}), pods: unreadable },
    'degraded',
    ['PL-02', 'PL-20'],
  ],
  [
    'PL-12 of a DaemonSet that no node fits',
    placeFacts({
      pods: known([]),
      workloads: known([
        workloadFact({
          kind: 'DaemonSet',
          name: 'agent',
          desiredReplicas: 0,
          readyReplicas: 0,
          updatedReplicas: 0,
        }),
      ]),
    }),
    'none',
    ['PL-12'],
    { workloads: [], daemonSets: ['agent'] },
  ],
  [
    'PL-08 and PL-09 are not said of a part of the pods',
    placeFacts({
      nodes: known([
        nodeFact(0, {
          labels: {
            'eks.amazonaws.com/capacityType': 'SPOT',
            'topology.kubernetes.io/zone': 'eu-west-1a',
          },
        }),
      ]),
    }),
    'healthy',
    ['PL-OK'],
  ],
  [
    'PL-21 of a CronJob whose pods ended',
    placeFacts({
      pods: known([
        ...podFacts(2, () => ({ phase: 'Succeeded', ready: false })),
        ...podFacts(1, () => ({ phase: 'Failed', ready: false })),
      ]),
      workloads: known([]),
    }),
    'none',
    ['PL-21'],
    { ended: 3 },
  ],
  [
    'PL-21',
    placeFacts({ pods: known([]), workloads: known([]) }),
    'none',
    ['PL-21'],
    { namespace: 'payments' },
  ],
];

describe('judgePlacement', () => {
  it.each(ROWS)('%s', (_, facts, state, codes, params = {}) => {
    const judgement = judgePlacement(facts, NOW);
    expect(judgement.findings.map(finding => finding.code)).toEqual(codes);
    expect(judgement.state).toBe(state);
    expect(judgement.findings[0].params).toMatchObject(params);
  });

  it('takes the time of the earliest transition', () => {
    const facts = placeFacts({
      workloads: known([workloadFact({ readyReplicas: 4 })]),
      pods: known(
        podFacts(6, index =>
          index < 2
            ? {
                ready: false,
                conditions: [
                  {
                    type: 'Ready',
                    status: 'False',
                    since: ago((index + 1) * MINUTE),
                  },
                ],
              }
            : {},
        ),
      ),
    });
    expect(judgePlacement(facts, NOW).findings[0].since).toBe(ago(2 * MINUTE));
  });

  it('is never healthy or none while a needed fact is unknown', () => {
    const keys = ['workloads', 'pods', 'nodes'] as const;
    const empty = placeFacts({ workloads: known([]), pods: known([]) });
    for (const facts of [placeFacts(), empty]) {
      for (let set = 1; set < 2 ** keys.length; set += 1) {
        const unknown = keys.filter((__, bit) => (set >> bit) % 2 === 1);
        const { state, findings } = judgePlacement(
          {
            ...facts,
            ...Object.fromEntries(unknown.map(key => [key, unreadable])),
          },
          NOW,
        );
        expect([unknown, state]).toEqual([unknown, 'unknown']);
        expect(findings[0].code).toBe('PL-20');
      }
    }
  });
});
