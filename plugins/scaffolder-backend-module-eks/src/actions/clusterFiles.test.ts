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

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CLUSTER_REPO_VERSION } from '@backstage-eks/cluster-repo';
import { parse } from 'yaml';
import { exampleInput } from '../__testUtils__/exampleInput';
import { runAction } from '../__testUtils__/runAction';
import { createRenderClusterRepoAction } from './renderClusterRepo';
import { createValidateClusterRepoAction } from './validateClusterRepo';
import { examples as validateExamples } from './validateClusterRepo.examples';
import { createWriteClusterSpecAction } from './writeClusterSpec';
import { examples } from './writeClusterSpec.examples';

const write = createWriteClusterSpecAction();
const render = createRenderClusterRepoAction();
const validate = createValidateClusterRepoAction();

describe('eks:cluster-spec:write', () => {
  it('writes a checked file once and tells the entity of the cluster', async () => {
    const input = exampleInput(examples[0]);

    const first = await runAction(write, input);
    const second = await runAction(write, input, {
      workspacePath: first.workspacePath,
    });

    expect(first.output).toEqual({
      path: 'clusters/dev/cluster.yaml',
      clusterName: 'payments-dev',
      entityName: 'payments-dev-eu-west-1-111122223333',
      entityRef: 'resource:default/payments-dev-eu-west-1-111122223333',
      changed: true,
    });
    expect(second.output.changed).toBe(false);
    const file = parse(
      await readFile(join(first.workspacePath, input.path), 'utf8'),
    );
    expect(file).toEqual({
      apiVersion: 'backstage-eks.io/v1alpha1',
      kind: 'Cluster',
      metadata: input.metadata,
      spec: input.spec,
    });
  });

  it('lists every problem with its field', async () => {
    const input = exampleInput(examples[0]);
    input.spec.accountId = '12';
    input.spec.network.vpcCidr = '10.0.0.0/8';

    const run = runAction(write, input);

    await expect(run).rejects.toMatchObject({ name: 'InputError' });
    await expect(run).rejects.toThrow('- spec.accountId `12`: ');
    await expect(run).rejects.toThrow('- spec.network.vpcCidr `10.0.0.0/8`: ');
  });

  it.each(['../cluster.yaml', '/etc/cluster.yaml', 'a/../../cluster.yaml'])(
    'refuses the path %s',
    async path => {
      await expect(
        runAction(write, { ...exampleInput(examples[0]), path }),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining('leads out of the workspace'),
      });
    },
  );

  it('refuses to change a file when told so, and leaves it as it is', async () => {
    const input = { ...exampleInput(examples[0]), ifExists: 'fail' };
    const { workspacePath } = await runAction(write, input);
    const other = structuredClone(input);
    other.spec.network.vpcCidr = '10.41.0.0/16';
    const before = await readFile(join(workspacePath, input.path), 'utf8');

    await expect(runAction(write, other, { workspacePath })).rejects.toThrow(
      'Give every environment its own name.',
    );
    const again = await runAction(write, input, { workspacePath });

    expect(again.output.changed).toBe(false);
    expect(await readFile(join(workspacePath, input.path), 'utf8')).toBe(
      before,
    );
  });
});

describe('eks:cluster-repo:render and eks:cluster-repo:validate', () => {
  it('derives files and finds that one was edited by hand', async () => {
    const { workspacePath } = await runAction(write, exampleInput(examples[0]));

    const first = await runAction(render, {}, { workspacePath });
    const second = await runAction(render, {}, { workspacePath });

    expect(first.output.written).toContain('clusters/dev/eksctl.yaml');
    expect(second.output).toEqual({
      written: [],
      unchanged: first.output.written,
      version: CLUSTER_REPO_VERSION,
    });
    const derived = join(workspacePath, 'clusters/dev/eksctl.yaml');
    await writeFile(
      derived,
      (await readFile(derived, 'utf8')).replace('m7g.large', 'm7g.4xlarge'),
    );
    await expect(
      runAction(validate, exampleInput(validateExamples[0]), { workspacePath }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/- clusters\/dev\/eksctl\.yaml(:\d+)?: /),
    });
  });

  it('refuses a workflow that GitHub would not run, with file and line, and folders outside', async () => {
    const { workspacePath } = await runAction(write, exampleInput(examples[0]));
    const workflows = join(workspacePath, '.github/workflows');
    await mkdir(workflows, { recursive: true });
    await writeFile(
      join(workflows, 'apply.yaml'),
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@main\n',
    );
    await runAction(render, {}, { workspacePath });

    await expect(runAction(validate, {}, { workspacePath })).rejects.toThrow(
      '- .github/workflows/apply.yaml:6: ',
    );
    await expect(
      runAction(validate, { path: '../..' }, { workspacePath }),
    ).rejects.toThrow('leads out of the workspace');
    await expect(
      runAction(render, { path: '/etc' }, { workspacePath }),
    ).rejects.toThrow('leads out of the workspace');
  });
});
