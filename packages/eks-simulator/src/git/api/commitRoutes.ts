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
import { streamGit } from '../commands';
import { jsonResponse, requireRepository, Route } from '../http';
import { listCommits, readCommit } from '../repositories';
import { readPage } from './readPage';
import { requireCommit } from './requireCommit';
import { commitShape } from './shapes';

const FORMATS = [
  { ending: '.tar.gz', format: 'tar.gz', type: 'application/gzip' },
  { ending: '.zip', format: 'zip', type: 'application/zip' },
];

/** Commits, and archives of them. */
export const commitRoutes: Route[] = [
  {
    method: 'GET',
    pattern: 'repos/:owner/:repo/git/commits/*ref',
    handler: async call => {
      const repository = requireRepository(call);
      const { commit } = await requireCommit(repository, call.params.ref);
      return jsonResponse(
        200,
        commitShape(
          call.context,
          repository,
          await readCommit(repository, commit),
        ),
      );
    },
  },
  {
    method: 'GET',
    pattern: 'repos/:owner/:repo/commits',
    handler: async call => {
      const repository = requireRepository(call);
      const ref = call.request.query.get('sha') ?? undefined;
      const { commit } = await requireCommit(repository, ref);
      const commits = await listCommits(
        repository,
        commit,
        readPage(call.request.query),
      );
      return jsonResponse(
        200,
        commits.map(found => commitShape(call.context, repository, found)),
      );
    },
  },
  {
    method: 'GET',
    pattern: 'repos/:owner/:repo/archive/*file',
    handler: async call => {
      const repository = requireRepository(call);
      const { file } = call.params;
      const known = FORMATS.find(({ ending }) => file.endsWith(ending));
      if (!known) {
        throw new HttpError(
          400,
          `"${file}" is no archive this host makes. Ask for <ref>.tar.gz or <ref>.zip.`,
        );
      }
      const ref = file.slice(0, -known.ending.length);
      const { commit } = await requireCommit(repository, ref);
      return {
        status: 200,
        headers: {
          'content-type': known.type,
          'content-disposition': `attachment; filename="${repository.details.name}${known.ending}"`,
        },
        body: streamGit(
          [
            'archive',
            `--format=${known.format}`,
            `--prefix=${repository.details.name}/`,
            commit,
          ],
          repository.directory,
        ),
      };
    },
  },
];
