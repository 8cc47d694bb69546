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
};

/** The pipeline runs of a repository, newest first; loads itself again while one runs. */
export async function actionsPage(call: RouteCall): Promise<GitResponse> {
  const repository = requireRepository(call);
  const { owner, name } = repository.details;
  const runs = [...call.context.runsOf(owner, name)].sort(
    (a, b) => b.id - a.id,
  );
  const isRunning = runs.some(({ state }) => state === 'running');
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
        ? runs.map(run => runPanel(repository, run))
        : html`<p class="notice">
            Nothing ran yet. A push to the main branch starts the pipeline.
          </p>`}`,
  });
}

function runPanel(repository: Repository, run: PipelineRun): Html {
  const { owner, name } = repository.details;
  return html`<section class="panel">
    <h2>
      <span class="badge ${BADGES[run.state]}">${run.state}</span>
      ${run.title}
      <span class="quiet"
        >#${run.id},
        <a href="${pathTo(owner, name, 'commit', run.commit)}"
          ><code>${run.commit.slice(0, 8)}</code></a
        >, started
        <time datetime="${run.startedAt.toISOString()}"
          >${inWords(run.startedAt)}</time
        ></span
      >
    </h2>
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
  </section>`;
}

/** The clock of the simulated world is not that of the reader, so the time is given in full. */
function inWords(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
