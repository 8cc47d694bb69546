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

import { overlaps } from './overlaps';
import { planNetwork } from './planNetwork';
import { zonesOfRegion } from './zonesOfRegion';

describe('overlaps', () => {
  it.each([
    ['10.0.0.0/16', '10.0.0.0/16', true],
    ['10.0.0.0/16', '10.0.255.0/24', true],
    ['10.0.255.0/24', '10.0.0.0/16', true],
    ['10.0.0.0/16', '10.1.0.0/16', false],
    ['0.0.0.0/0', '255.255.255.255/32', true],
    ['192.168.0.0/25', '192.168.0.128/25', false],
    ['10.0.0.0/16', 'x', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected);
  });
});

describe('planNetwork', () => {
  it('divides a VPC into eight parts as eksctl does, public ones first', () => {
    const plan = planNetwork('10.20.0.0/16');
    expect(
      plan?.subnets.map(
        ({ kind, zoneIndex, cidr }) => `${kind} ${zoneIndex} ${cidr}`,
      ),
    ).toEqual([
      'public 0 10.20.0.0/19',
      'public 1 10.20.32.0/19',
      'public 2 10.20.64.0/19',
      'private 0 10.20.96.0/19',
      'private 1 10.20.128.0/19',
      'private 2 10.20.160.0/19',
    ]);
    expect(plan).toMatchObject({ addresses: 65536, podAddresses: 3 * 8187 });
  });

  it('takes the network address of the last possible VPC', () => {
    const plan = planNetwork('192.168.255.9/24', 2);
    expect(plan).toMatchObject({
      vpcCidr: '192.168.255.0/24',
      addresses: 256,
      podAddresses: 54,
    });
    expect(plan?.subnets.at(-1)).toEqual({
      zoneIndex: 1,
      kind: 'private',
      cidr: '192.168.255.96/27',
      usableAddresses: 27,
    });
  });

  it.each(['10.0.0.0/15', '10.0.0.0/25', 'x', ''])('cannot divide %j', cidr => {
    expect(planNetwork(cidr)).toBeUndefined();
  });

  it('cannot serve five zones with eight parts', () => {
    expect(planNetwork('10.0.0.0/16', 5)).toBeUndefined();
  });
});

describe('zonesOfRegion', () => {
  it.each([
    ['eu-west-1', 3],
    ['us-east-1', 2],
    ['us-east-2', 3],
    ['', 3],
  ])('%j: %d', (region, zones) => {
    expect(zonesOfRegion(region)).toBe(zones);
    expect(
      planNetwork('10.0.0.0/16', zonesOfRegion(region))?.subnets,
    ).toHaveLength(2 * zones);
  });
});
