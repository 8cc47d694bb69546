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
import { jsonResponse, requireRepository, requireUser, Route } from '../http';
import { checkBranchName } from '../names';
import {
  branchCommit,
  listBranches,
  moveBranch,
  readCommit,
} from '../repositories';
import { readJson } from './readJson';
import { requireCommit } from './requireCommit';
import { branchShape } from './shapes';

const newBranchSchema = z.object({
  new_branch_name: z.string(),
  old_ref_name: z.string().optional(),
  old_branch_name: z.string().optional(),
});

/** Branches. */
export const branchRoutes: Route[] = [
  {
    method: 'GET',
    pattern: 'repos/:owner/:repo/branches',
    handler: async call => {
      const repository = requireRepository(call);
      const shapes = [];
      for (const [name, id] of await listBranches(repository)) {
        const commit = await readCommit(repository, id);
        shapes.push(branchShape(call.context, repository, { name, commit }));
      }
      return jsonResponse(200, shapes);
    },
  },
  {
    method: 'GET',
    pattern: 'repos/:owner/:repo/branches/*branch',
    handler: async call => {
      const repository = requireRepository(call);
      const name = call.params.branch;
      const id = await branchCommit(repository, name);
      if (!id) {
        throw new HttpError(404, `There is no branch "${name}".`);
      }
      const commit = await readCommit(repository, id);
      return jsonResponse(
        200,
        branchShape(call.context, repository, { name, commit }),
      );
    },
  },
  {
    method: 'POST',
    pattern: 'repos/:owner/:repo/branches',
    handler: async call => {
      requireUser(call);
      const repository = requireRepository(call);
      const body = await readJson(call.request, newBranchSchema);
      const name = body.new_branch_name;
      const problem = checkBranchName(name);
      if (problem) {
        throw new HttpError(422, `new_branch_name: ${problem}`);
      }
      const { commit: id } = await requireCommit(
        repository,
        body.old_ref_name || body.old_branch_name,
      );
      await call.context.branches.change(repository, async () => {
        if (await branchCommit(repository, name)) {
          throw new HttpError(409, `The branch "${name}" already exists.`);
        }
        await moveBranch(repository, { branch: name, to: id });
      });
      const commit = await readCommit(repository, id);
      return jsonResponse(
        201,
        branchShape(call.context, repository, { name, commit }),
      );
    },
  },
];
