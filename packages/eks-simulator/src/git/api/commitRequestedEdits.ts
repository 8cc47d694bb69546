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
import { GitHostContext } from '../GitHostContext';
import { checkBranchName } from '../names';
import {
  branchCommit,
  commitFiles,
  defaultBranch,
  entryAt,
  FileEdit,
  listBranches,
  moveBranch,
  Repository,
} from '../repositories';

/** A change of one file as a client asks for it. */
export interface RequestedEdit {
  operation: 'create' | 'update' | 'delete';
  path: string;
  /** Base64. */
  content?: string;
  /** Id that the client believes the file has now. */
  sha?: string;
}

/**
 * Commits the edits to a branch, or to a new one that starts there.
 *
 * @returns the branch that has the commit, and the id of the commit.
 * @throws HttpError 404 when the branch or a file is not there, 422 when a file is not as the client believes, or when the new
 * branch exists.
 */
export async function commitRequestedEdits(
  context: GitHostContext,
  repository: Repository,
  request: {
    branch: string | undefined;
    newBranch: string | undefined;
    message: string | undefined;
    author: { name: string; email: string };
    edits: RequestedEdit[];
  },
): Promise<{ branch: string; id: string }> {
  const from = request.branch ?? (await defaultBranch(repository));
  const branch = request.newBranch ?? from;
  const problem = checkBranchName(branch);
  if (problem) {
    throw new HttpError(422, problem);
  }
  return context.branches.change(repository, async () => {
    const parent = await requireParent(repository, from);
    if (branch !== from && (await branchCommit(repository, branch))) {
      throw new HttpError(422, `The branch "${branch}" already exists.`);
    }
    const edits: FileEdit[] = [];
    for (const edit of request.edits) {
      await checkEdit(repository, parent, edit);
      edits.push(toFileEdit(edit));
    }
    const id = await commitFiles(repository, {
      parent,
      edits,
      message: request.message ?? describe(request.edits),
      author: request.author,
    });
    await moveBranch(repository, {
      branch,
      from: branch === from ? parent : undefined,
      to: id,
    });
    return { branch, id };
  });
}

/** The commit that the edits go on top of; an empty repository has none. */
async function requireParent(
  repository: Repository,
  branch: string,
): Promise<string | undefined> {
  const parent = await branchCommit(repository, branch);
  if (!parent && (await listBranches(repository)).size > 0) {
    throw new HttpError(404, `branch does not exist [name: ${branch}]`);
  }
  return parent;
}

async function checkEdit(
  repository: Repository,
  parent: string | undefined,
  edit: RequestedEdit,
): Promise<void> {
  const current = parent && (await entryAt(repository, parent, edit.path));
  if (edit.operation === 'create') {
    if (current) {
      throw new HttpError(
        422,
        `repository file already exists [path: ${edit.path}]`,
      );
    }
    return;
  }
  if (!current) {
    throw new HttpError(
      404,
      `repository file does not exist [path: ${edit.path}]`,
    );
  }
  if (edit.sha !== current.id) {
    throw new HttpError(
      422,
      `sha does not match [given: ${edit.sha ?? ''}, expected: ${current.id}]`,
    );
  }
}

function toFileEdit({ operation, path, content }: RequestedEdit): FileEdit {
  if (operation === 'delete') {
    return { kind: 'delete', path };
  }
  return {
    kind: 'write',
    path,
    content: Buffer.from(content ?? '', 'base64'),
  };
}

function describe(edits: RequestedEdit[]): string {
  return edits
    .map(({ operation, path }) => {
      const verb = { create: 'Add', update: 'Update', delete: 'Delete' };
      return `${verb[operation]} ${path}`;
    })
    .join('\n');
}
