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

import type {
  V1DaemonSet,
  V1Deployment,
  V1StatefulSet,
} from '@kubernetes/client-node';
import {
  daemonSetToFact,
  deploymentToFact,
  statefulSetToFact,
} from './toWorkloadFact';

const createdAt = new Date('2026-11-20T10:00:00Z');

describe('workloads', () => {
  it('reads a Deployment whose rollout passed its deadline', () => {
    const deployment: V1Deployment = {
      metadata: { namespace: 'shop', name: 'api', generation: 3 },
      spec: {
        selector: {},
        replicas: 6,
        template: {
          metadata: { annotations: { 'iam.amazonaws.com/role': 'legacy' } },
          spec: { serviceAccountName: 'api', containers: [] },
        },
      },
      status: {
        observedGeneration: 2,
        readyReplicas: 4,
        updatedReplicas: 2,
        conditions: [
          { type: 'Available', status: 'True' },
          {
            type: 'Progressing',
            status: 'False',
            reason: 'ProgressDeadlineExceeded',
            message: 'timed out',
            lastTransitionTime: createdAt,
          },
        ],
      },
    };
    expect(deploymentToFact(deployment)).toEqual({
      kind: 'Deployment',
      namespace: 'shop',
      name: 'api',
      generationObserved: false,
      serviceAccountName: 'api',
      podAnnotations: { 'iam.amazonaws.com/role': 'legacy' },
      desiredReplicas: 6,
      readyReplicas: 4,
      updatedReplicas: 2,
      rolloutStalled: {
        reason: 'ProgressDeadlineExceeded',
        message: 'timed out',
        since: '2026-11-20T10:00:00.000Z',
      },
    });
  });

  it('reads StatefulSets and DaemonSets, and defaults that the API leaves out', () => {
    const statefulSet: V1StatefulSet = {
      metadata: { name: 'db', generation: 1 },
      status: { replicas: 1, readyReplicas: 1, observedGeneration: 1 },
    };
    expect(statefulSetToFact(statefulSet)).toMatchObject({
      kind: 'StatefulSet',
      desiredReplicas: 1,
      readyReplicas: 1,
      updatedReplicas: 0,
      generationObserved: true,
      serviceAccountName: 'default',
    });
    const daemonSet: V1DaemonSet = {
      metadata: { name: 'agent' },
      status: {
        currentNumberScheduled: 3,
        desiredNumberScheduled: 3,
        numberMisscheduled: 0,
        numberReady: 2,
        updatedNumberScheduled: 1,
      },
    };
    expect(daemonSetToFact(daemonSet)).toMatchObject({
      kind: 'DaemonSet',
      desiredReplicas: 3,
      readyReplicas: 2,
      updatedReplicas: 1,
    });
  });
});
