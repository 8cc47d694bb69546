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
import {
  GitResponse,
  jsonResponse,
  requireRepository,
  requireUser,
  Route,
  RouteCall,
} from '../http';
import { entryAt, readCommit, Repository } from '../repositories';
import { commitRequestedEdits, RequestedEdit } from './commitRequestedEdits';
import { readJson } from './readJson';
import { commitShape, fileShape } from './shapes';

/** Git leaves these out at the ends of a name, and takes no name of which nothing is left. */
const ONLY_LEFT_OUT = /^[\0- .,:;<>"\\']+$/;

const personSchema = z.object({
  name: z
    .string()
    .refine(
      name => !ONLY_LEFT_OUT.test(name),
      'has no letter or digit. Give the name of the author.',
    )
    .optional(),
  email: z.string().optional(),
});

const commitSchema = z.object({
  branch: z.string().optional(),
  new_branch: z.string().optional(),
  message: z.string().optional(),
  author: personSchema.optional(),
});

const contentSchema = z
  .string()
  .refine(
    text => /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text),
    'must be base64 encoded',
  );

const fileSchema = commitSchema.extend({
  content: contentSchema,
  sha: z.string().optional(),
});

const deletedFileSchema = commitSchema.extend({ sha: z.string().min(1) });

const filesSchema = commitSchema.extend({
  files: z
    .array(
      z.object({
        operation: z.enum(['create', 'update', 'delete']),
        path: z.string(),
        content: contentSchema.optional(),
        sha: z.string().optional(),
      }),
    )
    .min(1),
});

const CONTENTS = 'repos/:owner/:repo/contents';

/** Commits by API: one file, or several in one commit. */
export const editRoutes: Route[] = [
  { method: 'POST', pattern: CONTENTS, handler: changeFiles },
  { method: 'POST', pattern: `${CONTENTS}/*path`, handler: createFile },
  { method: 'PUT', pattern: `${CONTENTS}/*path`, handler: updateFile },
  { method: 'DELETE', pattern: `${CONTENTS}/*path`, handler: deleteFile },
];

async function createFile(call: RouteCall): Promise<GitResponse> {
  requireUser(call);
  const body = await readJson(call.request, fileSchema);
  return changeFile(call, 201, body, { ...body, operation: 'create' });
}

async function updateFile(call: RouteCall): Promise<GitResponse> {
  requireUser(call);
  const body = await readJson(call.request, fileSchema);
  return body.sha
    ? changeFile(call, 200, body, { ...body, operation: 'update' })
    : changeFile(call, 201, body, { ...body, operation: 'create' });
}

async function deleteFile(call: RouteCall): Promise<GitResponse> {
  requireUser(call);
  const body = await readJson(call.request, deletedFileSchema);
  return changeFile(call, 200, body, { ...body, operation: 'delete' });
}

async function changeFile(
  call: RouteCall,
  status: number,
  commit: z.output<typeof commitSchema>,
  edit: Omit<RequestedEdit, 'path'>,
): Promise<GitResponse> {
  const { path } = call.params;
  const { files, ...answer } = await applyEdits(call, commit, [
    { ...edit, path },
  ]);
  return jsonResponse(status, { content: files[0], ...answer });
}

async function changeFiles(call: RouteCall): Promise<GitResponse> {
  requireUser(call);
  const body = await readJson(call.request, filesSchema);
  return jsonResponse(201, await applyEdits(call, body, body.files));
}

async function applyEdits(
  call: RouteCall,
  commit: z.output<typeof commitSchema>,
  edits: RequestedEdit[],
) {
  const repository = requireRepository(call);
  const { username } = call.context.account;
  const { branch, id } = await commitRequestedEdits(call.context, repository, {
    branch: commit.branch || undefined,
    newBranch: commit.new_branch || undefined,
    message: commit.message || undefined,
    author: {
      name: commit.author?.name || username,
      email: commit.author?.email || `${username}@noreply.localhost`,
    },
    edits,
  });
  const place = { repository, ref: branch, commit: id };
  const files = [];
  for (const { path } of edits) {
    files.push(await writtenFile(call, place, path));
  }
  const { commit: written, ...links } = commitShape(
    call.context,
    repository,
    await readCommit(repository, id),
  );
  return { files, commit: { ...written, ...links } };
}

/** The file as it is now; Gitea answers `null` for one that was deleted. */
async function writtenFile(
  call: RouteCall,
  place: { repository: Repository; ref: string; commit: string },
  path: string,
): Promise<object | null> {
  const entry = await entryAt(place.repository, place.commit, path);
  return entry ? fileShape(call.context, place, entry) : null;
}
