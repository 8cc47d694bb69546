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
import { AwsError } from '../../aws/AwsError';
import { Timeline } from '../../clock';
import { PipelineStep } from '../PipelineRun';
import { Progress, Task } from './Task';

/**
 * What a run does for one environment: stages one after the other, the tasks of a stage side by side. A failed task ends
 * the job when its stage is over. Time is that of the timeline; nothing runs in the background.
 */
export class Job {
  readonly environment: string;
  readonly #timeline: Timeline;
  readonly #stages: Array<Array<{ task: Task; step: PipelineStep }>>;
  readonly #afterEnd: Array<(at: Date) => void> = [];
  #isOver = false;
  #changed = false;

  private constructor(
    environment: string,
    stages: Task[][],
    timeline: Timeline,
  ) {
    this.environment = environment;
    this.#timeline = timeline;
    this.#stages = stages
      .filter(tasks => tasks.length > 0)
      .map(tasks =>
        tasks.map(task => ({
          task,
          step: { name: `${environment}: ${task.name}`, state: 'waiting' },
        })),
      );
  }

  static create(options: {
    environment: string;
    stages: Task[][];
    timeline: Timeline;
  }): Job {
    return new Job(options.environment, options.stages, options.timeline);
  }

  /** In the order in which they are begun. */
  get steps(): PipelineStep[] {
    return this.#stages.flat().map(({ step }) => step);
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Whether anything was made or altered. */
  get changed(): boolean {
    return this.#changed;
  }

  /** Begins at once, or when another job is over. */
  start(now: Date, after?: Job): void {
    if (after && !after.isOver) {
      const [first] = this.steps;
      first.detail = `Waits until an earlier run is through with ${this.environment}.`;
      after.#afterEnd.push(at => this.#runStage(0, at));
    } else {
      this.#runStage(0, now);
    }
  }

  #runStage(index: number, now: Date): void {
    const stage = this.#stages[index];
    if (!stage) {
      this.#end(now);
      return;
    }
    let open = stage.length;
    const onTaskEnd = (at: Date) => {
      open -= 1;
      if (open > 0) {
        return;
      }
      if (stage.some(({ step }) => step.state === 'failed')) {
        this.#end(at);
      } else {
        this.#runStage(index + 1, at);
      }
    };
    for (const { task, step } of stage) {
      this.#advance(step, () => task.start(now), now, onTaskEnd);
    }
  }

  #advance(
    step: PipelineStep,
    next: () => Progress,
    now: Date,
    onTaskEnd: (at: Date) => void,
  ): void {
    let progress: Progress;
    try {
      progress = next();
    } catch (error) {
      step.state = 'failed';
      step.detail = explain(error);
      onTaskEnd(now);
      return;
    }
    if ('done' in progress) {
      step.state = 'succeeded';
      step.detail = progress.done;
      this.#changed ||= progress.changed;
      onTaskEnd(now);
      return;
    }
    const { doing, takesMs, then } = progress;
    step.state = 'running';
    step.detail = doing;
    this.#timeline.at(new Date(now.getTime() + takesMs), at =>
      this.#advance(step, () => then(at), at, onTaskEnd),
    );
  }

  #end(at: Date): void {
    this.#isOver = true;
    for (const step of this.steps.filter(({ state }) => state === 'waiting')) {
      step.state = 'skipped';
      step.detail = 'Not reached, because an earlier step failed.';
    }
    for (const callback of this.#afterEnd) {
      callback(at);
    }
  }
}

function explain(error: unknown): string {
  if (error instanceof AwsError) {
    return `${error.code}: ${error.message}`;
  }
  if (error instanceof z.ZodError) {
    const problems = error.issues.map(
      issue => `${issue.path.map(String).join('.')}: ${issue.message}`,
    );
    return `InvalidParameterException: ${problems.join('; ')}`;
  }
  return error instanceof Error ? error.message : String(error);
}
