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
import { GitResponse, RouteCall } from '../http';
import {
  entryAt,
  listBranches,
  listFolder,
  readBlob,
  readCommit,
  Repository,
  TreeEntry,
} from '../repositories';
import { codeLines } from './code';
import { findPlace, PagePlace } from './findPlace';
import { Html, html, pathTo, timeAgo } from './html';
import { layout, repositoryHeader } from './layout';

/** What a browser still shows without a pause. */
const MAX_SHOWN_BYTES = 1024 * 1024;

const ICONS = { folder: '▸', file: '·', symlink: '↪', submodule: '◆' };

/** A folder with its entries and README, or a file with its lines. */
export async function treePage(call: RouteCall): Promise<GitResponse> {
  const place = await findPlace(call);
  const { repository, commit, path } = place;
  const entry = await entryAt(repository, commit, path);
  if (!entry) {
    throw new HttpError(404, `There is no "${path}" at "${place.ref}".`);
  }
  const { owner, name, description } = repository.details;
  return layout({
    title: path ? `${path} · ${owner}/${name}` : `${owner}/${name}`,
    header: repositoryHeader(repository, { tab: 'files', branch: place.ref }),
    content: html`${path === ''
      ? html`<h1>${name}</h1>
          <p>${description}</p>`
      : html`<h1>${breadcrumbs(place)}</h1>`}
    ${await bar(call, place)}
    ${entry.kind === 'folder' ? await folder(place) : await file(place, entry)}`,
  });
}

async function bar(call: RouteCall, place: PagePlace): Promise<Html> {
  const { repository, commit } = place;
  const { owner, name } = repository.details;
  const { id, message, author } = await readCommit(repository, commit);
  return html`<div class="bar">
      <nav aria-label="Branches">
        ${[...(await listBranches(repository)).keys()].map(branch =>
          branchLink(place, branch),
        )}
      </nav>
      <span class="quiet">
        <a href="${pathTo(owner, name, 'commit', id)}"
          ><code>${id.slice(0, 8)}</code> ${message.split('\n')[0]}</a
        >
        by ${author.name}, ${timeAgo(new Date(author.date), new Date())}
      </span>
    </div>
    ${place.path === ''
      ? html`<p class="quiet">
          Clone:
          <code class="copy"
            >git clone ${call.context.endpoint}/${owner}/${name}.git</code
          >
        </p>`
      : undefined}`;
}

function branchLink(place: PagePlace, branch: string): Html {
  const { owner, name } = place.repository.details;
  const isCurrent = place.kind === 'branch' && place.ref === branch;
  return html`<a
    class="badge ${isCurrent ? 'violet' : ''}"
    ${isCurrent ? html`aria-current="true"` : undefined}
    href="${pathTo(owner, name, 'src/branch', branch)}"
    >${branch}</a
  >`;
}

async function folder(place: PagePlace): Promise<Html> {
  const { repository, commit, path } = place;
  const entries = (await listFolder(repository, commit, path)) ?? [];
  const readme = entries.find(
    entry =>
      entry.kind === 'file' &&
      entry.size <= MAX_SHOWN_BYTES &&
      /(^|\/)README(\.\w+)?$/i.test(entry.path),
  );
  return html`<ul class="rows panel" aria-label="Files">
      ${entries.map(
        entry =>
          html`<li>
            <span class="main">
              <span class="icon" aria-hidden="true">${ICONS[entry.kind]}</span
              >${entryLink(place, entry)}
            </span>
            <span class="quiet"
              >${entry.kind === 'file' ? `${entry.size} B` : entry.kind}</span
            >
          </li>`,
      )}
    </ul>
    ${readme && (await readmePanel(repository, readme))}`;
}

function entryLink(place: PagePlace, entry: TreeEntry): Html {
  const name = entry.path.split('/').at(-1);
  return html`<a href="${addressOf(place, 'src', entry.path)}">${name}</a>`;
}

async function readmePanel(
  repository: Repository,
  readme: TreeEntry,
): Promise<Html> {
  const content = await readBlob(repository, readme);
  return html`<section class="panel">
    <h2>${readme.path.split('/').at(-1)}</h2>
    <pre class="wrap">${content.toString('utf8')}</pre>
  </section>`;
}

async function file(place: PagePlace, entry: TreeEntry): Promise<Html> {
  if (entry.kind === 'submodule') {
    return html`<p class="notice">
      A submodule at commit <code>${entry.id}</code>.
    </p>`;
  }
  return html`<p>
      <a href="${addressOf(place, 'raw', entry.path)}">Raw</a>
      <span class="quiet">${entry.size} bytes</span>
    </p>
    ${entry.size > MAX_SHOWN_BYTES
      ? html`<p class="notice">Too large to show here. Open it as Raw.</p>`
      : html`<div class="panel">
          ${codeLines(await readBlob(place.repository, entry))}
        </div>`}`;
}

function breadcrumbs(place: PagePlace): Html {
  const parts = place.path.split('/');
  const crumbs = parts.slice(0, -1).map((part, index) => {
    const path = parts.slice(0, index + 1).join('/');
    return html`<a href="${addressOf(place, 'src', path)}">${part}</a> / `;
  });
  return html`<a href="${addressOf(place, 'src', '')}"
      >${place.repository.details.name}</a
    >
    / ${crumbs}${parts.at(-1)}`;
}

function addressOf(
  place: PagePlace,
  view: 'src' | 'raw',
  path: string,
): string {
  const { owner, name } = place.repository.details;
  return pathTo(owner, name, view, place.kind, place.ref, path);
}
