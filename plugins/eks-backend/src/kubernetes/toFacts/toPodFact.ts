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

import type { ContainerFact, PodFact } from '@backstage-eks/plugin-eks-common';
import type {
  V1Container,
  V1ContainerStatus,
  V1Pod,
} from '@kubernetes/client-node';
import { POD_ANNOTATIONS } from './prefixes';
import { itemsOf, pickByPrefix, shortText, toIso } from './values';

/**
 * The facts of a pod. Of the environment only the variables that decide the AWS identity are read, by name.
 *
 * @internal
 */
export function toPodFact(pod: V1Pod): PodFact {
  const { metadata, spec, status } = pod;
  const conditions = itemsOf(status?.conditions);
  const owner = itemsOf(metadata?.ownerReferences).find(ref => ref.controller);
  return {
    namespace: metadata?.namespace ?? '',
    name: metadata?.name ?? '',
    createdAt: toIso(metadata?.creationTimestamp) ?? '',
    phase: status?.phase ?? 'Unknown',
    ready: conditions.some(
      condition => condition.type === 'Ready' && condition.status === 'True',
    ),
    terminating: Boolean(metadata?.deletionTimestamp),
    nodeName: spec?.nodeName,
    podIp: status?.podIP,
    serviceAccountName: spec?.serviceAccountName ?? 'default',
    owner: owner && { kind: owner.kind, name: owner.name },
    labels: metadata?.labels ?? {},
    annotations: pickByPrefix(metadata?.annotations, POD_ANNOTATIONS),
    containers: [
      ...itemsOf(spec?.initContainers).map(container =>
        toContainerFact(
          container,
          true,
          itemsOf(status?.initContainerStatuses),
        ),
      ),
      ...itemsOf(spec?.containers).map(container =>
        toContainerFact(container, false, itemsOf(status?.containerStatuses)),
      ),
    ],
    tokenVolumes: itemsOf(spec?.volumes).flatMap(volume =>
      itemsOf(volume.projected?.sources).flatMap(source =>
        source.serviceAccountToken
          ? {
              name: volume.name,
              audience: source.serviceAccountToken.audience,
              path: source.serviceAccountToken.path,
            }
          : [],
      ),
    ),
    conditions: conditions.map(condition => ({
      type: condition.type,
      status: condition.status,
      reason: condition.reason,
      message: shortText(condition.message),
      since: toIso(condition.lastTransitionTime),
    })),
  };
}

function toContainerFact(
  container: V1Container,
  init: boolean,
  statuses: V1ContainerStatus[],
): ContainerFact {
  const status = statuses.find(({ name }) => name === container.name);
  const waiting = status?.state?.waiting;
  const env = itemsOf(container.env);
  // As in the container itself, the last of two variables with one name counts.
  const valueOf = (name: string) =>
    env.filter(variable => variable.name === name).at(-1)?.value;
  return {
    name: container.name,
    init,
    roleArn: valueOf('AWS_ROLE_ARN'),
    webIdentityTokenFile: valueOf('AWS_WEB_IDENTITY_TOKEN_FILE'),
    containerCredentialsUri: valueOf('AWS_CONTAINER_CREDENTIALS_FULL_URI'),
    staticKeys: env.some(({ name }) => name === 'AWS_ACCESS_KEY_ID'),
    envFrom: itemsOf(container.envFrom).flatMap(source => {
      if (source.secretRef?.name) {
        return { kind: 'Secret' as const, name: source.secretRef.name };
      }
      return source.configMapRef?.name
        ? { kind: 'ConfigMap' as const, name: source.configMapRef.name }
        : [];
    }),
    volumeMounts: itemsOf(container.volumeMounts).map(mount => ({
      name: mount.name,
      mountPath: mount.mountPath,
    })),
    restartCount: status?.restartCount ?? 0,
    waiting: waiting && {
      reason: waiting.reason ?? 'Waiting',
      message: shortText(waiting.message),
    },
  };
}
