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

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Fault, withFault } from '../faults';
import { falsify } from './falsify';
import { WorldState } from '../state';
import { answer, SimulatorRequest, SimulatorResponse } from '../transport';
import { authenticate, toAwsError } from './authenticate';
import { AwsError } from './AwsError';
import { AwsExchange, readExchange } from './AwsExchange';
import { AwsService } from './AwsService';
import { AWS_DURATIONS } from './eks/durations';

/**
 * Answers a request for any of the AWS services. The credential scope of the signature says which service, region and
 * account it is for.
 */
export async function handleAwsRequest(
  state: WorldState,
  request: SimulatorRequest,
): Promise<SimulatorResponse> {
  const exchange = readExchange(state, request);
  if (!exchange) {
    return answer(
      404,
      { 'content-type': 'text/plain' },
      'The credential scope names a service that the simulator does not play',
    );
  }
  return withFault(state, exchange.subject, fault =>
    perform(state, exchange, fault),
  );
}

async function perform(
  state: WorldState,
  exchange: AwsExchange,
  fault: Fault | undefined,
): Promise<SimulatorResponse> {
  const { service, resolved, subject } = exchange;
  const requestId = randomUUID();
  try {
    if (fault?.kind === 'throttle') {
      throw toAwsError(service.errors.throttled);
    }
    if (fault?.kind === 'unavailable') {
      throw toAwsError(service.errors.unavailable);
    }
    if (fault?.kind === 'error') {
      throw toAwsError(service.errors.failed);
    }
    if (fault?.kind === 'expired') {
      throw toAwsError(service.errors.expired);
    }
    const caller = await authenticate(state, exchange);
    const permission = `${service.policyPrefix}:${subject.action}`;
    if (
      fault?.kind === 'deny' ||
      state.accounts.get(caller.accountId)?.deny.has(permission)
    ) {
      throw new AwsError(
        service.errors.denied.code,
        service.errors.denied.status,
        `User: ${caller.callerArn} is not authorized to perform: ${permission} because no identity-based policy allows the ${permission} action`,
      );
    }
    if (!resolved) {
      throw toAwsError(service.errors.unknownAction);
    }
    const now = state.clock.now();
    state.timeline.settle(now);
    const output = resolved.operation.run(resolved.input, {
      state,
      caller,
      accountId: caller.accountId,
      region: subject.region,
      now,
      durations: AWS_DURATIONS,
    });
    return service.protocol.writeOutput(
      subject.action,
      fault ? falsify(output, fault) : output,
      requestId,
    );
  } catch (error) {
    return service.protocol.writeError(asAwsError(service, error), requestId);
  }
}

function asAwsError(service: AwsService, error: unknown): AwsError {
  if (error instanceof AwsError) {
    return error;
  }
  if (error instanceof z.ZodError) {
    const problems = error.issues.map(
      issue => `${issue.path.map(String).join('.')}: ${issue.message}`,
    );
    const { code, status } = service.errors.invalid;
    return new AwsError(code, status, problems.join('; '));
  }
  // A bug of the simulator must be visible to whoever tests against it.
  throw error;
}
