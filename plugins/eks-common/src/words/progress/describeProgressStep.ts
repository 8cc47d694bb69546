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

import type { ProgressStepFinding } from '../../rules';
import { failureClause } from '../failures';
import { capitalised, code, saying } from '../text';
import { clockOf } from '../times';
import { nounOf } from './stepNames';

const MAX_MESSAGE = 180;
/** From here on a control plane takes longer than most. */
const SLOW_MS = 20 * 60 * 1000;

/**
 * Says in one sentence where a part of a cluster stands. The part itself is not named.
 *
 * @public
 */
export function describeProgressStep(
  step: ProgressStepFinding,
  now: Date,
): string {
  switch (step.code) {
    case 'done':
      return 'Active.';
    case 'changing':
      return `${capitalised(changeClause(step, now))}.`;
    case 'waitingForNodes':
      return `Reported as ${code(
        step.status ?? '',
      )} while no node is there yet.`;
    case 'broken':
      return broken(step);
    case 'waiting':
      return waiting(step.controlPlane);
    case 'missing':
      return `Declared in \`cluster.yaml\`, but EKS has no such ${nounOf(
        step.kind,
      )}.`;
    case 'unread':
      return step.failure
        ? `Not read: ${failureClause([step.failure])}.`
        : 'Not read yet.';
    default:
      return `EKS reports the status ${code(step.status ?? '')}.`;
  }
}

/** What happens to a part, such as `being created, since 14:02 UTC`. */
export function changeClause(step: ProgressStepFinding, now: Date): string {
  switch (step.status) {
    case 'UPDATING':
      return 'being updated';
    case 'DELETING':
      return 'being deleted';
    default: {
      const since = step.since ? `, since ${clockOf(step.since, now)}` : '';
      return step.kind === 'controlPlane'
        ? `being created${since}; ${expectation(step.since, now)}`
        : `being created${since}`;
    }
  }
}

function expectation(since: string | undefined, now: Date): string {
  return since && now.getTime() - Date.parse(since) > SLOW_MS
    ? 'that is longer than the 10 minutes EKS usually takes'
    : 'EKS takes about 10 minutes';
}

function waiting(controlPlane: string): string {
  switch (controlPlane) {
    case 'CREATING':
      return 'Declared in `cluster.yaml`, begins when the control plane is active.';
    case 'FAILED':
      return 'Declared in `cluster.yaml`, cannot begin without the control plane.';
    default:
      return 'Declared in `cluster.yaml`, not begun yet.';
  }
}

function broken(
  step: Extract<ProgressStepFinding, { code: 'broken' }>,
): string {
  const status = code(step.status ?? '');
  const { issue } = step;
  return issue
    ? `EKS reports ${status}: ${saying(issue.message, MAX_MESSAGE).replace(
        /\.$/,
        '',
      )} (${code(issue.code)}).`
    : `EKS reports ${status} and gives no reason.`;
}
