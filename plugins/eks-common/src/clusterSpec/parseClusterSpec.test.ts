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

import { exampleSpec, fullSpec } from './__testUtils__/exampleSpec';
import type { ClusterSpec, ClusterSpecNodeGroup } from './ClusterSpec';
import { parseClusterSpec } from './parseClusterSpec';
import type { SpecProblem } from './SpecProblem';

function problemsOf(value: unknown): SpecProblem[] {
  const result = parseClusterSpec(value);
  return 'problems' in result ? result.problems : [];
}

/** The example with another value at a path, or without it for undefined. */
function withValue(
  path: Array<string | number>,
  value: unknown,
  spec: ClusterSpec = exampleSpec(),
): unknown {
  const change = (here: unknown, [key, ...rest]: typeof path): unknown => {
    const inner = rest.length === 0 ? () => value : change;
    if (Array.isArray(here)) {
      return here.map((item, index) =>
        index === key ? inner(item, rest) : item,
      );
    }
    const map = new Map(Object.entries(Object(here)));
    map.set(String(key), inner(map.get(String(key)), rest));
    return Object.fromEntries(
      [...map].filter(([, each]) => each !== undefined),
    );
  };
  return change(spec, path);
}

function withGroup(fields: Partial<ClusterSpecNodeGroup>): ClusterSpec {
  const spec = exampleSpec();
  Object.assign(spec.spec.nodeGroups[0], fields);
  return spec;
}

describe('parseClusterSpec', () => {
  it.each([
    ['the example', exampleSpec()],
    ['every field', fullSpec()],
    [
      'a longer environment',
      withValue(['metadata', 'environment'], 'eu-live-2'),
    ],
    [
      'an access policy that AWS added later',
      withValue(
        ['spec', 'access', 'entries'],
        [
          {
            principalArn: 'arn:aws:iam::111122223333:user/ci',
            policies: [{ name: 'AmazonEKSFutureThingsPolicy' }],
          },
        ],
      ),
    ],
    [
      'a Neuron group',
      withGroup({
        instanceTypes: ['inf2.xlarge'],
        amiType: 'AL2023_x86_64_NEURON',
      }),
    ],
    [
      'Neuron on Bottlerocket',
      withGroup({
        instanceTypes: ['trn1.2xlarge'],
        amiType: 'BOTTLEROCKET_x86_64',
      }),
    ],
    [
      'Graviton with a GPU',
      withGroup({
        instanceTypes: ['g5g.xlarge'],
        amiType: 'AL2023_ARM_64_NVIDIA',
      }),
    ],
    [
      'a private VPC of carriers',
      withValue(['spec', 'network', 'vpcCidr'], '100.64.0.0/16'),
    ],
  ])('takes %s exactly as it is', (_, value) => {
    expect(parseClusterSpec(value)).toEqual({ spec: value });
  });

  it.each<[Array<string | number>, unknown, string]>([
    [['apiVersion'], 'v1', 'write `backstage-eks.io/v1alpha1`'],
    [['kind'], 'cluster', 'write `Cluster`'],
    [['metadata', 'name'], 'payments_dev', 'a letter first'],
    [['metadata', 'name'], '1st', '`1st` cannot name a cluster'],
    [['metadata', 'name'], 'a'.repeat(101), '1 to 100'],
    [
      ['metadata', 'name'],
      'x; rm -rf /',
      '`x; rm -rf /` cannot name a cluster',
    ],
    [['metadata', 'name'], 'a\nb', 'line break'],
    [['metadata', 'environment'], 'Dev', 'lower-case'],
    [['metadata', 'environment'], 'dev-', 'cannot name an environment'],
    [['metadata', 'environment'], 'a'.repeat(21), '1 to 20'],
    [['metadata', 'environment'], '..', 'cannot name an environment'],
    [['metadata', 'owner'], 'group:default/${{ values.x }}', 'not a reference'],
    [['metadata', 'owner'], 'component:default/x', 'not a reference'],
    [['metadata', 'source'], `${'javascript'}:alert(1)`, 'not the URL'],
    [['metadata', 'source'], 'https://a:b@git.example.com/x', 'credentials'],
    [['metadata', 'source'], 'https://git.example.com/x?token=y', 'query'],
    [
      ['metadata', 'source'],
      `https://git.example.com/${'x'.repeat(250)}`,
      '256',
    ],
    [['spec', 'accountId'], 111122223333, 'put it in quotes'],
    [['spec', 'accountId'], '1111', '12 digits'],
    [['spec', 'region'], undefined, '`region` is missing'],
    [['spec', 'region'], 'EU West', 'write its code'],
    [['spec', 'kubernetesVersion'], 1.3, 'YAML reads 1.30 as 1.3'],
    [['spec', 'kubernetesVersion'], 'v1.35', 'minor version only, "1.35"'],
    [['spec', 'kubernetesVersion'], '1.35.2', 'minor version only, "1.35"'],
    [['spec', 'kubernetesVersion'], 'latest', 'such as "1.35"'],
    [['spec', 'supportType'], 'standard', 'write `STANDARD`'],
    [
      ['spec', 'network', 'natGateways'],
      'HighAvailable',
      'write `HighlyAvailable`',
    ],
    [
      ['spec', 'network', 'endpointPublicAccess'],
      'yes',
      '`true` or `false`, without quotes',
    ],
    [['spec', 'network', 'vpcCidr'], '10.20.0.1/16', 'write `10.20.0.0/16`'],
    [['spec', 'network', 'publicAccessCidrs'], [], 'is empty'],
    [['spec', 'logTypes'], ['audits'], 'write `audit`'],
    [
      ['spec', 'nodeGroups'],
      Array(31).fill(exampleSpec().spec.nodeGroups[0]),
      'more than 30',
    ],
    [
      ['spec', 'pipeline', 'roleName'],
      'arn:aws:iam::111122223333:role/x',
      'without path and ARN',
    ],
    [['spec', 'addons'], 'vpc-cni', 'must be a list'],
  ])('refuses %j with value %j', (path, value, message) => {
    const [problem, ...others] = problemsOf(withValue(path, value));
    expect(others).toEqual([]);
    expect(problem.keys.slice(0, path.length)).toEqual(path);
    expect(problem.message).toContain(message);
    expect(problem.message).toMatch(/^[^\n]+\.$/);
  });

  it.each<[Partial<ClusterSpecNodeGroup>, string, string]>([
    [{ name: 'general purpose' }, 'name', 'cannot name a node group'],
    [{ minSize: -1 }, 'minSize', 'use at least 0'],
    [{ minSize: 1.5 }, 'minSize', 'whole number'],
    [{ maxSize: 0, minSize: 0, desiredSize: 0 }, 'maxSize', 'use at least 1'],
    [{ minSize: 7 }, 'maxSize', '`maxSize` 6 is below `minSize` 7'],
    [{ desiredSize: 9 }, 'desiredSize', 'use 2 to 6'],
    [{ diskSize: 8 }, 'diskSize', 'use at least 20'],
    [{ instanceTypes: [] }, 'instanceTypes', 'is empty'],
    [{ instanceTypes: ['m7i'] }, 'instanceTypes[0]', 'family and size'],
    [
      { instanceTypes: ['m7i.large', 'm7g.large'] },
      'instanceTypes[1]',
      'arm64 processors',
    ],
    [
      { instanceTypes: ['c7gn.large'], amiType: 'BOTTLEROCKET_x86_64' },
      'instanceTypes[0]',
      'arm64 processors',
    ],
    [{ instanceTypes: ['g6.xlarge'] }, 'instanceTypes[0]', '`NVIDIA`'],
    [
      { instanceTypes: ['m7i.large'], amiType: 'AL2023_x86_64_NVIDIA' },
      'instanceTypes[0]',
      'no accelerator',
    ],
    [
      { instanceTypes: ['m7i.large', 'm7i.large'] },
      'instanceTypes[1]',
      'listed twice',
    ],
    [{ amiType: 'AL2_ARM_64' }, 'amiType', '`AL2023_ARM_64_STANDARD`'],
    [
      { amiType: 'AL2023_X86_64_STANDARD' },
      'amiType',
      'use `AL2023_x86_64_STANDARD`',
    ],
    [{ amiType: 'CUSTOM' }, 'amiType', 'engine.eksctl'],
    [
      { labels: { 'kubernetes.io/role': 'x' } },
      'labels["kubernetes.io/role"]',
      'reserves its prefix',
    ],
    [
      { labels: { 'eks.amazonaws.com/x': 'x' } },
      'labels["eks.amazonaws.com/x"]',
      'set by EKS',
    ],
    [{ labels: { team: 'a b' } }, 'labels.team', 'value of a label'],
    [
      { labels: { team: '${{ secrets.X }}' } },
      'labels.team',
      'value of a label',
    ],
    [{ labels: { '-x': 'y' } }, 'labels["-x"]', 'key of a label'],
    [
      { taints: [{ key: '', effect: 'NO_EXECUTE' }] },
      'taints[0].key',
      'key of a label or taint',
    ],
    [
      {
        taints: [
          { key: 'a', effect: 'NO_EXECUTE' },
          { key: 'a', value: 'b', effect: 'NO_EXECUTE' },
        ],
      },
      'taints[1].key',
      'already has the effect',
    ],
  ])('refuses a node group with %j', (fields, path, message) => {
    const [problem, ...others] = problemsOf(withGroup(fields));
    expect(others).toEqual([]);
    expect(problem.path).toBe(`spec.nodeGroups[0].${path}`);
    expect(problem.message).toContain(message);
  });

  it.each<[string, (spec: ClusterSpec) => void, string, string]>([
    [
      'an API that nobody reaches',
      ({ spec }) => {
        spec.network.endpointPublicAccess = false;
        spec.network.endpointPrivateAccess = false;
      },
      'spec.network.endpointPrivateAccess',
      'Nobody could reach',
    ],
    [
      'ranges for an endpoint that is closed',
      ({ spec }) => {
        spec.network.endpointPublicAccess = false;
        spec.network.publicAccessCidrs = ['203.0.113.0/24'];
      },
      'spec.network.publicAccessCidrs',
      'no public endpoint',
    ],
    [
      'private ranges for the public endpoint',
      ({ spec }) => {
        spec.network.publicAccessCidrs = ['10.0.0.0/8'];
      },
      'spec.network.publicAccessCidrs[0]',
      'never arrive',
    ],
    [
      'nodes that their own restriction keeps out',
      ({ spec }) => {
        spec.network.endpointPrivateAccess = false;
        spec.network.publicAccessCidrs = ['203.0.113.0/24'];
      },
      'spec.network.endpointPrivateAccess',
      'nodes themselves',
    ],
    [
      'nodes without any way to the API',
      ({ spec }) => {
        spec.network.endpointPrivateAccess = false;
        spec.network.natGateways = 'Disable';
      },
      'spec.network.endpointPrivateAccess',
      'Without NAT',
    ],
    [
      'two groups of one name',
      ({ spec }) => {
        spec.nodeGroups.push({ ...spec.nodeGroups[0] });
      },
      'spec.nodeGroups[1].name',
      'already `spec.nodeGroups[0]`',
    ],
    [
      'names that together are too long for a stack',
      spec => {
        spec.metadata.name = 'a'.repeat(100);
        spec.spec.nodeGroups[0].name = 'b'.repeat(20);
      },
      'spec.nodeGroups[0].name',
      '138 characters',
    ],
    [
      'two add-ons of one name',
      ({ spec }) => {
        spec.addons.push({ ...spec.addons[1] });
      },
      'spec.addons[4].name',
      'already `spec.addons[1]`',
    ],
    [
      'an add-on without pinned version',
      ({ spec }) => {
        spec.addons[0].version = 'latest';
      },
      'spec.addons[0].version',
      'does not pin',
    ],
    [
      'a kube-proxy that is newer than the control plane',
      ({ spec }) => {
        spec.kubernetesVersion = '1.34';
      },
      'spec.addons[1].version',
      'because it is newer: choose a version that begins with `v1.34.`',
    ],
    [
      'a kube-proxy that is too old for the control plane',
      ({ spec }) => {
        spec.addons[1].version = 'v1.31.14-eksbuild.2';
      },
      'spec.addons[1].version',
      'more than 3 minor versions older',
    ],
    [
      'Pod Identity without its agent',
      ({ spec }) => {
        spec.addons.pop();
      },
      'spec.addons[0].podIdentity',
      '`eks-pod-identity-agent`',
    ],
    [
      'a session instead of a role',
      ({ spec }) => {
        spec.access.entries.push({
          principalArn: 'arn:aws:sts::111122223333:assumed-role/x/y',
          policies: [{ name: 'AmazonEKSViewPolicy' }],
        });
      },
      'spec.access.entries[0].principalArn',
      'is a session',
    ],
    [
      'a role of another partition',
      ({ spec }) => {
        spec.access.entries.push({
          principalArn: 'arn:aws-cn:iam::111122223333:role/x',
          policies: [{ name: 'AmazonEKSViewPolicy' }],
        });
      },
      'spec.access.entries[0].principalArn',
      'another partition',
    ],
    [
      'a misspelt access policy',
      ({ spec }) => {
        spec.access.entries.push({
          principalArn: 'arn:aws:iam::111122223333:role/x',
          policies: [{ name: 'AmazonEksViewPolicy' }],
        });
      },
      'spec.access.entries[0].policies[0].name',
      'write `AmazonEKSViewPolicy`',
    ],
    [
      'a tag of AWS',
      spec => {
        spec.metadata.tags = { 'aws:cloudformation:x': 'y' };
      },
      'metadata.tags["aws:cloudformation:x"]',
      'reserves',
    ],
    [
      'a tag that is derived',
      spec => {
        spec.metadata.tags = { 'backstage-eks.io/source': 'y' };
      },
      'metadata.tags["backstage-eks.io/source"]',
      'derived from other fields',
    ],
    [
      'too many tags',
      spec => {
        spec.metadata.tags = Object.fromEntries(
          Array.from({ length: 48 }, (_, index) => [`t${index}`, '']),
        );
      },
      'metadata.tags',
      '48 entries',
    ],
    [
      'an engine that overrules the name',
      spec => {
        spec.engine = { eksctl: { metadata: { name: 'other' } } };
      },
      'engine.eksctl.metadata.name',
      'set `metadata.name`',
    ],
  ])('refuses %s', (_, change, path, message) => {
    const spec = exampleSpec();
    change(spec);
    const [problem, ...others] = problemsOf(spec);
    expect(others).toEqual([]);
    expect(problem.path).toBe(path);
    expect(problem.message).toContain(message);
  });

  it('names unknown fields with the field that was meant, and all problems at once', () => {
    const value = withValue(['spec'], {
      ...exampleSpec().spec,
      accountID: '1',
      nonsense: true,
      region: 5,
    });
    expect(
      problemsOf(value).map(({ path, message, value: given }) => ({
        path,
        message,
        given,
      })),
    ).toEqual([
      {
        path: 'spec.region',
        message:
          '`region` is the number 5: put it in quotes, so that YAML keeps every digit.',
        given: '5',
      },
      {
        path: 'spec.accountID',
        message: 'There is no field `accountID` here: write `accountId`.',
        given: '1',
      },
      {
        path: 'spec.nonsense',
        message: expect.stringContaining('remove it, or use one of accountId,'),
        given: 'true',
      },
    ]);
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'The file is missing'],
    ['text', 'text', 'The file must be a map'],
    ['a list', [], 'The file must be a map'],
    [
      'a prototype',
      JSON.parse('{"engine":{"eksctl":{"__proto__":{"x":1}}}}'),
      '`__proto__` cannot be a key',
    ],
    ['a constructor', { constructor: {} }, '`constructor` cannot be a key'],
    ['a function', { spec: () => 1 }, 'Only text, numbers'],
    ['a date', { spec: new Date(0) }, 'Only text, numbers'],
    ['an endless number', { spec: Infinity }, 'Only text, numbers'],
    ['a key with a line break', { 'a\nb': 1 }, 'A key contains a line break'],
    [
      'a great many values',
      { spec: Array(6000).fill(1) },
      'more than 5000 values',
    ],
  ])('refuses %s with one sentence', (_, value, message) => {
    const [problem] = problemsOf(value);
    expect(problem.message).toContain(message);
    expect(problem.message).not.toContain('\n');
  });

  it('refuses data that contains itself', () => {
    const loop: Record<string, unknown> = {};
    loop.spec = loop;
    expect(problemsOf(loop)[0].message).toContain('nested deeper than 20');
  });

  it('shows hostile values on one line, without marks that could pass for the message', () => {
    const [problem] = problemsOf(
      withValue(['spec', 'region'], `eu\`\n::error::\u202e${'x'.repeat(200)}`),
    );
    expect(problem.value).toMatch(/^eu'\\u000a::error::\\u202ex+…$/);
    expect(problem.value).toHaveLength(60);
  });
});
