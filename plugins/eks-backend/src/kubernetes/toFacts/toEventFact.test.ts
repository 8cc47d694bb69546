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

import type { CoreV1Event } from '@kubernetes/client-node';
import { toEventFact } from './toEventFact';

const createdAt = new Date('2026-11-20T10:00:00Z');

describe('toEventFact', () => {
  it('takes the latest time that the event has', () => {
    const event: CoreV1Event = {
      metadata: { creationTimestamp: createdAt },
      involvedObject: { kind: 'Ingress', name: 'web' },
      type: 'Warning',
      reason: 'FailedBuildModel',
      message: 'Failed build model due to x',
    };
    expect(toEventFact(event)).toEqual({
      involvedKind: 'Ingress',
      involvedName: 'web',
      type: 'Warning',
      reason: 'FailedBuildModel',
      message: 'Failed build model due to x',
      at: '2026-11-20T10:00:00.000Z',
    });
    const later = new Date('2026-11-20T11:00:00Z');
    expect(toEventFact({ ...event, lastTimestamp: later }).at).toBe(
      later.toISOString(),
    );
  });
});
