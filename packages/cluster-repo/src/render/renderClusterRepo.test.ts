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
import { clusterSpecJsonSchema } from '@backstage-eks/plugin-eks-common';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parse } from 'yaml';
import { clusterYaml, exampleRepo, specOf } from '../__testUtils__/exampleRepo';
import { eksctlFile } from './derivedFiles';
import { renderClusterRepo } from './renderClusterRepo';

/** The specs whose derived file is kept as a snapshot: what a person reads in a pull request. */
const EXAMPLES: Record<string, string> = {
  small: clusterYaml('dev', '10.20.0.0/16'),
  'private, with spot nodes on Graviton': clusterYaml('batch', '100.64.0.0/18')
    .replace('endpointPublicAccess: true', 'endpointPublicAccess: false')
    .replace(/ +publicAccessCidrs.*\n/, '')
    .replace('natGateways: Single', 'natGateways: HighlyAvailable')
    .replace('STANDARD\n  network', 'EXTENDED\n  network')
    .replace('[m7i.large]', '[m7g.large, m6g.large, c7g.xlarge]')
    .replace('AL2023_x86_64_STANDARD', 'BOTTLEROCKET_ARM_64')
    .replace('ON_DEMAND', 'SPOT')
    .replace(
      'diskSize: 80',
      `diskSize: 80
      labels:
        example.com/workload: batch
        example.com/number: "1"
        example.com/country: "no"
      taints:
        - key: example.com/batch
          value: "true"
          effect: NO_SCHEDULE`,
    ),
  'with access, add-on settings and an engine': `${clusterYaml(
    'prod',
    '10.21.0.0/16',
  )
    .replace(
      'entries: []',
      `entries:
      - principalArn: arn:aws:iam::111122223333:role/platform-admin
        policies:
          - name: AmazonEKSClusterAdminPolicy
      - principalArn: arn:aws:iam::111122223333:role/teams/payments
        policies:
          - name: AmazonEKSEditPolicy
            namespaces: [payments, "payments-*"]`,
    )
    .replace(
      'v1.20.4-eksbuild.2 ',
      `v1.20.4-eksbuild.2
      podIdentity: true
      configurationValues:
        env:
          ENABLE_PREFIX_DELEGATION: "true"
        note: "on: #no comment, \${{ no.expression }}"`,
    )
    .replace(
      '    - name: kube-proxy',
      `    - name: eks-pod-identity-agent
      version: v1.3.10-eksbuild.1
    - name: kube-proxy`,
    )}engine:
  eksctl:
    cloudWatch:
      clusterLogging:
        logRetentionInDays: 30
    metadata:
      annotations:
        example.com/reviewed: "yes"
    secretsEncryption:
      keyARN: arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab
`,
};

const derived = (text: string) =>
  eksctlFile({
    file: 'clusters/x/cluster.yaml',
    spec: specOf(text),
    sha256: '0'.repeat(64),
  });

function expectEksctlTakes(schema: string) {
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  const validate = ajv.compile(JSON.parse(schema));
  for (const text of Object.values(EXAMPLES)) {
    validate(parse(derived(text).text));
    expect(validate.errors ?? []).toEqual([]);
  }
  // It does refuse something.
  expect(validate({ ...parse(derived(EXAMPLES.small).text), x: 1 })).toBe(
    false,
  );
}

describe('eksctlFile', () => {
  it.each(Object.keys(EXAMPLES))('derives the example: %s', name => {
    const file = derived(EXAMPLES[name]);
    expect(file.path).toBe('clusters/x/eksctl.yaml');
    expect(file.text).toMatchSnapshot();
  });

  // The schema is eksctl's and not part of this repository. Chosen over a test that returns early, because the summary of
  // the run then counts it as skipped and not as passed.
  const schemaFile = process.env.EKSCTL_SCHEMA;
  const withSchema = schemaFile ? it : it.skip;

  withSchema(
    "passes eksctl's own schema (needs EKSCTL_SCHEMA, the path of its schema.json)",
    () => expectEksctlTakes(readFileSync(schemaFile ?? '', 'utf8')),
  );
});

describe('the JSON Schema for editors', () => {
  const validate = new Ajv2020().compile({ ...clusterSpecJsonSchema });

  it.each(Object.keys(EXAMPLES))('takes the example: %s', name => {
    validate(parse(EXAMPLES[name]));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    ['kubernetesVersion: "1.35"', 'kubernetesVersion: 1.35'],
    ['vpcCidr: 10.20.0.0/16', 'vpcCidr: 10.20.0.0/8'],
    ['name: payments-dev', 'name: payments_dev'],
    ['diskSize: 80', 'diskSizes: 80'],
    ['ON_DEMAND', 'on-demand'],
  ])('refuses %s as %s', (good, bad) => {
    expect(EXAMPLES.small).toContain(good);
    expect(validate(parse(EXAMPLES.small.replace(good, bad)))).toBe(false);
  });
});

describe('renderClusterRepo', () => {
  const directory = createMockDirectory();

  it('writes what differs and leaves the rest untouched', async () => {
    const repo = exampleRepo();
    directory.setContent({
      ...repo,
      'clusters/prod/eksctl.yaml': 'somebody: edited this\n',
    });
    const untouched = directory.resolve('clusters/dev/eksctl.yaml');
    const before = await stat(untouched);
    await expect(renderClusterRepo(directory.path)).resolves.toEqual({
      written: ['clusters/prod/eksctl.yaml'],
      unchanged: ['clusters/cluster.schema.json', 'clusters/dev/eksctl.yaml'],
    });
    expect((await stat(untouched)).mtimeMs).toBe(before.mtimeMs);
    expect(directory.content({ path: 'clusters/prod' })).toEqual({
      'cluster.yaml': repo['clusters/prod/cluster.yaml'],
      'eksctl.yaml': repo['clusters/prod/eksctl.yaml'],
    });
    await expect(renderClusterRepo(directory.path)).resolves.toMatchObject({
      written: [],
    });
  });

  it('writes nothing at all when one of the specs is invalid', async () => {
    const { 'clusters/dev/eksctl.yaml': gone, ...repo } = exampleRepo();
    directory.setContent({
      ...repo,
      'clusters/prod/cluster.yaml': repo['clusters/prod/cluster.yaml'].replace(
        '"1.35"',
        '1.35',
      ),
    });
    expect(gone).toContain('Generated from cluster.yaml');
    await expect(renderClusterRepo(directory.path)).rejects.toThrow(
      'clusters/prod/cluster.yaml:12: `kubernetesVersion` is the number 1.35',
    );
    expect(directory.content({ path: 'clusters/dev' })).not.toHaveProperty([
      'eksctl.yaml',
    ]);
  });

  it('does not write through a link', async () => {
    const { 'clusters/dev/eksctl.yaml': _, ...repo } = exampleRepo();
    directory.setContent({
      'victim.yaml': 'victim: true\n',
      repo: {
        ...repo,
        'clusters/dev/eksctl.yaml': ctx => ctx.symlink('../../../victim.yaml'),
      },
    });
    await expect(renderClusterRepo(directory.resolve('repo'))).rejects.toThrow(
      'symbolic link',
    );
    expect(readFileSync(directory.resolve('victim.yaml'), 'utf8')).toBe(
      'victim: true\n',
    );
  });
});
