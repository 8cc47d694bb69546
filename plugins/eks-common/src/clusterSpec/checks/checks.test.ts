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

import {
  acceleratorOf,
  architectureOf,
  checkClusterBaseName,
  checkClusterName,
  checkEnvironmentName,
  checkKubernetesVersion,
  checkVpcCidr,
} from '.';

describe('checkVpcCidr', () => {
  it.each([
    '10.0.0.0/16',
    '10.20.0.0/20',
    '172.16.0.0/16',
    '172.18.0.0/24',
    '192.168.0.0/16',
    '100.64.0.0/16',
    '10.99.255.0/24',
    '10.101.0.0/16',
  ])('takes %s', cidr => {
    expect(checkVpcCidr(cidr)).toBeUndefined();
  });

  it.each([
    ['', 'not an IPv4 CIDR'],
    ['10.0.0.0', 'not an IPv4 CIDR'],
    ['10.0.0.256/16', 'not an IPv4 CIDR'],
    ['10.0.0.0/33', 'not an IPv4 CIDR'],
    ['010.0.0.0/16', 'not an IPv4 CIDR'],
    ['10.0.0.0/016', 'not an IPv4 CIDR'],
    ['fd00::/16', 'not an IPv4 CIDR'],
    ['10.0.0.0/16\n', 'not an IPv4 CIDR'],
    ['10.0.0.0/15', 'too large'],
    ['10.0.0.0/25', 'too small'],
    ['10.0.5.0/16', 'write `10.0.0.0/16`'],
    ['11.0.0.0/16', 'not private'],
    ['172.32.0.0/16', 'not private'],
    ['192.169.0.0/16', 'not private'],
    ['100.128.0.0/16', 'not private'],
    ['172.17.0.0/16', 'docker0'],
    ['172.17.255.0/24', 'docker0'],
    ['10.100.0.0/16', 'Services'],
    ['10.100.3.0/24', 'Services'],
    ['172.20.0.0/20', 'Services'],
  ])('refuses %j', (cidr, message) => {
    expect(checkVpcCidr(cidr)).toContain(message);
  });
});

describe('names and versions', () => {
  it('takes the longest and shortest names', () => {
    expect(checkClusterName('a')).toBeUndefined();
    expect(checkClusterName(`A${'-'.repeat(99)}`)).toBeUndefined();
    expect(checkEnvironmentName('a')).toBeUndefined();
    expect(checkEnvironmentName(`a${'1'.repeat(19)}`)).toBeUndefined();
    expect(checkKubernetesVersion('1.10')).toBeUndefined();
  });

  it.each(['', ' dev', 'dev\n', '-a', 'a_b', 'ä'])('refuses %j', text => {
    expect(checkClusterName(text)).toContain('cannot name a cluster');
    expect(checkEnvironmentName(text)).toContain('cannot name an environment');
    expect(checkKubernetesVersion(text)).toContain('such as "1.35"');
  });
});

describe('checkClusterBaseName', () => {
  it.each(['ab', 'payments', 'team-1-payments', 'a'.repeat(40)])(
    'takes %s',
    name => {
      expect(checkClusterBaseName(name)).toBeUndefined();
    },
  );

  it.each([
    ['Pay ments', 'pay-ments'],
    ['payments-', 'payments'],
    ['pay--ments', 'pay-ments'],
    ['1payments', 'payments'],
    ['payments\n', 'payments'],
    [`${'a'.repeat(39)}-bc`, 'a'.repeat(39)],
    ['a', 'payments'],
    ['', 'payments'],
    ['ää', 'payments'],
  ])('refuses %j and proposes %s, which it takes', (name, proposal) => {
    expect(checkClusterBaseName(name)).toMatch(
      name ? /cannot begin the names of clusters/ : /^The name is missing/,
    );
    expect(checkClusterBaseName(name)).toMatch(
      new RegExp(`: use 2 to 40 lower-case .* such as \`${proposal}\`\\.$`),
    );
    expect(checkClusterBaseName(proposal)).toBeUndefined();
  });
});

describe('instance types', () => {
  it.each([
    ['m7i.large', 'x86_64', 'none'],
    ['m7g.large', 'arm64', 'none'],
    ['c7gn.16xlarge', 'arm64', 'none'],
    ['t4g.micro', 'arm64', 'none'],
    ['im4gn.large', 'arm64', 'none'],
    ['is4gen.large', 'arm64', 'none'],
    ['a1.large', 'arm64', 'none'],
    ['m6gd.metal', 'arm64', 'none'],
    ['r8gb.large', 'arm64', 'none'],
    ['x2iedn.large', 'x86_64', 'none'],
    ['m7i-flex.large', 'x86_64', 'none'],
    ['u7in-16tb.224xlarge', 'x86_64', 'none'],
    ['i4i.metal', 'x86_64', 'none'],
    ['g4dn.xlarge', 'x86_64', 'nvidia'],
    ['g4ad.xlarge', 'x86_64', 'none'],
    ['g5g.xlarge', 'arm64', 'nvidia'],
    ['g6.xlarge', 'x86_64', 'nvidia'],
    ['gr6.4xlarge', 'x86_64', 'nvidia'],
    ['p5en.48xlarge', 'x86_64', 'nvidia'],
    ['p6e-gb200.36xlarge', 'arm64', 'nvidia'],
    ['inf2.xlarge', 'x86_64', 'neuron'],
    ['trn2.48xlarge', 'x86_64', 'neuron'],
    ['u-6tb1.metal', undefined, 'none'],
  ])('reads %s', (type, architecture, accelerator) => {
    expect(architectureOf(type)).toBe(architecture);
    expect(acceleratorOf(type)).toBe(accelerator);
  });
});
