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

import { setTimeout as delay } from 'node:timers/promises';
import type { WorldState } from '../state';
import type { SimulatorResponse } from '../transport';
import { cutInHalf } from './cutInHalf';
import { Fault } from './Fault';
import { FaultSubject } from './FaultBoard';

/**
 * Logs a request and lets the fault that hits it happen, where it is one that any service may have. What else a fault does
 * is up to `perform`.
 */
export async function withFault(
  state: WorldState,
  subject: FaultSubject,
  perform: (fault: Fault | undefined) => Promise<SimulatorResponse>,
): Promise<SimulatorResponse> {
  const { nextPage: _, ...call } = subject;
  const finished = state.calls.begin({ ...call, at: state.clock.now() });
  try {
    return await hit(state, subject, perform);
  } finally {
    finished();
  }
}

async function hit(
  state: WorldState,
  subject: FaultSubject,
  perform: (fault: Fault | undefined) => Promise<SimulatorResponse>,
): Promise<SimulatorResponse> {
  const fault = state.faults.take(subject);
  if (fault?.kind === 'hang') {
    return { kind: 'hang' };
  }
  const latencyMs = state.latencyMs + (fault?.latencyMs ?? 0);
  if (latencyMs > 0) {
    await delay(latencyMs);
  }
  const written = await perform(fault);
  return fault?.kind === 'malformed' ? cutInHalf(written) : written;
}
