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

/**
 * Where a step of a run stands. A `skipped` one is never reached, because an earlier step failed.
 *
 * @public
 */
export type PipelineStepState =
  | 'waiting'
  | 'running'
  | 'succeeded'
  | 'failed'
  | 'skipped';

/**
 * One step of a {@link PipelineRun}, such as "dev: control plane".
 *
 * @public
 */
export type PipelineStep = {
  /** Names the environment and what is done to it. */
  name: string;
  state: PipelineStepState;
  /** A sentence on what is or was done, what is waited for, or why the step failed. */
  detail?: string;
};

/**
 * What the simulated pipeline did, or is doing, for one push to the main branch.
 *
 * @public
 */
export type PipelineRun = {
  /** Counts up from 1 over all repositories of one simulator. */
  id: number;
  /** The full id of the commit that was pushed. */
  commit: string;
  /** What the run does, in a few words. */
  title: string;
  /**
   * `waiting` while earlier runs hold all of its environments, `running` until every environment is through; then `failed`
   * if a step failed, else `succeeded`.
   */
  state: 'waiting' | 'running' | 'succeeded' | 'failed';
  /** When the push came, by the clock of the simulated world. */
  startedAt: Date;
  /** In the order in which they were planned. */
  steps: PipelineStep[];
};
