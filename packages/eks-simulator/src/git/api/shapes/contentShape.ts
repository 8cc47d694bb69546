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

import { GitHostContext } from '../../GitHostContext';
import { readBlob, Repository, TreeEntry } from '../../repositories';

/** As Gitea unless configured otherwise: the content of a larger file is left empty; its bytes are at `download_url`. */
const MAX_CONTENT_BYTES = 10 * 1024 * 1024;

const TYPES = {
  file: 'file',
  folder: 'dir',
  symlink: 'symlink',
  submodule: 'submodule',
} as const;

/** A file or folder as Gitea's `ContentsResponse`; with its content when `content` is given. */
export function contentShape(
  { endpoint }: GitHostContext,
  place: { repository: Repository; ref: string; commit: string },
  entry: TreeEntry,
  content?: Buffer,
) {
  const { owner, name } = place.repository.details;
  const path = entry.path.split('/').map(encodeURIComponent).join('/');
  const ref = encodeURIComponent(place.ref);
  const html = `${endpoint}/${owner}/${name}/src/${kindOf(
    place,
  )}/${ref}/${path}`;
  const self = `${endpoint}/api/v1/repos/${owner}/${name}/contents/${path}?ref=${ref}`;
  const isText = entry.kind === 'file' && content !== undefined;
  return {
    name: entry.path.split('/').at(-1) ?? '',
    path: entry.path,
    sha: entry.id,
    last_commit_sha: place.commit,
    type: TYPES[entry.kind],
    size: entry.size,
    ...(isText && { encoding: 'base64', content: content.toString('base64') }),
    ...(entry.kind === 'symlink' && { target: content?.toString('utf8') }),
    url: self,
    html_url: html,
    download_url:
      entry.kind === 'file'
        ? html.replace(`/${name}/src/`, `/${name}/raw/`)
        : undefined,
    _links: { self, html },
  };
}

/** A file or symlink with its content, which is empty for a file of more than 10 MiB. */
export async function fileShape(
  context: GitHostContext,
  place: { repository: Repository; ref: string; commit: string },
  entry: TreeEntry,
) {
  const hasContent = entry.kind === 'file' || entry.kind === 'symlink';
  return contentShape(
    context,
    place,
    entry,
    hasContent ? await contentOf(place.repository, entry) : undefined,
  );
}

async function contentOf(
  repository: Repository,
  entry: TreeEntry,
): Promise<Buffer> {
  return entry.size > MAX_CONTENT_BYTES
    ? Buffer.alloc(0)
    : readBlob(repository, entry);
}

function kindOf(place: { ref: string; commit: string }): 'branch' | 'commit' {
  return place.commit.startsWith(place.ref) ? 'commit' : 'branch';
}
