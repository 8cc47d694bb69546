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

import { DescribeClusterResponse$ } from '@aws-sdk/client-eks';
import { DescribeSubnetsResult$ } from '@aws-sdk/client-ec2';
import { shapeProblems } from './shapeProblems';

describe('shapeProblems', () => {
  it('accepts what the schema allows, nulls included', () => {
    const answer = {
      cluster: {
        name: 'a',
        createdAt: 1727346000.81,
        deletionProtection: true,
        version: null,
        tags: { Team: 'payments' },
        health: { issues: [{ code: 'Other', resourceIds: ['x'] }] },
      },
    };
    expect(shapeProblems(answer, DescribeClusterResponse$, 'json')).toEqual([]);
  });

  it('names the path of unknown members and wrong types', () => {
    const answer = {
      cluster: {
        nickname: 'a',
        createdAt: '2026-11-20T00:00:00Z',
        tags: { Team: 1 },
        health: { issues: [{ resourceIds: 'x' }] },
      },
    };
    expect(shapeProblems(answer, DescribeClusterResponse$, 'json')).toEqual([
      '$.cluster.nickname: no such member',
      '$.cluster.createdAt: "2026-11-20T00:00:00Z" is not a number',
      '$.cluster.tags.Team: 1 is not a string',
      '$.cluster.health.issues[0].resourceIds: "x" is not a list',
    ]);
  });

  it('reads EC2 XML by the names on the wire', () => {
    const item = { subnetId: 'subnet-1', availableIpAddressCount: '3' };
    expect(
      shapeProblems({ subnetSet: { item } }, DescribeSubnetsResult$, 'xml'),
    ).toEqual([]);
    const wrong = { SubnetId: 'subnet-1', availableIpAddressCount: 'few' };
    expect(
      shapeProblems(
        { subnetSet: { item: wrong } },
        DescribeSubnetsResult$,
        'xml',
      ),
    ).toEqual([
      '$.subnetSet[0].SubnetId: no such member',
      '$.subnetSet[0].availableIpAddressCount: "few" is not a number',
    ]);
  });
});
