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
import { faultSchema } from '../faults';
import { WorldState } from '../state';
import { answer, SimulatorRequest, SimulatorResponse } from '../transport';

/** Paths of the control API. */
export const CONTROL_PREFIX = '/_simulator/';

const clockSchema = z.union([
  z.object({ advance: z.number().min(0) }).strict(),
  z
    .object({
      set: z
        .string()
        .refine(text => !Number.isNaN(Date.parse(text)), 'an ISO 8601 time'),
    })
    .strict(),
]);

const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;
const LOOPBACK_ORIGIN = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * Answers the control API, with which a demo moves the clock and injects faults. Requests whose Host header is no
 * loopback name are refused: a web page could reach the port by a name of its own that resolves to 127.0.0.1. So are
 * requests that a page of another origin sends to the port directly.
 */
export async function handleControlRequest(
  state: WorldState,
  request: SimulatorRequest,
): Promise<SimulatorResponse> {
  if (!LOOPBACK_HOST.test(request.headers.host ?? '')) {
    return json(403, {
      error: `The control API answers on loopback names only, not on "${request.headers.host}"`,
    });
  }
  const { origin } = request.headers;
  if (origin !== undefined && !LOOPBACK_ORIGIN.test(origin)) {
    return json(403, {
      error: `The control API answers no page of another origin, such as "${origin}"`,
    });
  }
  try {
    const path = request.rawPath.slice(CONTROL_PREFIX.length);
    return control(state, `${request.method} ${path}`, request.body);
  } catch (error) {
    if (error instanceof z.ZodError) {
      const problems = error.issues.map(
        issue =>
          `${issue.path.map(String).join('.') || '(root)'}: ${issue.message}`,
      );
      return json(400, { error: problems.join('; ') });
    }
    if (error instanceof SyntaxError) {
      return json(400, { error: `The body is not JSON: ${error.message}` });
    }
    throw error;
  }
}

function control(
  state: WorldState,
  route: string,
  body: string,
): SimulatorResponse {
  switch (route) {
    case 'GET health':
      return json(200, { status: 'ok', clusters: state.clusters.size });
    case 'GET clock':
      return json(200, { now: state.clock.now() });
    case 'POST clock': {
      const change = clockSchema.parse(JSON.parse(body));
      if ('advance' in change) {
        state.clock.advance(change.advance);
      } else {
        state.clock.set(new Date(change.set));
      }
      state.timeline.settle(state.clock.now());
      return json(200, { now: state.clock.now() });
    }
    case 'GET calls':
      return json(200, { calls: state.calls.entries });
    case 'GET calls/summary':
      return json(200, {
        total: state.calls.entries.length,
        peakParallel: state.calls.peakParallel,
        counts: state.calls.counts(),
      });
    case 'DELETE calls':
      state.calls.clear();
      return json(200, {});
    case 'POST faults':
      state.faults.add(faultSchema.parse(JSON.parse(body)));
      return json(200, {});
    case 'DELETE faults':
      state.faults.clear();
      return json(200, {});
    default:
      return json(404, { error: `There is no ${route} in the control API` });
  }
}

function json(status: number, body: object): SimulatorResponse {
  return answer(
    status,
    { 'content-type': 'application/json' },
    JSON.stringify(body),
  );
}
