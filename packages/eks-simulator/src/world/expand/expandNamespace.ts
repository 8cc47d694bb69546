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

import { KubernetesObject } from '../../kubernetes/objects';
import { resolveMoment } from '../resolveMoment';
import {
  WorldEvent,
  WorldNamespace,
  WorldPodDisruptionBudget,
  WorldServiceAccount,
} from '../schema';
import { Expansion } from './Expansion';
import { newEvent } from './newEvent';
import { kubernetesTime, objectOf } from './objectOf';

/** A namespace with its ServiceAccounts, events and disruption budgets. */
export function expandNamespace(
  { start }: Expansion,
  namespace: WorldNamespace,
): KubernetesObject[] {
  const { name } = namespace;
  const createdAt = resolveMoment(namespace.createdAt, start);
  return [
    {
      ...objectOf('v1', 'Namespace', {
        name,
        createdAt,
        labels: { 'kubernetes.io/metadata.name': name, ...namespace.labels },
        annotations: namespace.annotations,
      }),
      spec: { finalizers: ['kubernetes'] },
      status: { phase: 'Active' },
    },
    objectOf('v1', 'ServiceAccount', {
      name: 'default',
      namespace: name,
      createdAt,
    }),
    ...namespace.serviceAccounts.map(account =>
      expandServiceAccount(name, account, start),
    ),
    ...namespace.events.map((event, index) =>
      expandEvent(name, event, index, start),
    ),
    ...namespace.podDisruptionBudgets.map(budget =>
      expandBudget(namespace, budget, createdAt),
    ),
  ];
}

function expandServiceAccount(
  namespace: string,
  account: WorldServiceAccount,
  start: Date,
): KubernetesObject {
  const annotations = {
    ...(account.roleArn && { 'eks.amazonaws.com/role-arn': account.roleArn }),
    ...account.annotations,
  };
  const object = objectOf('v1', 'ServiceAccount', {
    name: account.name,
    namespace,
    createdAt: resolveMoment(account.createdAt, start),
    annotations,
  });
  return account.annotatedAt === undefined
    ? object
    : {
        ...object,
        metadata: {
          ...object.metadata,
          managedFields: [
            {
              manager: 'argocd-controller',
              operation: 'Apply',
              apiVersion: 'v1',
              time: kubernetesTime(resolveMoment(account.annotatedAt, start)),
              fieldsType: 'FieldsV1',
              fieldsV1: {
                'f:metadata': {
                  'f:annotations': Object.fromEntries(
                    Object.keys(annotations).map(key => [`f:${key}`, {}]),
                  ),
                },
              },
            },
          ],
        },
      };
}

function expandEvent(
  namespace: string,
  event: WorldEvent,
  index: number,
  start: Date,
): KubernetesObject {
  const [kind, name] = event.on.split('/');
  const at = resolveMoment(event.at, start);
  return newEvent({ ...event, namespace, kind, name, at, index });
}

function expandBudget(
  namespace: WorldNamespace,
  budget: WorldPodDisruptionBudget,
  createdAt: Date,
): KubernetesObject {
  const { name, workload, minAvailable, maxUnavailable } = budget;
  const found = namespace.workloads.find(w => w.name === workload);
  const expected = found?.replicas ?? 0;
  const healthy =
    found?.readyReplicas ??
    expected -
      (found?.pods ?? [])
        .filter(group => (group.state ?? 'Running') !== 'Running')
        .reduce((sum, group) => sum + group.count, 0);
  const desired =
    minAvailable !== undefined
      ? amountOf(minAvailable, expected)
      : expected - amountOf(maxUnavailable ?? 1, expected);
  return {
    ...objectOf('policy/v1', 'PodDisruptionBudget', {
      name,
      namespace: namespace.name,
      createdAt,
    }),
    spec: {
      minAvailable,
      maxUnavailable,
      selector: { matchLabels: { 'app.kubernetes.io/name': workload } },
    },
    status: {
      observedGeneration: 1,
      expectedPods: expected,
      currentHealthy: healthy,
      desiredHealthy: desired,
      disruptionsAllowed: Math.max(0, healthy - desired),
    },
  };
}

/** Percentages are rounded up, as Kubernetes does. */
function amountOf(value: number | string, total: number): number {
  return typeof value === 'number'
    ? value
    : Math.ceil((Number.parseInt(value, 10) / 100) * total);
}
