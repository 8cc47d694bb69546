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

import { CLOUD_TRAIL_CALLS } from './cloudTrailCalls';
import { clusterOfArn } from './clusterOfArn';
import type { EventEnvelope } from './openEnvelope';
import { toClusterEvent } from './toClusterEvent';
import type { EksEventResult } from './types';
import { recordOf, textOf, type JsonRecord } from './values';

const EVENT_SOURCE = 'eks.amazonaws.com';

/**
 * Reads a call of the EKS API that CloudTrail recorded.
 *
 * @remarks
 * Shape: the record is the `detail` (EventBridge user guide, "AWS service events delivered via AWS CloudTrail"). The cluster
 * is `requestParameters.name` in records of today, because that is its name in the path of the request: the detection
 * samples of Stratus Red Team for `CreateAccessEntry` and `AssociateAccessPolicy` show it, and that values from the path
 * stay percent-encoded. The one sample of the EKS user guide, `CreateCluster` of 2018, has `clusterName` instead. Which of
 * the two other calls carry was not verified, so both are taken, and then what `responseElements` names.
 *
 * @internal
 */
export function parseCloudTrailCall(envelope: EventEnvelope): EksEventResult {
  const { detail } = envelope;
  const name = textOf(detail, 'eventName');
  if (textOf(detail, 'eventSource') !== EVENT_SOURCE) {
    return { ignored: 'notEks' };
  }
  if (!name) {
    return { ignored: 'malformed' };
  }
  if (!CLOUD_TRAIL_CALLS.has(name)) {
    return { ignored: 'unknown' };
  }
  // Present on calls that AWS refused, such as AccessDenied: they changed nothing.
  if (textOf(detail, 'errorCode')) {
    return { ignored: 'failed' };
  }
  return toClusterEvent(envelope, {
    name,
    region: textOf(detail, 'awsRegion'),
    clusterName: clusterOf(detail),
    sections: CLOUD_TRAIL_CALLS.get(name),
  });
}

function clusterOf(detail: JsonRecord): string | undefined {
  const request = recordOf(detail, 'requestParameters');
  const resourceArn = textOf(request, 'resourceArn');
  if (resourceArn) {
    return clusterOfArn(decoded(resourceArn))?.clusterName;
  }
  return (
    textOf(request, 'name') ??
    textOf(request, 'clusterName') ??
    answeredCluster(recordOf(detail, 'responseElements'))
  );
}

/** Answers wrap what they tell of in its kind, such as `{ accessEntry: { clusterName } }`. */
function answeredCluster(answer: JsonRecord | undefined): string | undefined {
  const [name] = Object.values(answer ?? {})
    .map(part => textOf(part, 'clusterName'))
    .filter(each => each !== undefined);
  return name ?? textOf(answer?.cluster, 'name');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: then it was not encoded.
    return text;
  }
}
