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
import { kubernetesTime, objectOf } from './objectOf';

/** API versions of the objects that events are about. */
const API_VERSIONS: Record<string, string> = {
  Ingress: 'networking.k8s.io/v1',
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  TargetGroupBinding: 'elbv2.k8s.aws/v1beta1',
};

/** An event about an object. */
export function newEvent(event: {
  namespace: string;
  kind: string;
  name: string;
  type: string;
  reason: string;
  message: string;
  count: number;
  source: string;
  at: Date;
  index: number;
}): KubernetesObject {
  const { kind, name, namespace } = event;
  const at = kubernetesTime(event.at);
  return {
    ...objectOf('v1', 'Event', {
      name: `${name}.${event.at.getTime().toString(16)}${event.index}`,
      namespace,
      createdAt: event.at,
    }),
    involvedObject: {
      apiVersion: API_VERSIONS[kind] ?? 'v1',
      kind,
      name,
      namespace,
    },
    type: event.type,
    reason: event.reason,
    message: event.message,
    source: { component: event.source },
    reportingComponent: event.source,
    firstTimestamp: at,
    lastTimestamp: at,
    count: event.count,
  };
}
