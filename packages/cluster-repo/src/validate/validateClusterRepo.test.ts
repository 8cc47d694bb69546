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
import { clusterYaml, exampleRepo } from '../__testUtils__/exampleRepo';
import type { RepoFiles } from '../__testUtils__/exampleRepo';
import { validateClusterRepo } from './validateClusterRepo';

const DEV = 'clusters/dev/cluster.yaml';
const PROD = 'clusters/prod/cluster.yaml';
const WORKFLOW = '.github/workflows/apply.yaml';
const CATALOG = 'catalog-info.yaml';

/** Puts together what scanners of this repository should not find whole. */
const ACCESS_KEY = ['AKIA', 'QWERTYUIOP234567'].join('');
const PRIVATE_KEY = ['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' ');

describe('validateClusterRepo', () => {
  const directory = createMockDirectory();

  async function problemsOf(files: RepoFiles): Promise<string[]> {
    directory.setContent(files);
    const problems = await validateClusterRepo(directory.path);
    return problems.map(
      ({ level, code, file, line, message }) =>
        `${level} ${code} ${file}:${line ?? '-'} ${message}`,
    );
  }

  it('has nothing to say about a repository that is in order', async () => {
    await expect(problemsOf(exampleRepo())).resolves.toEqual([]);
  });

  it.each<[string, (repo: RepoFiles) => RepoFiles, string[]]>([
    [
      'YAML that does not parse',
      () => ({ 'docs/x.yml': 'a: 1\nb: [2\n' }),
      ['error yaml-invalid docs/x.yml:3 The YAML cannot be read'],
    ],
    [
      'a key that is there twice',
      repo => ({ [DEV]: `${repo[DEV]}kind: Cluster\n` }),
      [
        `error yaml-invalid ${DEV}:43 The YAML cannot be read: Map keys must be unique`,
      ],
    ],
    [
      'an invalid spec',
      repo => ({ [DEV]: repo[DEV].replace('maxSize: 6 ', 'maxSize: 1 ') }),
      [`error spec-invalid ${DEV}:32 \`maxSize\` 1 is below \`minSize\` 2`],
    ],
    [
      'a field that is missing, at the line of what it is missing from',
      repo => ({ [DEV]: repo[DEV].replace('  region: eu-west-1\n', '') }),
      [`error spec-invalid ${DEV}:9 \`region\` is missing`],
    ],
    [
      'an unknown field, at its line',
      repo => ({ [DEV]: repo[DEV].replace('region:', 'regions:') }),
      [
        `error spec-invalid ${DEV}:9 \`region\` is missing`,
        `error spec-invalid ${DEV}:10 There is no field \`regions\` here: write \`region\``,
      ],
    ],
    [
      'two documents in a cluster.yaml',
      repo => ({ [DEV]: `${repo[DEV]}---\nkind: Other\n` }),
      [`error spec-invalid ${DEV}:- The file holds 2 YAML documents`],
    ],
    [
      'a folder without cluster',
      () => ({ 'clusters/test/eksctl.yaml': 'a: 1\n' }),
      ['error cluster-file-missing clusters/test/cluster.yaml'],
    ],
    [
      'a folder of another name than its environment',
      repo => ({ 'clusters/test/cluster.yaml': repo[DEV] }),
      [
        'error folder-name clusters/test/cluster.yaml:6',
        'error cluster-name-taken clusters/test/cluster.yaml:5 `payments-dev` is already',
        'error network-overlap clusters/test/cluster.yaml:15',
        'error derived-outdated clusters/test/eksctl.yaml:- The derived file is missing',
      ],
    ],
    [
      'a derived file that somebody edited',
      repo => ({
        'clusters/dev/eksctl.yaml': repo['clusters/dev/eksctl.yaml'].replace(
          'maxSize: 6',
          'maxSize: 7',
        ),
      }),
      ['error derived-outdated clusters/dev/eksctl.yaml:50 The file differs'],
    ],
    [
      'networks that overlap in one account and region',
      () => ({ [PROD]: clusterYaml('prod', '10.20.64.0/20') }),
      [
        `error network-overlap ${PROD}:15 \`10.20.64.0/20\` overlaps \`10.20.0.0/16\` of ${DEV}`,
        'error derived-outdated',
      ],
    ],
    [
      'an endpoint that is open to all',
      repo => ({ [DEV]: repo[DEV].replace(/ +publicAccessCidrs.*\n/, '') }),
      [
        `warning endpoint-open ${DEV}:17 The Kubernetes API answers the whole internet`,
        'error derived-outdated',
      ],
    ],
    [
      'an endpoint that is open to all by its list',
      repo => ({
        [DEV]: repo[DEV].replace('203.0.113.0/24', '203.0.113.0/24, 0.0.0.0/0'),
      }),
      [`warning endpoint-open ${DEV}:19`, 'error derived-outdated'],
    ],
    [
      'nodes without their add-ons',
      repo => ({
        [DEV]: repo[DEV].replace(/ +- name: coredns\n.*\n/, ''),
      }),
      [
        `warning addon-missing ${DEV}:35 The cluster has node groups and not the add-ons coredns`,
        'error derived-outdated',
      ],
    ],
    [
      'an outdated schema for editors, which harms nobody',
      () => ({ 'clusters/cluster.schema.json': '{}\n' }),
      ['warning derived-outdated clusters/cluster.schema.json:1'],
    ],
    [
      'a workflow that GitHub would refuse',
      repo => ({
        [WORKFLOW]: repo[WORKFLOW].replace(
          'apply:\n',
          'apply:\n    needs: [x]\n',
        ),
      }),
      [
        `error workflow-invalid ${WORKFLOW}:10 GitHub would not run the workflow: job "apply" needs job "x"`,
      ],
    ],
    [
      'an action that names a branch',
      repo => ({
        [WORKFLOW]: repo[WORKFLOW].replace('checkout@v4', 'checkout@main'),
      }),
      [`error action-unpinned ${WORKFLOW}:14 \`actions/checkout@main\``],
    ],
    [
      'an image that names latest',
      repo => ({
        [WORKFLOW]: repo[WORKFLOW].replace('alpine:3.22', 'alpine:latest'),
      }),
      [`error action-unpinned ${WORKFLOW}:15`],
    ],
    [
      'a composite action that uses a branch, and a reusable workflow too',
      () => ({
        '.github/actions/prepare/action.yml':
          'name: Prepare\nruns:\n  using: composite\n  steps:\n    - uses: aws-actions/configure-aws-credentials@main\n',
        '.github/workflows/call.yml':
          'on: push\njobs:\n  call:\n    uses: platform/workflows/.github/workflows/x.yaml@release/v1\n',
      }),
      [
        'error action-unpinned .github/actions/prepare/action.yml:5',
        'error action-unpinned .github/workflows/call.yml:4',
      ],
    ],
    [
      'nodes without a way out',
      repo => ({ [DEV]: repo[DEV].replace('Single', 'Disable') }),
      [`warning network-closed ${DEV}:16`, 'error derived-outdated'],
    ],
    [
      'template syntax that was not rendered',
      () => ({
        'docs/index.md': '# Title\n\nRuns in ${{ values.region }}.\n',
        'README.md': '{%- if values.x %}\n',
      }),
      [
        'error template-unrendered README.md:1',
        'error template-unrendered docs/index.md:3',
      ],
    ],
    [
      'credentials, without repeating them',
      () => ({
        'README.md': `key: ${ACCESS_KEY}\n`,
        'docs/key.pem': `${PRIVATE_KEY}\nabc\n`,
      }),
      [
        'error secret-exposed README.md:1 The line contains what looks like an AWS access key id',
        'error secret-exposed docs/key.pem:1 The line contains what looks like a private key',
      ],
    ],
    [
      'a cluster that the catalog does not link',
      repo => ({ [CATALOG]: repo[CATALOG].replace(/ +- .*prod.*\n/, '') }),
      [
        `error catalog-invalid ${CATALOG}:10 The cluster of ${PROD} is not linked`,
      ],
    ],
    [
      'a reference that is none, and takes a short one for what it is',
      repo => ({
        [CATALOG]: repo[CATALOG].replace(
          'resource:default/payments-dev',
          'Resource:payments-dev',
        ).replace('resource:default/payments-prod', ':x:/payments-prod'),
      }),
      [
        `error catalog-invalid ${CATALOG}:10 The cluster of ${PROD} is not linked`,
      ],
    ],
    [
      'an entity that the catalog would refuse',
      repo => ({
        [CATALOG]: repo[CATALOG].replace('payments-clusters', 'a b'),
      }),
      [
        `error catalog-invalid ${CATALOG}:1 The catalog would refuse the entity`,
      ],
    ],
    [
      'an entity without owner',
      repo => ({ [CATALOG]: repo[CATALOG].replace(/ +owner.*\n/, '') }),
      [
        `error catalog-invalid ${CATALOG}:1 The catalog would refuse the entity: `,
      ],
    ],
    [
      'a catalog file about something else',
      () => ({
        [CATALOG]:
          'apiVersion: backstage.io/v1alpha1\nkind: Widget\nmetadata: { name: x }\n',
      }),
      [
        `error catalog-invalid ${CATALOG}:- No Component of type \`cluster-repository\``,
        `error catalog-invalid ${CATALOG}:1 The catalog would refuse the entity: the kind \`Widget\``,
      ],
    ],
    [
      'an alias bomb',
      () => ({
        'docs/bomb.yaml': [
          'a: &a [x, x, x, x, x, x, x, x, x]',
          ...Array.from('bcdefg', (name, index) => {
            const below = 'abcdef'[index];
            return `${name}: &${name} [${Array(9)
              .fill(`*${below}`)
              .join(', ')}]`;
          }),
        ].join('\n'),
      }),
      [
        'error yaml-invalid docs/bomb.yaml:- The YAML cannot be read: Excessive alias count',
      ],
    ],
    [
      'nesting beyond all reason',
      () => ({ 'docs/deep.yaml': '['.repeat(100_000) }),
      [
        'error yaml-invalid docs/deep.yaml:- The YAML nests too deep or lists too much',
      ],
    ],
    [
      'a YAML file that is too large to parse',
      () => ({ 'docs/large.yaml': `a: ${'x'.repeat(300_000)}\n` }),
      [
        'error yaml-invalid docs/large.yaml:- The file is larger than 262144 bytes',
      ],
    ],
    [
      'a file that is too large for a repository',
      () => ({ 'docs/large.txt': 'x'.repeat(1_100_000) }),
      ['error too-large docs/large.txt:- The file has 1100000 bytes'],
    ],
  ])('finds %s', async (_, change, expected) => {
    const repo = exampleRepo();
    const problems = await problemsOf({ ...repo, ...change(repo) });
    expect(problems).toHaveLength(expected.length);
    for (const beginning of expected) {
      expect(problems).toContainEqual(expect.stringContaining(beginning));
    }
    expect(problems.join()).not.toContain(ACCESS_KEY);
  });

  it('finds what is missing', async () => {
    await expect(problemsOf({ 'README.md': 'x' })).resolves.toEqual([
      expect.stringContaining(
        'catalog-invalid catalog-info.yaml:- The catalog would not find',
      ),
      expect.stringContaining('cluster-file-missing clusters:-'),
      expect.stringContaining(
        'warning derived-outdated clusters/cluster.schema.json:-',
      ),
    ]);
  });

  it('follows no link and names those that lead out or nowhere', async () => {
    directory.setContent({
      'outside.txt': ACCESS_KEY,
      repo: {
        ...exampleRepo(),
        'LICENSE.md': ctx => ctx.symlink('README.md'),
        'out.txt': ctx => ctx.symlink('../outside.txt'),
        'nowhere.txt': ctx => ctx.symlink('missing'),
      },
    });
    const problems = await validateClusterRepo(directory.resolve('repo'));
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'nowhere.txt link-broken',
      'out.txt link-leads-out',
    ]);
  });

  it('stops reading a repository that is far too large, and says where', async () => {
    directory.setContent({
      ...exampleRepo(),
      docs: Object.fromEntries(
        Array.from({ length: 34 }, (_, index) => [
          `${100 + index}.txt`,
          'x'.repeat(1_000_000),
        ]),
      ),
      'zz.yaml': 'a: [',
    });
    const problems = await validateClusterRepo(directory.path);
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'docs/133.txt too-large',
    ]);
  });

  it('looks into neither .git nor node_modules', async () => {
    await expect(
      problemsOf({
        ...exampleRepo(),
        '.git/config': ACCESS_KEY,
        'node_modules/x/x.yaml': 'a: [',
      }),
    ).resolves.toEqual([]);
  });

  it('refuses a root that is no folder', async () => {
    directory.setContent({ file: '' });
    await expect(
      validateClusterRepo(directory.resolve('file')),
    ).rejects.toThrow('is not a folder');
    await expect(
      validateClusterRepo(directory.resolve('missing')),
    ).rejects.toThrow('is not a folder');
  });
});
