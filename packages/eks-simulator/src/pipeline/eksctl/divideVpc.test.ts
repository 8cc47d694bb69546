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

import { divideVpc, isVpcCidr } from './divideVpc';

describe('divideVpc', () => {
  it('gives each zone a public and a private eighth', () => {
    expect(divideVpc('10.0.0.0/20', ['a', 'b', 'c'])).toEqual([
      { zone: 'a', public: true, cidr: '10.0.0.0/23', addresses: 507 },
      { zone: 'b', public: true, cidr: '10.0.2.0/23', addresses: 507 },
      { zone: 'c', public: true, cidr: '10.0.4.0/23', addresses: 507 },
      { zone: 'a', public: false, cidr: '10.0.6.0/23', addresses: 507 },
      { zone: 'b', public: false, cidr: '10.0.8.0/23', addresses: 507 },
      { zone: 'c', public: false, cidr: '10.0.10.0/23', addresses: 507 },
    ]);
  });

  it('takes sixteenths for more than four zones', () => {
    const plan = divideVpc('192.168.0.0/16', ['a', 'b', 'c', 'd', 'e']);
    expect(plan).toHaveLength(10);
    expect(plan[9]).toEqual({
      zone: 'e',
      public: false,
      cidr: '192.168.144.0/20',
      addresses: 4091,
    });
  });

  it.each([
    ['10.0.0.0/16', true],
    ['172.16.0.0/24', true],
    ['10.0.0.0/15', false],
    ['10.0.0.0/25', false],
    ['10.0.1.0/16', false],
    ['10.0.256.0/24', false],
    ['10.0.0.0', false],
    ['fd00::/56', false],
  ])('knows whether %s can be divided', (cidr, expected) => {
    expect(isVpcCidr(cidr)).toBe(expected);
  });
});
