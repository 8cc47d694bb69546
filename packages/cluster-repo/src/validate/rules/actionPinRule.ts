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

import type { RepoProblem } from '../../RepoProblem';
import { isRecord } from '../../specs/isRecord';
import type { RepoFacts } from '../RepoFacts';

/** Workflows, and the composite actions of the repository itself. */
const FILES =
  /^\.(?:github|gitea)\/(?:workflows\/[^/]+|actions\/(?:[^/]+\/)+action)\.ya?ml$/;

/**
 * An action or reusable workflow of another repository names a full commit SHA or a version tag such as `v4` or `v4.2.1`,
 * never a branch; a container image names a digest or a tag other than `latest`.
 */
export function actionPinRule({ yamls }: RepoFacts): RepoProblem[] {
  return [...yamls.values()]
    .filter(({ file }) => FILES.test(file))
    .flatMap(yaml =>
      usesOf(yaml.values[0])
        .filter(({ uses }) => !isPinned(uses))
        .map(({ path, uses }) => ({
          level: 'error' as const,
          code: 'action-unpinned',
          file: yaml.file,
          line: yaml.lineOf(path),
          message: `\`${uses}\` can change under your feet: it names a branch, or nothing.`,
          fix: 'Name a full commit SHA or a version tag, such as `actions/checkout@v4`.',
        })),
    );
}

function isPinned(uses: string): boolean {
  if (uses.startsWith('./')) {
    return true;
  }
  if (uses.startsWith('docker://')) {
    return /@sha256:[0-9a-f]{64}$|:(?!latest$)[\w.-]+$/.test(
      uses.slice('docker://'.length),
    );
  }
  return /@(?:[0-9a-f]{40}|v?\d+(?:\.\d+){0,2}(?:[-+][\w.-]+)?)$/.test(uses);
}

type Path = Array<string | number>;

/** Every `uses` of a workflow or composite action. */
function usesOf(value: unknown): Array<{ path: Path; uses: string }> {
  const jobs = mapAt(value, 'jobs');
  return [
    ...usesOfSteps(['runs'], mapAt(value, 'runs')),
    ...Object.entries(jobs).flatMap(([name, job]) => [
      ...usesAt(['jobs', name], job),
      ...usesOfSteps(['jobs', name], job),
    ]),
  ];
}

function usesOfSteps(path: Path, holder: unknown) {
  const steps: unknown = isRecord(holder) ? holder.steps : undefined;
  return Array.isArray(steps)
    ? steps.flatMap((step, index) => usesAt([...path, 'steps', index], step))
    : [];
}

function usesAt(path: Path, holder: unknown) {
  return isRecord(holder) && typeof holder.uses === 'string'
    ? [{ path: [...path, 'uses'], uses: holder.uses }]
    : [];
}

function mapAt(value: unknown, key: string): Record<string, unknown> {
  const inner = isRecord(value) ? value[key] : undefined;
  return isRecord(inner) ? inner : {};
}
