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

import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  CLUSTER_REPO_VERSION,
  validateClusterRepo,
} from '@backstage-eks/cluster-repo';
import { parse } from 'yaml';
import { TemplateRunner } from './__testUtils__/TemplateRunner';

jest.setTimeout(120_000);

const DEV = {
  name: 'dev',
  accountId: '111122223333',
  region: 'eu-west-1',
  vpcCidr: '10.40.0.0/16',
  desiredSize: 2,
  maxSize: 4,
};

const DEV_ENTITY = 'payments-dev-eu-west-1-111122223333';

const SHARED_FILES = [
  '.gitattributes',
  '.github/CODEOWNERS',
  '.github/actions/cluster-tools/action.yaml',
  '.github/workflows/cluster.yaml',
  '.github/workflows/delete.yaml',
  '.github/workflows/validate.yaml',
  'README.md',
  'catalog-info.yaml',
  'docs/aws-access.md',
  'docs/index.md',
  'docs/operations.md',
  'mkdocs.yml',
  'scripts/apply-cluster.sh',
  'scripts/delete-cluster.sh',
];

let runner: TemplateRunner;
let folder: string;

function values(changes: Record<string, unknown> = {}) {
  return {
    name: 'payments',
    owner: 'group:default/payments',
    environments: [DEV],
    kubernetesVersion: '1.35',
    supportType: 'STANDARD',
    architecture: 'arm64',
    nodeSize: 'large',
    capacityType: 'ON_DEMAND',
    natGateways: 'Single',
    endpoint: 'public',
    addons: ['aws-ebs-csi-driver', 'metrics-server'],
    repoUrl: runner.repoUrl('payments'),
    visibility: 'private',
    ...changes,
  };
}

/** Makes the cluster exist, for the EKS backend and in the catalog. */
function known(entityName: string) {
  runner.entities.push({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: entityName },
  });
  runner.answers.progress.set(entityName, {
    state: 'creating',
    sentence: `${entityName} is being created.`,
    steps: [],
    declaration: { state: 'none' },
  });
}

async function clone(name: string): Promise<string> {
  const { host } = new URL(runner.host.endpoint);
  const target = join(folder, name);
  await promisify(execFile)('git', [
    'clone',
    '--quiet',
    `http://demo:demo@${host}/platform/${name}.git`,
    target,
  ]);
  await rm(join(target, '.git'), { recursive: true });
  return target;
}

/** Changes a file on the main branch, as a person would. */
async function rewrite(
  name: string,
  path: string,
  change: (text: string) => string,
): Promise<void> {
  const { host } = new URL(runner.host.endpoint);
  const target = join(folder, `${name}-edited`);
  const git = (...args: string[]) => promisify(execFile)('git', args);
  await git(
    'clone',
    '--quiet',
    `http://demo:demo@${host}/platform/${name}.git`,
    target,
  );
  const file = join(target, path);
  await writeFile(file, change(await readFile(file, 'utf8')));
  const author = ['-c', 'user.name=Demo', '-c', 'user.email=demo@example.com'];
  await git('-C', target, ...author, 'commit', '--quiet', '-am', 'Edit');
  await git('-C', target, 'push', '--quiet');
}

async function listFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eks-template-'));
  runner = await TemplateRunner.start();
});

afterEach(async () => {
  await runner.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the template eks-actions-gitops', () => {
  it('publishes a valid repository, registers it, and changes nothing when run again', async () => {
    known(DEV_ENTITY);

    const first = await runner.run(values());

    expect(first.log).not.toContain('Error');
    expect(first.status).toBe('completed');
    expect(first.output.text?.[0].content).toContain(
      `- \`payments-dev\`: ${DEV_ENTITY} is being created.`,
    );
    expect(runner.published).toEqual(['platform/payments']);
    expect(runner.locations).toEqual([
      `${runner.host.endpoint}/platform/payments/src/branch/main/catalog-info.yaml`,
    ]);
    expect(first.output.links).toEqual([
      expect.objectContaining({
        title: 'Repository',
        url: `${runner.host.endpoint}/platform/payments`,
      }),
      expect.objectContaining({ title: 'Pipeline' }),
      expect.objectContaining({
        title: 'payments-dev',
        entityRef: `resource:default/${DEV_ENTITY}`,
      }),
    ]);
    const repository = await clone('payments');
    expect(await listFiles(repository)).toEqual(
      [
        ...SHARED_FILES,
        '.github/workflows/apply-dev.yaml',
        '.github/workflows/delete-dev.yaml',
        'clusters/cluster.schema.json',
        'clusters/dev/cluster.yaml',
        'clusters/dev/eksctl.yaml',
      ].sort(),
    );
    // Its pipeline and its owner check it with the version that derived it.
    const validate = parse(
      await readFile(
        join(repository, '.github/workflows/validate.yaml'),
        'utf8',
      ),
    );
    expect(validate.concurrency.group).toBe('validate-${{ github.ref }}');
    expect(validate.jobs.validate.env).toEqual({
      CLUSTER_REPO_VERSION,
    });
    expect(
      await readFile(join(repository, 'docs/operations.md'), 'utf8'),
    ).toContain(`npx @backstage-eks/cluster-repo@${CLUSTER_REPO_VERSION} `);
    const problems = await validateClusterRepo(repository);
    // The form was told to let everybody reach the API, and the repository says what that means.
    expect(problems.map(({ code, level }) => [level, code])).toEqual([
      ['warning', 'endpoint-open'],
    ]);

    // AWS publishes a newer add-on between the runs: what is pinned stays.
    runner.answers.addons['vpc-cni'].unshift('v1.22.0-eksbuild.1');
    const second = await runner.run(values());

    expect(second.status).toBe('completed');
    expect(second.output.text?.[0].content).toContain('Nothing to change');
    expect(runner.published).toHaveLength(1);
    expect(runner.locations).toHaveLength(1);
  });

  it('keeps text data in three environments, with every choice taken', async () => {
    const environments = [
      DEV,
      { ...DEV, name: 'staging', vpcCidr: '10.41.0.0/16' },
      {
        ...DEV,
        name: 'prod',
        accountId: '444455556666',
        region: 'us-east-1',
        vpcCidr: '10.42.0.0/16',
      },
    ];
    const hostile =
      '"; $(touch /tmp/x) `id` ${HOME} <!-- # : - &a *b | \\n [x](y)';
    const entityNames = environments.map(
      ({ accountId, name, region }) =>
        `payments-${name}-${region}-${accountId}`,
    );
    for (const entityName of entityNames) {
      known(entityName);
    }

    const run = await runner.run(
      values({
        environments,
        description: hostile,
        supportType: 'EXTENDED',
        architecture: 'x86_64',
        capacityType: 'SPOT',
        natGateways: 'HighlyAvailable',
        endpoint: 'restricted',
        publicAccessCidrs: ['203.0.113.0/24'],
        adminRole: 'platform-admin',
      }),
    );

    expect(run.log).not.toContain('Error');
    expect(run.status).toBe('completed');
    expect(run.output.links).toHaveLength(5);
    const repository = await clone('payments');
    expect(await validateClusterRepo(repository)).toEqual([]);
    const catalogInfo = parse(
      await readFile(join(repository, 'catalog-info.yaml'), 'utf8'),
    );
    expect(catalogInfo.metadata.description).toBe(hostile);
    expect(catalogInfo.spec.dependencyOf).toEqual(
      entityNames.map(name => `resource:default/${name}`),
    );
    const prod = parse(
      await readFile(join(repository, 'clusters/prod/cluster.yaml'), 'utf8'),
    );
    expect(prod.metadata).toEqual({
      name: 'payments-prod',
      environment: 'prod',
      owner: 'group:default/payments',
      source: `${runner.host.endpoint}/platform/payments/src/branch/main/clusters/prod/cluster.yaml`,
    });
    expect(prod.spec).toMatchObject({
      accountId: '444455556666',
      region: 'us-east-1',
      kubernetesVersion: '1.35',
      supportType: 'EXTENDED',
      network: {
        vpcCidr: '10.42.0.0/16',
        natGateways: 'HighlyAvailable',
        publicAccessCidrs: ['203.0.113.0/24'],
      },
      access: {
        entries: [
          {
            principalArn: 'arn:aws:iam::444455556666:role/platform-admin',
            policies: [{ name: 'AmazonEKSClusterAdminPolicy' }],
          },
        ],
      },
      nodeGroups: [
        {
          name: 'general',
          instanceTypes: ['m7i.large', 'm6i.large', 'm5.large'],
          amiType: 'AL2023_x86_64_STANDARD',
          capacityType: 'SPOT',
          minSize: 1,
          desiredSize: 2,
          maxSize: 4,
        },
      ],
    });
    const access = await readFile(
      join(repository, 'docs/aws-access.md'),
      'utf8',
    );
    const policies = [...access.matchAll(/```json\n([\s\S]*?)```/g)].map(
      ([, json]) => JSON.parse(json),
    );
    const subjects = policies.map(
      policy =>
        policy.Statement[0].Condition.StringEquals[
          'token.actions.githubusercontent.com:sub'
        ],
    );
    expect(subjects).toEqual([
      [
        'repo:platform/payments:environment:dev',
        'repo:platform/payments:environment:staging',
      ],
      ['repo:platform/payments:environment:prod'],
    ]);
  });

  it('publishes nothing when the account refuses, and says what exists', async () => {
    runner.answers.preflight = ({ name }) => ({
      checks: [
        {
          id: 'name',
          state: 'failed',
          sentence: `A cluster \`${name}\` exists already.`,
          fix: 'Choose another name.',
        },
      ],
    });

    const run = await runner.run(values());

    expect(run.status).toBe('failed');
    expect(run.log).toContain(
      'name `payments-dev`: A cluster `payments-dev` exists already. Choose another name.',
    );
    expect(run.log).toContain('does not exist.');
    expect(run.log).toContain('Nothing was published.');
    expect(runner.published).toEqual([]);
    expect(runner.locations).toEqual([]);
  });

  it('says what exists when registering fails, and goes on from there when run again', async () => {
    known(DEV_ENTITY);
    runner.catalog.addLocation.mockRejectedValueOnce(
      new Error('the catalog is down'),
    );

    const first = await runner.run(values());
    const second = await runner.run(values());

    expect(first.status).toBe('failed');
    expect(first.log).toContain('the catalog is down');
    expect(first.log).toContain(
      `- Repository: ${runner.host.endpoint}/platform/payments exists.`,
    );
    expect(first.log).toContain('- Catalog: the repository is not registered.');
    expect(first.log).toContain(
      `- Cluster \`${DEV_ENTITY}\`: ${DEV_ENTITY} is being created.`,
    );
    expect(first.log).toContain(
      'Clusters that are on its branch are created by its pipeline, whatever failed here.',
    );
    expect(second.status).toBe('completed');
    expect(second.output.text?.[0].content).toContain(
      'The repository held exactly these clusters already. It is registered now.',
    );
    expect(runner.published).toEqual(['platform/payments']);
    expect(runner.locations).toHaveLength(1);
  });

  it('refuses when somebody changed the repository, and names the file', async () => {
    known(DEV_ENTITY);
    await runner.run(values());
    await rewrite('payments', 'clusters/dev/cluster.yaml', text =>
      text.replace('maxSize: 4', 'maxSize: 5'),
    );

    const run = await runner.run(values());

    expect(run.status).toBe('failed');
    expect(run.log).toContain('- `clusters/dev/cluster.yaml` differs');
    expect(run.log).toContain('To change its clusters, edit the repository.');
    expect(runner.published).toHaveLength(1);
    expect(runner.locations).toHaveLength(1);
  });

  it('shows what it would publish in a dry run, and publishes nothing', async () => {
    const paths = await runner.dryRun(values());

    expect(paths).toEqual(
      expect.arrayContaining([
        ...SHARED_FILES,
        '.github/workflows/apply-dev.yaml',
        'clusters/dev/cluster.yaml',
        'clusters/dev/eksctl.yaml',
      ]),
    );
    expect(runner.published).toEqual([]);
    expect(runner.locations).toEqual([]);
    await expect(clone('payments')).rejects.toThrow('payments');
  });

  it.each([
    ['name', { name: 'pay\nments' }],
    ['owner', { owner: 'group:default/x"\nevil: yes' }],
    ['description', { description: 'two\nlines' }],
    ['description', { description: 'a ${{ secrets.TOKEN }}' }],
    ['description', { description: 'a {% raw %}' }],
    ['description', { description: 'a {# comment #}' }],
    ['description', { description: 'safe \u202e live' }],
    ['description', { description: 'red \u001b[31m' }],
    ['adminRole', { adminRole: 'arn:aws:iam::111122223333:role/x' }],
    ['kubernetesVersion', { kubernetesVersion: '1.35; id' }],
    ['publicAccessCidrs', { endpoint: 'restricted' }],
  ])('refuses a wrong %s before the task starts', async (field, change) => {
    const run = await runner.run(values(change));

    expect(run.status).toBe('refused');
    expect(run.log).toContain(field);
  });

  it.each([
    ['accountId', '$(id)'],
    ['region', 'eu-west-1; id'],
    ['vpcCidr', '10.0.0.0/8'],
    ['name', 'de v"'],
  ])(
    'refuses a wrong %s of an environment in words, and publishes nothing',
    async (field, value) => {
      const run = await runner.run(
        values({ environments: [{ ...DEV, [field]: value }] }),
      );

      expect(run.status).toBe('failed');
      expect(run.log).toContain(value);
      expect(run.log).not.toContain('pattern');
      expect(runner.published).toEqual([]);
    },
  );

  it.each(['Pay ments', 'pay"; id', 'pay$(id)'])(
    'refuses the name %j in words, and publishes nothing',
    async name => {
      const run = await runner.run(values({ name }));

      expect(run.status).toBe('failed');
      expect(run.log).toMatch(/InputError:[^]*letters, digits and hyphens/);
      expect(runner.published).toEqual([]);
    },
  );

  it('refuses versions that are not offered and environments of one name, and publishes nothing', async () => {
    const unsupported = await runner.run(values({ kubernetesVersion: '1.29' }));
    const twice = await runner.run(
      values({ environments: [DEV, { ...DEV, vpcCidr: '10.41.0.0/16' }] }),
    );

    expect(unsupported.status).toBe('failed');
    expect(unsupported.log).toContain(
      'kubernetesVersion `1.29` is not offered in 111122223333 (eu-west-1). Choose one of 1.36, 1.35, 1.34.',
    );
    expect(twice.status).toBe('failed');
    expect(twice.log).toContain('Give every environment its own name.');
    expect(runner.published).toEqual([]);
  });
});
