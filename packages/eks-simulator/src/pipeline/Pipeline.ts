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

import { WorldState } from '../state';
import { Environment } from './environment/Environment';
import { readEnvironments } from './environment/readEnvironments';
import { Job } from './job/Job';
import { PipelineRun } from './PipelineRun';
import { Push, RepositoryFiles } from './RepositoryFiles';
import { stagesOf } from './tasks/stagesOf';

const MAIN = 'main';

interface Run {
  id: number;
  commit: string;
  startedAt: Date;
  jobs: Job[];
}

/**
 * Plays what the workflows of a cluster repository do with eksctl when a commit lands on main: each `clusters/<env>/` becomes
 * a cluster in the simulated world, or is changed to what the files say. It moves with the clock of the world, like all else.
 *
 * @public
 */
export class Pipeline {
  readonly #state: WorldState;
  readonly #files: RepositoryFiles;
  /** By `<owner>/<repo>`, oldest first. */
  readonly #runs = new Map<string, Run[]>();
  /** The last job of an environment, by `<owner>/<repo>/<environment>`. */
  readonly #lastJobs = new Map<string, Job>();
  #lastId = 0;
  #reading: Promise<void> = Promise.resolve();

  private constructor(state: WorldState, files: RepositoryFiles) {
    this.#state = state;
    this.#files = files;
  }

  static create(options: {
    state: WorldState;
    files: RepositoryFiles;
  }): Pipeline {
    return new Pipeline(options.state, options.files);
  }

  /**
   * Begins a run for a push to main, if the repository declares clusters. Pushes are taken in their order, and runs of the
   * same environment wait for each other. Whatever is wrong with the files is a failed run, never an error of this call.
   */
  async onPush(push: Push): Promise<void> {
    if (push.branch !== MAIN) {
      return;
    }
    const begun = this.#reading.then(() => this.#begin(push));
    // Who pushed is told of an error; the next push must not suffer from it.
    this.#reading = begun.catch(() => undefined);
    await begun;
  }

  /** The runs of a repository as they stand now, newest first. */
  runsOf(owner: string, repo: string): PipelineRun[] {
    this.#state.timeline.settle(this.#state.clock.now());
    const runs = this.#runs.get(`${owner}/${repo}`) ?? [];
    return runs.map(toPipelineRun).reverse();
  }

  async #begin(push: Push): Promise<void> {
    const environments = await readEnvironments(this.#files, push).catch(
      (error: unknown): Environment[] => [
        {
          name: 'clusters',
          content: {
            problem: `The files of commit ${push.commit} could not be read: ${error}. Push again.`,
          },
        },
      ],
    );
    if (environments.length === 0) {
      return;
    }
    const { clock, timeline } = this.#state;
    const now = clock.now();
    timeline.settle(now);
    const jobs = environments.map(environment =>
      Job.create({
        environment: environment.name,
        stages: stagesOf(this.#state, environment),
        timeline,
      }),
    );
    this.#lastId += 1;
    const key = `${push.owner}/${push.repo}`;
    this.#runs.set(key, [
      ...(this.#runs.get(key) ?? []),
      { id: this.#lastId, commit: push.commit, startedAt: now, jobs },
    ]);
    for (const job of jobs) {
      const place = `${key}/${job.environment}`;
      job.start(now, this.#lastJobs.get(place));
      this.#lastJobs.set(place, job);
    }
  }
}

function toPipelineRun({ id, commit, startedAt, jobs }: Run): PipelineRun {
  const steps = jobs.flatMap(job => job.steps);
  const state = stateOf(jobs);
  const names = jobs.map(job => job.environment).join(', ');
  const isIdle = state === 'succeeded' && !jobs.some(job => job.changed);
  return {
    id,
    commit,
    startedAt,
    state,
    title: isIdle ? `Nothing to change in ${names}` : `Apply ${names}`,
    steps: steps.map(step => ({ ...step })),
  };
}

function stateOf(jobs: Job[]): PipelineRun['state'] {
  const steps = jobs.flatMap(job => job.steps);
  if (steps.every(step => step.state === 'waiting')) {
    return 'waiting';
  }
  if (jobs.some(job => !job.isOver)) {
    return 'running';
  }
  return steps.some(step => step.state === 'failed') ? 'failed' : 'succeeded';
}
