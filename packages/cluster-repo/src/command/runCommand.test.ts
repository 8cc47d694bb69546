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

import { createMockDirectory } from '@backstage/backend-test-utils';
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { exampleRepo } from '../__testUtils__/exampleRepo';

const COMMAND = resolve(__dirname, '../../bin/eks-cluster-repo.js');

interface Outcome {
  code: number | string | null | undefined;
  out: string[];
  error: string;
}

/** Runs the real command as CI does. */
function run(args: string[], environment: Record<string, string> = {}) {
  const { GITHUB_ACTIONS: _, ...surroundings } = process.env;
  return new Promise<Outcome>(done => {
    execFile(
      process.execPath,
      [COMMAND, ...args],
      { env: { ...surroundings, ...environment }, timeout: 60_000 },
      (failure, stdout, stderr) =>
        done({
          code: failure ? failure.code : 0,
          out: stdout.trimEnd().split('\n'),
          error: stderr,
        }),
    );
  });
}

describe('eks-cluster-repo', () => {
  jest.setTimeout(120_000);
  const directory = createMockDirectory();

  it('validates, and ends with 0 when all is well', async () => {
    directory.setContent(exampleRepo());
    await expect(run(['validate', directory.path])).resolves.toEqual({
      code: 0,
      out: ['0 errors, 0 warnings'],
      error: '',
    });
  });

  it('names problems with their lines, annotates them on GitHub and ends with 1', async () => {
    const repo = exampleRepo();
    directory.setContent({
      ...repo,
      'clusters/dev/cluster.yaml': repo['clusters/dev/cluster.yaml'].replace(
        '10.20.0.0/16',
        '11.0.0.0/16',
      ),
      'docs/a,b%.md': '${{ values.x }}\n',
    });
    const outcome = await run(['validate', directory.path], {
      GITHUB_ACTIONS: 'true',
    });
    expect(outcome.code).toBe(1);
    expect(outcome.out).toEqual([
      expect.stringMatching(
        /^clusters\/dev\/cluster\.yaml:15: error spec-invalid: `11\.0\.0\.0\/16` is not private/,
      ),
      expect.stringMatching(
        /^::error file=clusters\/dev\/cluster\.yaml,line=15,title=spec-invalid::`11\.0\.0\.0\/16` is not private/,
      ),
      expect.stringMatching(/^docs\/a,b%\.md:1: error template-unrendered/),
      expect.stringMatching(
        /^::error file=docs\/a%2Cb%25\.md,line=1,title=template-unrendered::/,
      ),
      '2 errors, 0 warnings',
    ]);
  });

  it('renders, checks what is rendered and says what differs', async () => {
    const repo = exampleRepo();
    directory.setContent({
      ...repo,
      'clusters/dev/eksctl.yaml': 'old: true\n',
    });
    const check = await run(['render', '--check', directory.path]);
    expect(check.code).toBe(1);
    expect(check.out[0]).toContain(
      'clusters/dev/eksctl.yaml:1: error derived-outdated',
    );
    await expect(run(['render', directory.path])).resolves.toMatchObject({
      code: 0,
      out: [
        'written    clusters/dev/eksctl.yaml',
        'unchanged  clusters/cluster.schema.json',
        'unchanged  clusters/prod/eksctl.yaml',
      ],
    });
    await expect(
      run(['render', directory.path, '--check']),
    ).resolves.toMatchObject({ code: 0 });
  });

  it.each([
    [['render', 'no/such/folder'], 'is not a folder'],
    [['publish'], 'Usage: eks-cluster-repo'],
    [['validate', 'a', 'b'], 'Usage: eks-cluster-repo'],
    [['validate', '--force'], "'--force'"],
    [[], 'Usage: eks-cluster-repo'],
  ])('ends with 2 for %j', async (args, message) => {
    const outcome = await run(args);
    expect(outcome.code).toBe(2);
    expect(outcome.error).toContain(message);
  });
});
