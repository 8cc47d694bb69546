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

import { z } from 'zod';
import { HttpError } from '../errors';
import {
  jsonResponse,
  requireRepository,
  requireUser,
  Route,
  RouteCall,
} from '../http';
import { readJson } from './readJson';
import { repositoryShape, userShape } from './shapes';

/** The Gitea release whose API is spoken. */
const VERSION = '1.22.0';

const newRepositorySchema = z.object({
  name: z.string(),
  description: z.string().max(2048).optional(),
  private: z.boolean().optional(),
  default_branch: z.string().optional(),
});

/** Version, organizations and repositories. */
export const repositoryRoutes: Route[] = [
  {
    method: 'GET',
    pattern: 'version',
    handler: async () => jsonResponse(200, { version: VERSION }),
  },
  {
    method: 'GET',
    pattern: 'orgs/:owner',
    handler: async call => {
      const name = requireOrganization(call);
      return jsonResponse(200, {
        id: 1,
        name,
        full_name: '',
        description: '',
        visibility: 'public',
        username: name,
      });
    },
  },
  {
    method: 'POST',
    pattern: 'orgs/:owner/repos',
    handler: async call => {
      requireUser(call);
      const owner = requireOrganization(call);
      const body = await readJson(call.request, newRepositorySchema);
      const repository = await call.context.repositories.create({
        owner,
        name: body.name,
        description: body.description,
        private: body.private,
        defaultBranch: body.default_branch || undefined,
      });
      return jsonResponse(
        201,
        await repositoryShape(call.context, repository, true),
      );
    },
  },
  {
    method: 'GET',
    pattern: 'repos/:owner/:repo',
    handler: async call =>
      jsonResponse(
        200,
        await repositoryShape(
          call.context,
          requireRepository(call),
          call.caller === 'user',
        ),
      ),
  },
  {
    method: 'GET',
    pattern: 'user',
    handler: async call => {
      requireUser(call);
      const { endpoint, account } = call.context;
      return jsonResponse(200, userShape(endpoint, account.username));
    },
  },
];

function requireOrganization(call: RouteCall): string {
  const wanted = call.params.owner.toLowerCase();
  const found = call.context.organizations.find(
    name => name.toLowerCase() === wanted,
  );
  if (!found) {
    throw new HttpError(
      404,
      `There is no organization "${
        call.params.owner
      }". There is: ${call.context.organizations.join(', ')}.`,
    );
  }
  return found;
}
