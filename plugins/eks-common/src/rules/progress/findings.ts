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

import type { HealthIssue, ReadFailure } from '../../facts';
import type { ProgressKind, ProgressState } from './types';

/**
 * What was found about one part of a cluster: `changing` is being created, updated or deleted; `waiting` and `missing` are
 * declared and not there, soon and long after the cluster was created; `waitingForNodes` is degraded only because no node
 * is there yet.
 *
 * @public
 */
export type ProgressStepFinding = {
  kind: ProgressKind;
  name: string;
  /** As EKS reports it; absent while EKS does not know the part. */
  status?: string;
  /** ISO 8601, when EKS created it. */
  since?: string;
} & (
  | { code: 'done'; state: 'done' }
  | { code: 'changing'; state: 'active' }
  | { code: 'waitingForNodes'; state: 'active' }
  | { code: 'broken'; state: 'failed'; issue?: HealthIssue }
  | { code: 'waiting'; state: 'waiting'; controlPlane: string }
  | { code: 'missing'; state: 'waiting' }
  /** With `all` it stands for all parts of its kind, because no name is known. */
  | { code: 'unread'; state: 'unknown'; all?: boolean; failure?: ReadFailure }
  | { code: 'strange'; state: 'unknown' }
);

/**
 * The progress of a cluster.
 *
 * @public
 */
export interface ProgressJudgement {
  state: ProgressState;
  /** ISO 8601, when EKS created the cluster. */
  startedAt?: string;
  /** In the order in which they happen. */
  steps: ProgressStepFinding[];
  /** Whether the parts that should be there are known, and why not. */
  declared: 'read' | 'none' | ReadFailure;
  /** Why the latest read failed; the steps are then those of an earlier read. */
  outdated?: ReadFailure;
  /** ISO 8601, when the oldest of what the steps show was read; present when that is long ago. */
  staleSince?: string;
}
