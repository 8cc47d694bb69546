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

import { IngressObject } from '../../rules';
import { describeObject } from '../commands';
import { NextStep } from '../words';

export const NO_FAULT = "Not your service's fault.";

/** A command that shows the object with its events. */
export function describe({
  kind,
  name,
  namespace,
}: IngressObject): string | undefined {
  return describeObject(kind, name, namespace);
}

/** A next step that is not the service owner's. */
export function platform(sentence: string): NextStep {
  return { sentence: `Platform team: ${sentence}` };
}
