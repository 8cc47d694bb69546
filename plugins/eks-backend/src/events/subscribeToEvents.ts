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

import type { LifecycleService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  EksEventHandler,
  type EksEventHandlerOptions,
} from './EksEventHandler';

/**
 * Subscribes to the configured topics; without topics nothing is subscribed. All replicas share one subscription, so an
 * event reaches one of them.
 *
 * @internal
 */
export async function subscribeToEvents(
  options: EksEventHandlerOptions & {
    events: EventsService;
    lifecycle: LifecycleService;
    topics: string[];
  },
): Promise<EksEventHandler> {
  const { events, lifecycle, topics } = options;
  const handler = EksEventHandler.create(options);
  lifecycle.addShutdownHook(() => handler.stop());
  if (topics.length > 0) {
    await events.subscribe({
      id: 'eks-inventory',
      topics,
      onEvent: params => handler.onEvent(params),
    });
  }
  return handler;
}
