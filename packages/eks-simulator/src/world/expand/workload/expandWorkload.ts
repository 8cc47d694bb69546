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

import { KubernetesObject, PodObject } from '../../../kubernetes/objects';
import { WorldNamespace, WorldWorkload } from '../../schema';
import { Expansion } from '../Expansion';
import { finishControllers, newControllers } from './controllers';
import { expandPod } from './expandPod';
import { injectIdentity } from './injectIdentity';
import { podEvents } from './podEvents';
import { podPlans } from './podPlans';
import { podTemplate } from './podTemplate';

/** A workload with its ReplicaSets, pods and the events that their state causes. */
export function expandWorkload(
  expansion: Expansion,
  namespace: WorldNamespace,
  world: WorldWorkload,
): { objects: KubernetesObject[]; pods: PodObject[] } {
  const { start, pools } = expansion;
  const workload =
    world.kind === 'DaemonSet'
      ? { ...world, replicas: [...pools.values()].flat().length }
      : world;
  const plans = podPlans(workload);
  const template = podTemplate(workload);
  const controllers = newControllers(namespace.name, workload, plans, start);
  const serviceAccount = namespace.serviceAccounts.find(
    account => account.name === workload.serviceAccount,
  );
  // Pods share what they have in common, or large worlds would not fit into memory.
  const templates = new Map(
    [...new Set(plans.map(plan => plan.group.identity))].map(identity => [
      identity,
      injectIdentity(expansion, {
        namespace: namespace.name,
        serviceAccount,
        identity,
        template,
      }),
    ]),
  );
  const pods = plans.map(plan =>
    expandPod(expansion, {
      ...plan,
      namespace: namespace.name,
      workload,
      template: templates.get(plan.group.identity) ?? template,
      controller:
        controllers.replicaSets.get(plan.revision) ?? controllers.workload,
    }),
  );
  return {
    pods,
    objects: [
      ...finishControllers(controllers, workload, template, pods),
      ...plans.flatMap(({ group, index }) =>
        podEvents(pods[index], group, start),
      ),
    ],
  };
}
