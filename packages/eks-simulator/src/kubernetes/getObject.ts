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

import { SimulatorRequest, SimulatorResponse } from '../transport';
import { ObjectStore } from './objects';
import { asPartialMetadata, wantsPartialMetadata } from './partialMetadata';
import { ResourceRequest } from './readResourcePath';
import { apiVersionOf } from './resources';
import { jsonAnswer, statusAnswer } from './statusAnswers';

/** Answers with one object. */
export function getObject(
  objects: ObjectStore,
  { type, namespace, name = '' }: ResourceRequest,
  request: SimulatorRequest,
): SimulatorResponse {
  const object = objects.get(apiVersionOf(type), type.kind, namespace, name);
  if (!object) {
    const qualified = type.group ? `${type.plural}.${type.group}` : type.plural;
    return statusAnswer(404, 'NotFound', `${qualified} "${name}" not found`, {
      name,
      ...(type.group && { group: type.group }),
      kind: type.plural,
    });
  }
  return jsonAnswer(
    wantsPartialMetadata(request) ? asPartialMetadata(object) : object,
  );
}
