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

import { WorkloadRef } from '../rules';
import { codes } from './text';
import { NextStep } from './words';

// DNS-1123 subdomain: nothing that a shell would take for more than a name.
const NAME = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/;

function isSafe(...names: string[]): boolean {
  return names.every(name => NAME.test(name));
}

/**
 * Restarts workloads of one namespace. Without a command when a name is not one that Kubernetes would give.
 */
export function restart(workloads: WorkloadRef[]): NextStep {
  const [first] = workloads;
  if (!first) {
    return { sentence: 'Restart these pods.' };
  }
  const { namespace } = first;
  const names = workloads.map(workload => workload.name);
  const targets = workloads
    .filter(workload => workload.namespace === namespace)
    .map(({ kind, name }) => `${kind.toLowerCase()}/${name}`);
  return {
    sentence: `Restart ${codes(names)}.`,
    ...(isSafe(namespace, ...names) && {
      command: `kubectl rollout restart ${targets.join(' ')} -n ${namespace}`,
    }),
  };
}

/** Shows why a container ended the last time. */
export function previousLogs(
  pod: string,
  container: string,
  namespace: string,
): string | undefined {
  return isSafe(pod, container, namespace)
    ? `kubectl logs ${pod} -c ${container} -n ${namespace} --previous`
    : undefined;
}

/** Shows an object with its events. */
export function describeObject(
  kind: string,
  name: string,
  namespace: string,
): string | undefined {
  return isSafe(kind.toLowerCase(), name, namespace)
    ? `kubectl describe ${kind.toLowerCase()} ${name} -n ${namespace}`
    : undefined;
}
