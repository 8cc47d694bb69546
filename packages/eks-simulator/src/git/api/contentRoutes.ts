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

import { HttpError } from '../errors';
import {
  GitResponse,
  jsonResponse,
  requireRepository,
  Route,
  RouteCall,
} from '../http';
import { entryAt, listFolder, streamBlob, TreeEntry } from '../repositories';
import { Place, requireCommit } from './requireCommit';
import { contentShape, fileShape } from './shapes';

/** Files and folders, as JSON and as they are. */
export const contentRoutes: Route[] = [
  {
    method: 'GET',
    pattern: 'repos/:owner/:repo/contents',
    handler: readContents,
  },
  {
    method: 'GET',
    pattern: 'repos/:owner/:repo/contents/*path',
    handler: readContents,
  },
  {
    method: 'GET',
    pattern: 'repos/:owner/:repo/raw/*path',
    handler: async call => {
      const { place, entry } = await requireEntry(call);
      if (entry.kind !== 'file') {
        throw new HttpError(404, `"${entry.path}" is a ${entry.kind}.`);
      }
      return {
        status: 200,
        headers: {
          // Never what a browser would run.
          'content-type': 'text/plain;charset=utf-8',
          'x-content-type-options': 'nosniff',
        },
        body: streamBlob(place.repository, entry),
      };
    },
  },
];

async function readContents(call: RouteCall): Promise<GitResponse> {
  const { place, entry } = await requireEntry(call);
  if (entry.kind !== 'folder') {
    return jsonResponse(200, await fileShape(call.context, place, entry));
  }
  const entries = await listFolder(place.repository, place.commit, entry.path);
  return jsonResponse(
    200,
    (entries ?? []).map(found => contentShape(call.context, place, found)),
  );
}

async function requireEntry(
  call: RouteCall,
): Promise<{ place: Place; entry: TreeEntry }> {
  const { path = '' } = call.params;
  const place = await requireCommit(
    requireRepository(call),
    call.request.query.get('ref') ?? undefined,
  );
  const entry = await entryAt(place.repository, place.commit, path);
  if (!entry) {
    throw new HttpError(404, `There is no "${path}" at "${place.ref}".`);
  }
  return { place, entry };
}
