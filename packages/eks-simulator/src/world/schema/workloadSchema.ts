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

import { z } from 'zod';
import { momentSchema, stringMapSchema } from './primitives';

const podStateSchema = z.enum([
  'Running',
  'NotReady',
  'Pending',
  'CrashLoopBackOff',
  'ImagePullBackOff',
  'Terminating',
]);

const podGroupSchema = z
  .object({
    count: z.number().int().min(1),
    state: podStateSchema.optional(),
    /** Node group or NodePool; default that of the workload. */
    on: z.string().optional(),
    startedAt: momentSchema.optional(),
    revision: z.number().int().min(1).optional(),
    /**
     * What the admission webhook did: `injected` as it does for this ServiceAccount, `none` nothing. `irsa:<role ARN>`
     * is what it did earlier, for another role.
     */
    identity: z
      .string()
      .regex(/^(injected|none|irsa:arn:.+)$/)
      .default('injected'),
    /** Why the pod is not ready: for Pending the text of the FailedScheduling event. */
    message: z.string().optional(),
    restarts: z.number().int().min(0).optional(),
  })
  .strict();

/** A workload; its ReplicaSets and pods follow from it. */
export const workloadSchema = z
  .object({
    name: z.string(),
    kind: z
      .enum(['Deployment', 'StatefulSet', 'DaemonSet', 'Job'])
      .default('Deployment'),
    /** Of a DaemonSet it is ignored: that has a pod on every node. */
    replicas: z.number().int().min(0).default(1),
    /** Default: all replicas. The rest is running, not ready. Not together with `pods`. */
    readyReplicas: z.number().int().min(0).optional(),
    labels: stringMapSchema.default({}),
    /** Annotations of the pod template. */
    annotations: stringMapSchema.default({}),
    serviceAccount: z.string().default('default'),
    image: z.string().default('registry.example.com/app:1.0.0'),
    port: z.number().int().default(8080),
    /** Environment of the pod template. */
    env: stringMapSchema.default({}),
    /** Names of Secrets whose keys become variables. */
    envFromSecrets: z.array(z.string()).default([]),
    nodeSelector: stringMapSchema.optional(),
    createdAt: momentSchema.default('90d ago'),
    revision: z.number().int().min(1).default(1),
    /** When the pods started, unless a pod group says otherwise. */
    startedAt: momentSchema.default('2d ago'),
    /** Node group or NodePool that the pods run on. Default: the first of the cluster. */
    on: z.string().optional(),
    /** Groups of pods that differ; replicas beyond them are ordinary. */
    pods: z.array(podGroupSchema).default([]),
  })
  .strict()
  .superRefine((workload, context) => {
    const grouped = workload.pods.reduce((sum, group) => sum + group.count, 0);
    if (grouped > workload.replicas) {
      context.addIssue({
        code: 'custom',
        path: ['pods'],
        message: `the pod groups have ${grouped} pods, but replicas is ${workload.replicas}`,
      });
    }
    if ((workload.readyReplicas ?? 0) > workload.replicas) {
      context.addIssue({
        code: 'custom',
        path: ['readyReplicas'],
        message: `readyReplicas is ${workload.readyReplicas}, but replicas is ${workload.replicas}`,
      });
    }
    if (workload.readyReplicas !== undefined && workload.pods.length > 0) {
      context.addIssue({
        code: 'custom',
        path: ['readyReplicas'],
        message: 'give either readyReplicas or pods',
      });
    }
  });

/** A workload of the world, defaults filled in. */
export type WorldWorkload = z.infer<typeof workloadSchema>;
/** A group of pods of the world, defaults filled in. */
export type WorldPodGroup = z.infer<typeof podGroupSchema>;
