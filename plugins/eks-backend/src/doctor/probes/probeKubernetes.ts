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
  ApiException,
  HttpMethod,
  RequestContext,
} from '@kubernetes/client-node';
import type { KubernetesTransport } from '@backstage-eks/plugin-eks-node';
import pLimit from 'p-limit';
import type { EksTokenSource, ReachableCluster } from '../../kubernetes';
import { hasStatus } from '../../kubernetes/api/hasStatus';
import { isMissingObject } from '../../kubernetes/api/isMissingObject';
import { toKubernetesFailure } from '../../kubernetes/api/toKubernetesFailure';
import { transportHttpLibrary } from '../../kubernetes/api/transportHttpLibrary';
import {
  KUBERNETES_READS,
  type KubernetesRead,
  type KubernetesVerb,
} from '../kubernetesReads';
import type { ProbeResult } from './ActionProbe';
import { NO_SUCH_NAME } from './noSuch';

/** Only paths are used: the transport knows the endpoint. */
const PLACEHOLDER_SERVER = 'https://cluster.invalid';
const PROBES_AT_ONCE = 4;

/**
 * What one verb on one resource came to.
 *
 * @internal
 */
export interface KubernetesResult {
  read: KubernetesRead;
  /** Such as `list pods`. */
  action: string;
  result: ProbeResult;
}

/**
 * Reads at most one object of everything that the portal reads in a cluster.
 *
 * @returns one result for each verb and resource; nothing is thrown
 * @internal
 */
export async function probeKubernetes(options: {
  cluster: ReachableCluster;
  transport: KubernetesTransport;
  tokens: EksTokenSource;
  signal: AbortSignal;
}): Promise<KubernetesResult[]> {
  const limit = pLimit(PROBES_AT_ONCE);
  return Promise.all(
    kubernetesActions().map(({ read, verb, action }) =>
      limit(async () => ({
        read,
        action,
        result: await tryRead(options, { read, verb, action }),
      })),
    ),
  );
}

/** Every verb on every resource that is read, with its name. @internal */
export function kubernetesActions(): Array<{
  read: KubernetesRead;
  verb: KubernetesVerb;
  action: string;
}> {
  return KUBERNETES_READS.flatMap(read =>
    read.verbs.map(verb => ({ read, verb, action: nameOf(read, verb) })),
  );
}

/** The group tells resources apart that clusters need not know, and that several groups have. */
function nameOf(
  { resource, group, optional }: KubernetesRead,
  verb: KubernetesVerb,
): string {
  return `${verb} ${resource}${optional ? `.${group}` : ''}`;
}

async function tryRead(
  options: Parameters<typeof probeKubernetes>[0],
  wanted: { read: KubernetesRead; verb: KubernetesVerb; action: string },
): Promise<ProbeResult> {
  const { cluster } = options;
  const { read, verb, action } = wanted;
  try {
    await get(options, `${PLACEHOLDER_SERVER}${pathOf(read, verb)}`);
    return { state: 'allowed' };
  } catch (error) {
    // Permissions come first: who may not read a resource does not learn that it, or an object of it, is missing.
    if (
      (verb === 'get' && isMissingObject(error)) ||
      (read.optional && hasStatus(error, 404))
    ) {
      return { state: 'allowed' };
    }
    const failure = toKubernetesFailure(error, action, cluster);
    return failure.reason === 'denied' || hasStatus(error, 401)
      ? { state: 'denied', failure }
      : { state: 'unknown', sentence: failure.message };
  }
}

async function get(
  options: Parameters<typeof probeKubernetes>[0],
  url: string,
): Promise<void> {
  const library = transportHttpLibrary({ ...options, startedAt: new Date() });
  const response = await library.send(new RequestContext(url, HttpMethod.GET));
  const { httpStatusCode, headers } = response;
  if (httpStatusCode >= 400) {
    throw new ApiException(
      httpStatusCode,
      'The API server refused',
      await response.body.text(),
      headers,
    );
  }
}

function pathOf(
  { group, version, resource, only }: KubernetesRead,
  verb: KubernetesVerb,
): string {
  const root = group ? `/apis/${group}/${version}` : `/api/${version}`;
  if (verb === 'list') {
    return `${root}/${resource}?limit=1`;
  }
  const { namespace, name } = only ?? {
    namespace: 'default',
    name: NO_SUCH_NAME,
  };
  return `${root}/namespaces/${namespace}/${resource}/${name}`;
}
