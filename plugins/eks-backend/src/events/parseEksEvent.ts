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

import { openEnvelope } from './openEnvelope';
import { parseCloudTrailCall } from './parseCloudTrailCall';
import { parseNativeEvent } from './parseNativeEvent';
import type { EksEventResult } from './types';

const EKS_SOURCE = 'aws.eks';
const CLOUD_TRAIL = 'AWS API Call via CloudTrail';

/**
 * Reads what arrived on a topic: which cluster it is about, and what of it may have changed. Whatever arrives, it does not
 * throw.
 *
 * @remarks
 * Only AWS can send events with a source that begins with `aws.`; they still choose nothing but the cluster to look at.
 *
 * @internal
 */
export function parseEksEvent(payload: unknown): EksEventResult {
  const envelope = openEnvelope(payload);
  if (!envelope) {
    return { ignored: 'malformed' };
  }
  if (envelope.source !== EKS_SOURCE) {
    return { ignored: 'notEks' };
  }
  return envelope.detailType === CLOUD_TRAIL
    ? parseCloudTrailCall(envelope)
    : parseNativeEvent(envelope);
}
