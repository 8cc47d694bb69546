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

import { EventFact } from '../../facts';
import { IngressFindingParams, IngressObject } from './findings';

type EventCode =
  | 'ING-03'
  | 'ING-04'
  | 'ING-05'
  | 'ING-06'
  | 'ING-07'
  | 'ING-08'
  | 'ING-09'
  | 'ING-10'
  | 'ING-11'
  | 'ING-17'
  | 'ING-37';

/** A code and its parameters, as far as an event tells them. */
export type EventMatch = {
  [Code in EventCode]: { code: Code; params: IngressFindingParams[Code] };
}[EventCode];

const MAX_MESSAGE = 2_000;

const SUBNET_COUNTS =
  /Evaluated (\d{1,5}) subnets?: (\d{1,5}) are tagged for other clusters, and (\d{1,5}) have insufficient/;

type Reader = (match: RegExpExecArray, object: IngressObject) => EventMatch;

// The first match wins. Every quantifier is bounded: messages contain text from elsewhere.
const PATTERNS: Array<[RegExp, Reader]> = [
  [
    /unable to resolve at least one subnet/,
    (match, object) => {
      const counts = SUBNET_COUNTS.exec(match.input)?.slice(1).map(Number);
      const [evaluated, otherClusters, fewAddresses] = counts ?? [];
      return {
        code: 'ING-03',
        params: { object, evaluated, otherClusters, fewAddresses },
      };
    },
  ],
  [
    /subnets? count less than minimal required count: (\d{1,3}) < (\d{1,3})/,
    ([, found, required], object) => ({
      code: 'ING-04',
      params: { object, found: Number(found), required: Number(required) },
    }),
  ],
  [
    /no certificate found for host: ([^\s"',;]{1,253})/,
    ([, host], object) => ({ code: 'ING-05', params: { object, host } }),
  ],
  [
    /conflicting ([A-Za-z]{1,30}(?: [a-z]{1,30}){0,3})/,
    ([, setting], object) => ({ code: 'ING-06', params: { object, setting } }),
  ],
  [
    /TargetGroup port is empty/,
    (_, object) => ({ code: 'ING-07', params: { object } }),
  ],
  [
    /WebIdentityErr|No OpenIDConnect provider/,
    (_, object) => ({ code: 'ING-09', params: { object } }),
  ],
  [
    /is not authorized to perform: ([a-z0-9-]{1,40}:[A-Za-z]{1,80})/,
    ([, action], object) => ({ code: 'ING-08', params: { object, action } }),
  ],
  [
    /\b(TooMany[A-Z][A-Za-z]{1,50})/,
    ([, quota], object) => ({ code: 'ING-10', params: { object, quota } }),
  ],
  [
    /expected exactly one securityGroup tagged with kubernetes\.io\/cluster\/([\w-]{1,100}) for eni/,
    ([, clusterName], object) => ({
      code: 'ING-11',
      params: { object, clusterName },
    }),
  ],
  [
    /deletion_protection is enabled/,
    (_, object) => ({ code: 'ING-17', params: { object } }),
  ],
];

/** Reads what a controller reported. What has no row of its own is kept as it is. */
export function matchEvent(
  event: EventFact,
  object: IngressObject,
): EventMatch {
  const message = event.message.slice(0, MAX_MESSAGE);
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(message);
    if (match) {
      return read(match, object);
    }
  }
  return { code: 'ING-37', params: { object, reason: event.reason, message } };
}
