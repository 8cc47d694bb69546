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

import { Fault, withFault } from '../faults';
import { AccessEntryState, WorldState } from '../state';
import { SimulatorRequest, SimulatorResponse } from '../transport';
import { allowedByPolicy } from './allowedByPolicy';
import { discover, servedTypes } from './discovery';
import { getObject } from './getObject';
import { KubernetesExchange, readExchange } from './KubernetesExchange';
import { listObjects } from './listObjects';
import { ResourceRequest } from './readResourcePath';
import {
  pageNotFound,
  statusAnswer,
  tooManyRequests,
  unauthorized,
} from './statusAnswers';
import { verifyToken } from './verifyToken';

/** Answers a request to the API server of any cluster. The first part of the path says which. */
export async function handleKubernetesRequest(
  state: WorldState,
  request: SimulatorRequest,
): Promise<SimulatorResponse> {
  state.timeline.settle(state.clock.now());
  const exchange = readExchange(state, request);
  if (!exchange) {
    return pageNotFound();
  }
  return withFault(state, exchange.subject, fault =>
    perform(state, exchange, fault),
  );
}

async function perform(
  state: WorldState,
  exchange: KubernetesExchange,
  fault: Fault | undefined,
): Promise<SimulatorResponse> {
  const { cluster, request, path, resource } = exchange;
  if (fault?.kind === 'throttle') {
    return tooManyRequests();
  }
  if (fault?.kind === 'unavailable') {
    return statusAnswer(
      503,
      'ServiceUnavailable',
      'the server is currently unable to handle the request',
    );
  }
  if (fault?.kind === 'error') {
    return statusAnswer(
      500,
      'InternalError',
      'Internal error occurred: the server failed',
    );
  }
  const access = await accessOf(state, exchange);
  if (!access || fault?.kind === 'expired') {
    return unauthorized();
  }
  if (request.method !== 'GET' || request.query.has('watch')) {
    return statusAnswer(
      405,
      'MethodNotAllowed',
      'the server does not allow this method on the requested resource',
    );
  }
  if (!resource) {
    return discover(cluster, path) ?? pageNotFound();
  }
  // RBAC comes first: who may not read a type does not learn whether it is served.
  if (fault?.kind === 'deny' || isDenied(access, resource)) {
    return forbidden(access, resource);
  }
  if (!servedTypes(cluster).includes(resource.type)) {
    return pageNotFound();
  }
  const { objects } = cluster.contents;
  return resource.verb === 'list'
    ? listObjects(objects, resource, request, state.clock.now())
    : getObject(objects, resource, request);
}

/** What the sender of a request may do, and its name in Kubernetes. */
type Access = Pick<AccessEntryState, 'deny' | 'policies'> & {
  username: string;
};

/** The access of whoever sent the request. EKS answers 401 to principals without an access entry. */
async function accessOf(
  state: WorldState,
  { cluster, request }: KubernetesExchange,
): Promise<Access | undefined> {
  const match = /^Bearer (.+)$/.exec(request.headers.authorization ?? '');
  const caller =
    match &&
    (await verifyToken(
      match[1],
      cluster.name,
      state.credentials,
      state.clock.now(),
    ));
  const access = caller && cluster.accessEntries.get(caller.principalArn);
  if (!access) {
    return undefined;
  }
  const session = caller.callerArn.split('/').at(-1) ?? '';
  const username = access.entry.username ?? caller.callerArn;
  return {
    username: username.replace('{{SessionName}}', session),
    deny: access.deny,
    policies: access.policies,
  };
}

function isDenied(access: Access, resource: ResourceRequest): boolean {
  return (
    access.deny.has('*') ||
    access.deny.has(resource.type.plural) ||
    access.policies?.some(policy => allowedByPolicy(policy, resource)) === false
  );
}

function forbidden(
  access: Access,
  { type, verb, namespace, name }: ResourceRequest,
): SimulatorResponse {
  const resource = type.group ? `${type.plural}.${type.group}` : type.plural;
  const scope =
    namespace === undefined
      ? 'at the cluster scope'
      : `in the namespace "${namespace}"`;
  return statusAnswer(
    403,
    'Forbidden',
    `${resource}${name ? ` "${name}"` : ''} is forbidden: User "${
      access.username
    }" cannot ${verb} resource "${type.plural}" in API group "${
      type.group
    }" ${scope}`,
    { name, group: type.group, kind: type.plural },
  );
}
