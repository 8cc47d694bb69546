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
  known,
  NodeFact,
  PlaceCluster,
  PlaceFacts,
  PodFact,
  ReadFailure,
  WorkloadFact,
} from '../facts';

/** The time at which all facts of the tests are judged. */
export const NOW = new Date('2026-11-20T12:00:00Z');

/** A time before {@link NOW}, in ISO 8601. */
export function ago(milliseconds: number): string {
  return new Date(NOW.getTime() - milliseconds).toISOString();
}

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const DAY = 24 * 60 * MINUTE;

/** A refused read, as readers report it. */
export const DENIED: ReadFailure = {
  reason: 'denied',
  permission: 'iam:GetRole',
  accountId: '111122223333',
  message: 'Not authorized to perform iam:GetRole.',
};

export const CLUSTER: PlaceCluster = {
  entityName: 'prod-eu-eu-west-1-111122223333',
  name: 'prod-eu',
  arn: 'arn:aws:eks:eu-west-1:111122223333:cluster/prod-eu',
  accountId: '111122223333',
  region: 'eu-west-1',
  partition: 'aws',
  version: '1.33',
  oidcIssuer: 'https://oidc.eks.eu-west-1.amazonaws.com/id/NEW',
  autoMode: false,
};

/** A ready pod of the Deployment `api` without any AWS identity. */
export function podFact(
  index: number,
  overrides: Partial<PodFact> = {},
): PodFact {
  return {
    namespace: 'payments',
    name: `api-6d5f9c7b8-${index}`,
    createdAt: ago(2 * DAY),
    phase: 'Running',
    ready: true,
    terminating: false,
    nodeName: `node-${index % 3}`,
    podIp: `10.0.0.${index}`,
    serviceAccountName: 'api',
    owner: { kind: 'ReplicaSet', name: 'api-6d5f9c7b8' },
    labels: {},
    annotations: {},
    containers: [
      {
        name: 'app',
        init: false,
        staticKeys: false,
        envFrom: [],
        volumeMounts: [],
        restartCount: 0,
      },
    ],
    tokenVolumes: [],
    conditions: [{ type: 'Ready', status: 'True' }],
    ...overrides,
  };
}

/** The Deployment `api` with six ready replicas. */
export function workloadFact(
  overrides: Partial<WorkloadFact> = {},
): WorkloadFact {
  return {
    kind: 'Deployment',
    namespace: 'payments',
    name: 'api',
    createdAt: ago(30 * DAY),
    desiredReplicas: 6,
    readyReplicas: 6,
    updatedReplicas: 6,
    generationObserved: true,
    serviceAccountName: 'api',
    podAnnotations: {},
    ...overrides,
  };
}

/** A node of the managed node group `general`, each in another zone. */
export function nodeFact(
  index: number,
  overrides: Partial<NodeFact> = {},
): NodeFact {
  return {
    name: `node-${index}`,
    labels: {
      'eks.amazonaws.com/nodegroup': 'general',
      'eks.amazonaws.com/capacityType': 'ON_DEMAND',
      'topology.kubernetes.io/zone': `eu-west-1${'abc'[index % 3]}`,
      'node.kubernetes.io/instance-type': 'm5.large',
    },
    ready: true,
    unschedulable: false,
    kubeletVersion: 'v1.33.4-eks-1234567',
    createdAt: ago(40 * DAY),
    ...overrides,
  };
}

/** `count` pods, made with their position. */
export function podFacts(
  count: number,
  make: (index: number) => Partial<PodFact> = () => ({}),
): PodFact[] {
  return Array.from({ length: count }, (_, index) =>
    podFact(index, make(index)),
  );
}

/** Six ready pods on three nodes in three zones. */
export function placeFacts(overrides: Partial<PlaceFacts> = {}): PlaceFacts {
  return {
    cluster: CLUSTER,
    namespace: 'payments',
    workloads: known([workloadFact()]),
    pods: known(podFacts(6)),
    nodes: known([nodeFact(0), nodeFact(1), nodeFact(2)]),
    schedulingFailures: known([]),
    ...overrides,
  };
}
