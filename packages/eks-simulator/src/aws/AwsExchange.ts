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

import { FaultSubject } from '../faults';
import { WorldState } from '../state';
import { SimulatorRequest } from '../transport';
import { AwsService } from './AwsService';
import { ResolvedOperation } from './protocols';
import { AWS_SERVICES } from './services';
import { CredentialScope, readCredentialScope } from './signature';

/** A request with everything that can be known of it before it is trusted. */
export interface AwsExchange {
  request: SimulatorRequest;
  scope?: CredentialScope;
  service: AwsService;
  /** Absent when the service has no such operation or the body cannot be read. */
  resolved?: ResolvedOperation;
  subject: FaultSubject;
}

/** Finds out what a request is for; `undefined` when no simulated service is meant. */
export function readExchange(
  state: WorldState,
  request: SimulatorRequest,
): AwsExchange | undefined {
  const scope = readCredentialScope(request.headers.authorization);
  const service = findService(request, scope);
  if (!service) {
    return undefined;
  }
  const resolved = resolveOperation(service, request);
  return {
    request,
    scope,
    service,
    resolved,
    subject: {
      service: service.name,
      action: resolved?.operation.action ?? 'unknown',
      accountId:
        state.credentials.get(scope?.accessKeyId ?? '')?.accountId ?? 'unknown',
      region: scope?.region ?? 'unknown',
      cluster: service.name === 'eks' ? clusterName(resolved) : undefined,
      nextPage: hasPageToken(resolved),
    },
  };
}

function findService(
  request: SimulatorRequest,
  scope: CredentialScope | undefined,
): AwsService | undefined {
  if (scope) {
    return AWS_SERVICES.find(s => s.signingName === scope.signingName);
  }
  // Unsigned requests still deserve the refusal of a service, and only the REST one has paths.
  return AWS_SERVICES.find(
    s => s.name === (request.rawPath === '/' ? 'sts' : 'eks'),
  );
}

function resolveOperation(
  service: AwsService,
  request: SimulatorRequest,
): ResolvedOperation | undefined {
  try {
    return service.protocol.resolve(request, service.operations);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof URIError) {
      return undefined;
    }
    throw error;
  }
}

function clusterName(
  resolved: ResolvedOperation | undefined,
): string | undefined {
  const name = resolved?.input.clusterName ?? resolved?.input.name;
  return typeof name === 'string' ? name : undefined;
}

/** The names that services have for the token of a page. */
const PAGE_TOKENS = ['nextToken', 'NextToken', 'Marker'];

function hasPageToken(resolved: ResolvedOperation | undefined): boolean {
  return PAGE_TOKENS.some(name => Boolean(resolved?.input[name]));
}
