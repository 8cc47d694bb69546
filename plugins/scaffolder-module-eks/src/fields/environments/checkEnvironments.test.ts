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

import { translationApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiRegistry } from '@backstage/test-utils';
import { EksEnvironment, loadTranslation, Translate } from '../../form';
import { dev, prod } from '../../__testUtils__/fixtures';
import { checkEnvironments } from './checkEnvironments';
import { networkWords } from './networkWords';
import { proposeEnvironment, proposeVpcCidr } from './proposeEnvironment';

let t: Translate;

beforeAll(async () => {
  t = await loadTranslation(
    TestApiRegistry.from([translationApiRef, mockApis.translation()]),
  );
});

function problemsOf(
  environments: EksEnvironment[],
  targets = new Set(['111122223333/eu-west-1', '444455556666/us-east-1']),
) {
  return checkEnvironments(environments, targets, t);
}

describe('checkEnvironments', () => {
  it('finds nothing wrong with environments that go together', () => {
    for (const problems of problemsOf([dev, prod])) {
      expect(Object.values(problems).filter(Boolean)).toEqual([]);
    }
  });

  it.each<[string, Partial<EksEnvironment>, string, RegExp]>([
    ['no name', { name: '' }, 'name', /Name the environment/],
    ['a bad name', { name: 'Dev_' }, 'name', /“Dev_” cannot name/],
    ['the name of another', { name: 'dev' }, 'name', /another environment too/],
    ['no target', { accountId: '' }, 'target', /Choose account and region/],
    [
      'a target that is not read',
      { region: 'eu-north-1' },
      'target',
      /444455556666 · eu-north-1 is not configured/,
    ],
    ['no range', { vpcCidr: '' }, 'vpcCidr', /Write the range/],
    ['no CIDR', { vpcCidr: '10.300.0.0/16' }, 'vpcCidr', /not an IPv4 CIDR/],
    ['a public range', { vpcCidr: '8.8.0.0/16' }, 'vpcCidr', /not private/],
    [
      'a range inside that of another',
      { vpcCidr: '10.40.128.0/20' },
      'vpcCidr',
      /^10\.40\.128\.0\/20 overlaps 10\.40\.0\.0\/16 of “dev”.*10\.41\.0\.0\/16/,
    ],
    ['no nodes', { desiredSize: undefined }, 'desiredSize', /1 to 100/],
    ['half a node', { desiredSize: 1.5 }, 'desiredSize', /1 to 100/],
    ['too many nodes', { maxSize: 101 }, 'maxSize', /1 to 100/],
    [
      'more nodes than at most',
      { desiredSize: 5, maxSize: 4 },
      'desiredSize',
      /More than “Nodes at most”, which is 4/,
    ],
  ])('refuses %s at its field', (_, change, field, message) => {
    const [ofDev, ofProd] = problemsOf([dev, { ...prod, ...change }]);
    expect(Object.values(ofDev).filter(Boolean)).toEqual([]);
    const found = Object.entries(ofProd).filter(([, problem]) => problem);
    expect(found).toEqual([[field, expect.stringMatching(message)]]);
  });

  it('proposes no range when none is left, and names a neighbour without a name', () => {
    const all = Array.from({ length: 216 }, (_, index) => ({
      ...dev,
      name: '',
      vpcCidr: `10.${40 + index}.0.0/16`,
    }));
    const [problems] = problemsOf([...all, dev]).slice(-1);
    expect(problems.vpcCidr).toBe(
      '10.40.0.0/16 overlaps 10.40.0.0/16 of “New environment”: make one of them smaller.',
    );
  });

  it('blames nobody for overlapping a range that is none', () => {
    const [first, second] = problemsOf([
      { ...dev, vpcCidr: '10.0.0.0/8' },
      prod,
    ]);
    expect(first.vpcCidr).toMatch(/too large/);
    expect(second.vpcCidr).toBeUndefined();
  });

  it('lets every target pass while they are not known', () => {
    const [problems] = checkEnvironments(
      [{ ...dev, region: 'eu-north-1' }],
      undefined,
      t,
    );
    expect(problems.target).toBeUndefined();
  });
});

describe('proposeEnvironment', () => {
  it('collides with none of the others and copies place and size', () => {
    const proposed = proposeEnvironment([dev, prod], dev);
    expect(proposed).toEqual({
      ...dev,
      name: 'staging',
      vpcCidr: '10.42.0.0/16',
    });
    expect(proposeEnvironment([dev, prod, proposed]).name).toBe('');
    expect(problemsOf([dev, prod, proposed]).map(each => each.vpcCidr)).toEqual(
      [undefined, undefined, undefined],
    );
  });

  it('steps over ranges that clusters cannot have, and says so when none is left', () => {
    const used = Array.from({ length: 60 }, (_, index) => ({
      ...dev,
      vpcCidr: `10.${40 + index}.0.0/16`,
    }));
    expect(proposeVpcCidr(used)).toBe('10.101.0.0/16');
    expect(proposeVpcCidr([{ ...dev, vpcCidr: '10.0.0.0/8' }])).toBeUndefined();
  });
});

describe('networkWords', () => {
  it('says how many addresses are left for pods, in two zones where eksctl takes two', () => {
    expect(networkWords(dev, t)).toBe(
      '3 zones, 65,536 addresses. Private subnets 3 x /19: 24,561 addresses for nodes and pods.',
    );
    expect(networkWords(prod, t)).toMatch(/^2 zones.* 2 x \/19: 16,374/);
    expect(networkWords({ ...dev, vpcCidr: 'x' }, t)).toBeUndefined();
  });
});
