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
import { KubernetesObject, ObjectStore } from './objects';
import { asPartialMetadata, wantsPartialMetadata } from './partialMetadata';
import { ResourceRequest } from './readResourcePath';
import { apiVersionOf, ResourceType } from './resources';
import { fieldSelector, labelSelector, SelectorError } from './selectors';
import { jsonAnswer, statusAnswer } from './statusAnswers';

/** Continue tokens live as long as etcd keeps old revisions. */
const CONTINUE_LIFETIME_MS = 5 * 60_000;

/** Answers a list: selectors, pages, and only the metadata if that is what the client accepts. */
export function listObjects(
  objects: ObjectStore,
  { type, namespace }: ResourceRequest,
  request: SimulatorRequest,
  now: Date,
): SimulatorResponse {
  const limit = Number(request.query.get('limit') ?? '0');
  const token = request.query.get('continue');
  const start = token ? readToken(token, now) : 0;
  if (start === 'expired') {
    return statusAnswer(
      410,
      'Expired',
      'The provided continue parameter is too old to display a consistent list result. You must start a new list without the continue parameter.',
    );
  }
  if (start === 'invalid') {
    return statusAnswer(
      400,
      'BadRequest',
      'continue key is not valid: illegal base64 data',
    );
  }
  let selected: KubernetesObject[];
  try {
    selected = select(
      objects.list(apiVersionOf(type), type.kind, namespace),
      request.query,
    );
  } catch (error) {
    if (error instanceof SelectorError) {
      return statusAnswer(400, 'BadRequest', error.message);
    }
    throw error;
  }
  const end = limit > 0 ? start + limit : selected.length;
  const items = selected.slice(start, end);
  const partial = wantsPartialMetadata(request);
  const more = end < selected.length;
  return jsonAnswer({
    kind: partial ? 'PartialObjectMetadataList' : `${type.kind}List`,
    apiVersion: partial ? 'meta.k8s.io/v1' : apiVersionOf(type),
    metadata: {
      resourceVersion: objects.revision,
      ...(more && {
        continue: writeToken(end, now),
        // How many match a selector is not known before all were looked at.
        ...(!isFiltered(request.query) && {
          remainingItemCount: selected.length - end,
        }),
      }),
    },
    items: items.map(partial ? asPartialMetadata : asItemOf(type)),
  });
}

function isFiltered(query: URLSearchParams): boolean {
  return Boolean(query.get('labelSelector') || query.get('fieldSelector'));
}

function select(
  objects: KubernetesObject[],
  query: URLSearchParams,
): KubernetesObject[] {
  const byLabel = labelSelector(query.get('labelSelector') ?? '');
  const byField = fieldSelector(query.get('fieldSelector') ?? '');
  return objects.filter(object => byLabel(object) && byField(object));
}

/** Items of a list carry neither kind nor apiVersion, except custom resources; clients must not rely on either. */
function asItemOf({
  custom,
}: ResourceType): (object: KubernetesObject) => object {
  return object => {
    const { kind, apiVersion, ...rest } = object;
    return custom ? object : rest;
  };
}

function writeToken(start: number, now: Date): string {
  return Buffer.from(`${start}@${now.getTime()}`).toString('base64url');
}

function readToken(token: string, now: Date): number | 'expired' | 'invalid' {
  const match = /^(\d+)@(\d+)$/.exec(
    Buffer.from(token, 'base64url').toString('utf8'),
  );
  if (!match) {
    return 'invalid';
  }
  return now.getTime() - Number(match[2]) > CONTINUE_LIFETIME_MS
    ? 'expired'
    : Number(match[1]);
}
