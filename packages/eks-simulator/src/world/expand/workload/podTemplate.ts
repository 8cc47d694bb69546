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

import { WorldWorkload } from '../../schema';

/** The spec of a pod, as far as the simulator sets it. */
export interface PodSpec {
  serviceAccountName: string;
  nodeSelector?: Record<string, string>;
  restartPolicy: string;
  containers: Array<{
    name: string;
    image: string;
    ports: object[];
    env: Array<{ name: string; value: string }>;
    envFrom: object[];
    resources: object;
    volumeMounts: object[];
  }>;
  volumes: object[];
}

/** What the pods of a workload have in common. */
export interface PodTemplate {
  metadata: {
    labels: Record<string, string>;
    annotations: Record<string, string>;
  };
  spec: PodSpec;
}

/** The pod template of a workload, before the admission webhook has seen it. */
export function podTemplate(world: WorldWorkload): PodTemplate {
  return {
    metadata: {
      labels: { 'app.kubernetes.io/name': world.name, ...world.labels },
      annotations: world.annotations,
    },
    spec: {
      serviceAccountName: world.serviceAccount,
      nodeSelector: world.nodeSelector,
      restartPolicy: world.kind === 'Job' ? 'OnFailure' : 'Always',
      containers: [
        {
          name: world.name,
          image: world.image,
          ports: [{ containerPort: world.port, protocol: 'TCP' }],
          env: Object.entries(world.env).map(([name, value]) => ({
            name,
            value,
          })),
          envFrom: world.envFromSecrets.map(name => ({ secretRef: { name } })),
          resources: { requests: { cpu: '250m', memory: '256Mi' } },
          volumeMounts: [],
        },
      ],
      volumes: [],
    },
  };
}
