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

import type { EventFact } from '@backstage-eks/plugin-eks-common';
import type { CoreV1Event } from '@kubernetes/client-node';
import { shortText, toIso } from './values';

/** @internal */
export function toEventFact(event: CoreV1Event): EventFact {
  return {
    involvedKind: event.involvedObject?.kind ?? '',
    involvedName: event.involvedObject?.name ?? '',
    type: event.type ?? 'Normal',
    reason: event.reason ?? '',
    message: shortText(event.message) ?? '',
    at:
      toIso(event.series?.lastObservedTime) ??
      toIso(event.lastTimestamp) ??
      toIso(event.eventTime) ??
      toIso(event.metadata?.creationTimestamp),
  };
}
