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

import type { ProgressJudgement, ProgressStepFinding } from '../../rules';
import { failureClause } from '../failures';
import { capitalised } from '../text';
import { clockOf } from '../times';
import { changeClause, describeProgressStep } from './describeProgressStep';
import { stepNames } from './stepNames';

/**
 * Says in a few short sentences how far a cluster is, and what remains.
 *
 * @public
 */
export function describeProgress(
  progress: ProgressJudgement,
  now: Date,
): string {
  return [
    headline(progress, now),
    ...remaining(progress),
    ...reservations(progress, now),
  ].join(' ');
}

function headline(progress: ProgressJudgement, now: Date): string {
  const { steps, state } = progress;
  switch (state) {
    case 'deleting':
      return 'The cluster is being deleted.';
    case 'failed':
      return failed(steps, now);
    case 'creating':
    case 'updating':
      return changing(steps, now);
    case 'incomplete':
      return `EKS lacks what \`cluster.yaml\` declares: ${stepNames(
        steps.filter(step => step.code === 'missing'),
      )}.`;
    case 'complete':
      return progress.declared === 'read'
        ? 'The control plane is active, and so is every node group and add-on that `cluster.yaml` declares.'
        : `Active: ${stepNames(steps)}.`;
    default:
      return unknown(progress, now);
  }
}

function failed(steps: ProgressStepFinding[], now: Date): string {
  const [first, ...more] = steps.filter(step => step.state === 'failed');
  if (!first) {
    return 'EKS could not create the cluster.';
  }
  const others = more.length > 0 ? ` Failed too: ${stepNames(more)}.` : '';
  return `${named(first, now)}${others}`;
}

function changing(steps: ProgressStepFinding[], now: Date): string {
  const active = steps.filter(step => step.state === 'active');
  const [first] = active;
  if (!first) {
    return 'Control plane is active.';
  }
  if (first.kind === 'controlPlane') {
    return `Control plane is ${changeClause(first, now)}.`;
  }
  return [
    ['CREATING', 'being created'],
    ['UPDATING', 'being updated'],
    ['DELETING', 'being deleted'],
    ['DEGRADED', 'waiting for nodes'],
  ]
    .flatMap(([status, verb]) => {
      const those = active.filter(step => step.status === status);
      return those.length > 0
        ? `${capitalised(verb)}: ${stepNames(those)}.`
        : [];
    })
    .join(' ');
}

function unknown(
  { steps, outdated, staleSince }: ProgressJudgement,
  now: Date,
): string {
  const first = steps.find(step => step.state === 'unknown');
  if (first) {
    return named(first, now);
  }
  return outdated || staleSince
    ? 'Everything was active when it was last read.'
    : 'Everything that EKS reports is active.';
}

/** A step with its name: `Node group`, its name in backticks, then its sentence. */
function named(step: ProgressStepFinding, now: Date): string {
  const name =
    step.code === 'unread' && step.all ? step.name : stepNames([step]);
  const sentence = describeProgressStep(step, now).replace(/^Not/, 'not');
  return `${capitalised(name)}: ${sentence}`;
}

/** What is declared and not begun. */
function remaining({ steps, state }: ProgressJudgement): string[] {
  const waiting = steps.filter(step => step.code === 'waiting');
  return state === 'creating' && waiting.length > 0
    ? [`Then: ${stepNames(waiting)}.`]
    : [];
}

function reservations(progress: ProgressJudgement, now: Date): string[] {
  const { state, steps, declared, outdated, staleSince } = progress;
  const unread = steps.find(step => step.code === 'unread');
  return [
    // Of an unknown state it is the headline.
    ...(unread && state !== 'unknown' ? [named(unread, now)] : []),
    ...(staleSince
      ? [`Read last at ${clockOf(staleSince, now)}, it may have changed since.`]
      : []),
    ...(outdated
      ? [`Now not everything can be read: ${failureClause([outdated])}.`]
      : []),
    ...(typeof declared === 'object'
      ? [`Whether that is all is not known. ${declared.message}`]
      : []),
  ];
}
