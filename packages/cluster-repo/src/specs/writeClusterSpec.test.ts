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
import type { ClusterSpec } from '@backstage-eks/plugin-eks-common';
import { readFile } from 'node:fs/promises';
import { clusterYaml, specOf } from '../__testUtils__/exampleRepo';
import { writeClusterSpec } from './writeClusterSpec';

const PATH = 'clusters/dev/cluster.yaml';
const ORIGINAL = clusterYaml('dev', '10.20.0.0/16');

describe('writeClusterSpec', () => {
  const directory = createMockDirectory();
  const text = () => readFile(directory.resolve(PATH), 'utf8');

  async function edit(
    original: string,
    change: (spec: ClusterSpec) => void,
  ): Promise<string> {
    directory.setContent({ [PATH]: original });
    const spec = specOf(original);
    change(spec);
    const write = () =>
      writeClusterSpec({ root: directory.path, path: PATH, spec });
    await expect(write()).resolves.toEqual({ changed: true });
    const once = await text();
    await expect(write()).resolves.toEqual({ changed: false });
    expect(await text()).toBe(once);
    expect(specOf(once)).toEqual(spec);
    return once;
  }

  it('creates a file with a header that tells editors and readers what it is', async () => {
    directory.setContent({});
    const spec = specOf(ORIGINAL);
    const write = () =>
      writeClusterSpec({ root: directory.path, path: PATH, spec });
    await expect(write()).resolves.toEqual({ changed: true });
    const created = await text();
    expect(created.split('\n').slice(0, 5)).toEqual([
      '# yaml-language-server: $schema=../cluster.schema.json',
      '# The cluster `payments-dev`. This file is the source of truth: change it in a pull request.',
      '# eksctl.yaml beside it is derived from it by `eks-cluster-repo render`.',
      'apiVersion: backstage-eks.io/v1alpha1',
      'kind: Cluster',
    ]);
    expect(specOf(created)).toEqual(spec);
    await expect(write()).resolves.toEqual({ changed: false });
    expect(await text()).toBe(created);
  });

  it('leaves a file alone that already says the same in other words', async () => {
    directory.setContent({ [PATH]: ORIGINAL });
    await expect(
      writeClusterSpec({
        root: directory.path,
        path: PATH,
        spec: specOf(ORIGINAL),
      }),
    ).resolves.toEqual({ changed: false });
    expect(await text()).toBe(ORIGINAL);
  });

  it('changes values and not one byte besides', async () => {
    const result = await edit(ORIGINAL, ({ spec }) => {
      spec.kubernetesVersion = '1.36';
      spec.nodeGroups[0].maxSize = 12;
      spec.addons[0].version = 'v1.21.1-eksbuild.3';
      spec.network.endpointPublicAccess = true;
      spec.logTypes = ['api'];
    });
    expect(result).toBe(
      ORIGINAL.replace('"1.35"', '"1.36"')
        .replace('maxSize: 6', 'maxSize: 12')
        .replace('v1.20.4-eksbuild.2', 'v1.21.1-eksbuild.3')
        .replace('[audit]', '[api]'),
    );
  });

  it('adds and removes entries and keeps comments, order and style of the others', async () => {
    const result = await edit(ORIGINAL, ({ metadata, spec }) => {
      metadata.tags = { team: 'payments', public: 'no' };
      delete metadata.owner;
      spec.nodeGroups.unshift({
        ...spec.nodeGroups[0],
        name: 'batch',
        capacityType: 'SPOT',
      });
      spec.addons = spec.addons.filter(({ name }) => name !== 'kube-proxy');
    });
    expect(result).toContain('# yaml-language-server');
    expect(result).toContain('# The version that all environments run.');
    expect(result).toContain('kubernetesVersion: "1.35" # quoted');
    expect(result).toContain('maxSize: 6 # agreed with the budget holder');
    expect(result).toContain('publicAccessCidrs: [203.0.113.0/24]');
    expect(result).toContain(
      'v1.20.4-eksbuild.2 # held back: newer ones need a new mode',
    );
    expect(result).toContain('logTypes: [audit]\n\n  nodeGroups:');
    expect(result).toContain(
      '    # Everything that has no pool of its own.\n    - name: general',
    );
    expect(result.indexOf('name: batch')).toBeLessThan(
      result.indexOf('name: general'),
    );
    expect(result).toContain('public: "no"');
    expect(result).not.toContain('kube-proxy');
    expect(result).not.toContain('owner:');
  });

  it('keeps the way in which somebody indents', async () => {
    const original = ORIGINAL.replace(/^( +)/gm, '$1$1').replace(
      /^( +)- (name|version)/gm,
      '$1-   $2',
    );
    const result = await edit(original, spec => {
      spec.metadata.tags = { team: 'payments' };
    });
    expect(result).toContain('\n    tags:\n        team: payments\n');
    expect(result).toContain('\n    network:\n        vpcCidr: ');
    const flat = await edit(
      ORIGINAL.replace(
        /^ {4}(- name| {2}(?:version|[a-z]+(?:Size|Type|Types)):)/gm,
        '  $1',
      ).replace(/^ {4}# Every/m, '  # Every'),
      ({ spec }) => {
        spec.addons.pop();
      },
    );
    expect(flat).toContain('\n  addons:\n  - name: vpc-cni\n');
  });

  it('writes values that share an anchor out where they begin to differ', async () => {
    const original = ORIGINAL.replace(
      'instanceTypes: [m7i.large]',
      'instanceTypes: &types [m7i.large]',
    ).replace(
      '  addons:',
      `    - name: second
      instanceTypes: *types
      amiType: AL2023_x86_64_STANDARD
      capacityType: SPOT
      minSize: 0
      desiredSize: 0
      maxSize: 2
      diskSize: 50
  addons:`,
    );
    const result = await edit(original, ({ spec }) => {
      spec.nodeGroups[1].instanceTypes = ['m6i.large'];
    });
    expect(result).toContain('instanceTypes: &types [m7i.large]');
    // The other way round the alias would say the new value, so it is written out.
    await edit(original, ({ spec }) => {
      spec.nodeGroups[0].instanceTypes = ['m6i.large'];
    });
  });

  it('refuses an invalid spec and writes nothing', async () => {
    directory.setContent({ [PATH]: ORIGINAL });
    const spec = specOf(ORIGINAL);
    spec.spec.network.vpcCidr = '11.0.0.0/16';
    await expect(
      writeClusterSpec({ root: directory.path, path: PATH, spec }),
    ).rejects.toThrow('spec.network.vpcCidr: `11.0.0.0/16` is not private');
    expect(await text()).toBe(ORIGINAL);
  });

  it.each([
    ['two documents', 'a: 1\n---\nb: 2\n', 'does not hold one YAML map'],
    ['text', 'hello\n', 'does not hold one YAML map'],
    ['nothing', '', 'does not hold one YAML map'],
    ['broken YAML', 'a: [1\nb: 2\n', `${PATH}:2: The YAML cannot be read`],
  ])('refuses to replace %s', async (_, content, message) => {
    directory.setContent({ [PATH]: content });
    await expect(
      writeClusterSpec({
        root: directory.path,
        path: PATH,
        spec: specOf(ORIGINAL),
      }),
    ).rejects.toThrow(message);
    expect(await text()).toBe(content);
  });

  it.each([
    ['', ''],
    ['.', ''],
    ['../cluster.yaml', ''],
    ['clusters/../../cluster.yaml', ''],
    ['/etc/cluster.yaml', ''],
    ['out/cluster.yaml', ''],
    ['link.yaml', 'symbolic link'],
    ['dangling.yaml', 'symbolic link'],
  ])('refuses the path %j', async (path, message) => {
    directory.setContent({
      outside: { 'victim.yaml': 'victim: true\n' },
      repo: {
        out: ctx => ctx.symlink('../outside'),
        'link.yaml': ctx => ctx.symlink('../outside/victim.yaml'),
        'dangling.yaml': ctx => ctx.symlink('../outside/new.yaml'),
      },
    });
    await expect(
      writeClusterSpec({
        root: directory.resolve('repo'),
        path,
        spec: specOf(ORIGINAL),
      }),
    ).rejects.toThrow(message || 'leads out of the repository');
    expect(directory.content({ path: 'outside' })).toEqual({
      'victim.yaml': 'victim: true\n',
    });
  });
});
