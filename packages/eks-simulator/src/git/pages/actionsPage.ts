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

import { PipelineRun, PipelineStep } from '../../pipeline/PipelineRun';
import { GitResponse, requireRepository, RouteCall } from '../http';
import { defaultBranch, Repository } from '../repositories';
import { Html, html, pathTo } from './html';
import { layout, repositoryHeader } from './layout';

const REFRESH_SECONDS = 3;

const BADGES: Record<PipelineStep['state'], string> = {
  waiting: '',
  running: 'busy',
  succeeded: 'good',
  failed: 'bad',
  skipped: '',
};

/** What needs attention first. */
const NOT_DONE = ['failed', 'running', 'waiting', 'skipped'] as const;

/** The pipeline runs of a repository, newest first; loads itself again while one runs. */
export async function actionsPage(call: RouteCall): Promise<GitResponse> {
  const repository = requireRepository(call);
  const { owner, name } = repository.details;
  const runs = [...call.context.runsOf(owner, name)].sort(
    (a, b) => b.id - a.id,
  );
  const isRunning = runs.some(isUnfinished);
  return layout({
    title: `Actions · ${owner}/${name}`,
    refreshSeconds: isRunning ? REFRESH_SECONDS : undefined,
    header: repositoryHeader(repository, {
      tab: 'actions',
      branch: await defaultBranch(repository),
    }),
    content: html`<h1>Actions</h1>
      ${isRunning
        ? html`<p class="quiet">
            This page loads itself again every ${REFRESH_SECONDS} seconds while
            something runs.
          </p>`
        : undefined}
      ${runs.length > 0
        ? runs.map((run, index) =>
            runPanel(repository, run, isOpen(run, index === 0)),
          )
        : html`<p class="notice">
            Nothing ran yet. A push to the main branch starts the pipeline.
          </p>`}`,
  });
}

/** What goes on, and else what came of the last push. One that waits has nothing to tell yet. */
function isOpen({ state }: PipelineRun, isNewest: boolean): boolean {
  return state === 'running' || (isNewest && state !== 'waiting');
}

function isUnfinished({ state }: PipelineRun): boolean {
  return state === 'running' || state === 'waiting';
}

function runPanel(
  repository: Repository,
  run: PipelineRun,
  open: boolean,
): Html {
  const { owner, name } = repository.details;
  return html`<details class="panel" ${open ? html`open` : undefined}>
    <summary>
      <h2>
        <span class="badge ${BADGES[run.state]}">${run.state}</span>
        ${run.title} <span class="quiet">#${run.id}</span>
      </h2>
      <div class="strip" aria-hidden="true">
        ${run.steps.map(
          step => html`<span class="${BADGES[step.state]}"></span>`,
        )}
      </div>
      <div class="quiet">
        ${countsOf(run.steps)}. Pushed
        <time datetime="${run.startedAt.toISOString()}"
          >${inWords(run.startedAt)}</time
        >
        with
        <a href="${pathTo(owner, name, 'commit', run.commit)}"
          ><code>${run.commit.slice(0, 8)}</code></a
        >
      </div>
    </summary>
    <ol class="rows steps">
      ${run.steps.map(
        step =>
          html`<li>
            <span class="badge ${BADGES[step.state]}">${step.state}</span>
            <span class="main">${step.name}</span>
            ${step.detail
              ? html`<span class="detail">${step.detail}</span>`
              : undefined}
          </li>`,
      )}
    </ol>
  </details>`;
}

/** Such as "3 of 14 steps done, 1 failed, 2 running". */
function countsOf(steps: PipelineStep[]): string {
  const count = (wanted: PipelineStep['state']) =>
    steps.filter(({ state }) => state === wanted).length;
  const rest = NOT_DONE.filter(state => count(state) > 0).map(
    state => `, ${count(state)} ${state}`,
  );
  return `${count('succeeded')} of ${steps.length} steps done${rest.join('')}`;
}

/** The clock of the simulated world is not that of the reader, so the time is given in full. */
function inWords(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
