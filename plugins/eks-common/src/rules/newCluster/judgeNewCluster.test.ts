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

import { known, notKnown } from '../../facts';
import { describeNewCluster } from '../../words';
import { fallbackCalendar } from '../support';
import { judgeNewCluster, type NewClusterFacts } from './judgeNewCluster';

const SOURCE =
  'https://git.example.com/platform/payments/src/branch/main/clusters/dev/cluster.yaml';

function facts(
  wanted: Partial<NewClusterFacts['wanted']>,
  changes: Partial<NewClusterFacts> = {},
): NewClusterFacts {
  return {
    target: { accountId: '111122223333', region: 'eu-west-1' },
    wanted: { name: 'payments-dev', ...wanted },
    existing: known(undefined),
    calendar: {
      ...fallbackCalendar,
      source: 'live',
      versions: fallbackCalendar.versions.map(each => ({
        ...each,
        isDefault: each.version === '1.36',
      })),
    },
    now: new Date('2026-11-20T12:00:00Z'),
    ...changes,
  };
}

function told(input: NewClusterFacts) {
  return judgeNewCluster(input).map(finding => ({
    check: finding.check,
    state: finding.state,
    ...describeNewCluster(finding),
  }));
}

describe('judgeNewCluster', () => {
  it('passes what is fine, in a fixed order', () => {
    expect(
      told(facts({ vpcCidr: '10.20.0.0/16', kubernetesVersion: '1.36' })),
    ).toEqual([
      {
        check: 'name',
        state: 'passed',
        sentence: '`payments-dev` is free in 111122223333, eu-west-1.',
      },
      {
        check: 'kubernetesVersion',
        state: 'passed',
        sentence: 'EKS offers Kubernetes `1.36`.',
      },
      {
        check: 'vpcCidr',
        state: 'passed',
        sentence: '`10.20.0.0/16` can be the range of a VPC.',
      },
    ]);
  });

  it.each<
    [string, Partial<NewClusterFacts['wanted']>, Partial<NewClusterFacts>, {}]
  >([
    [
      'a taken name',
      {},
      {
        existing: known({ status: 'ACTIVE', source: SOURCE, readable: true }),
      },
      {
        state: 'failed',
        sentence:
          '`payments-dev` is taken in 111122223333, eu-west-1: a cluster of that name is `ACTIVE`, declared by another file.',
        fix: 'Choose another name.',
      },
    ],
    [
      'a taken name of a cluster without source',
      { source: SOURCE },
      { existing: known({ status: 'CREATING', readable: true }) },
      {
        state: 'failed',
        sentence:
          '`payments-dev` is taken in 111122223333, eu-west-1: a cluster of that name is `CREATING`, and no file declares it.',
        fix: 'Choose another name.',
      },
    ],
    [
      'a taken name to who may not read the cluster',
      { source: `${SOURCE}#` },
      {
        existing: known({ status: 'ACTIVE', source: SOURCE, readable: false }),
      },
      {
        state: 'failed',
        sentence: '`payments-dev` is taken in 111122223333, eu-west-1.',
        fix: 'Choose another name.',
      },
    ],
    [
      'the cluster of this very file',
      { source: SOURCE },
      {
        existing: known({ status: 'ACTIVE', source: SOURCE, readable: false }),
      },
      {
        state: 'passed',
        sentence:
          '`payments-dev` exists already in 111122223333, eu-west-1 and is declared by this file.',
      },
    ],
    [
      'the cluster of this very file, which is being deleted',
      { source: SOURCE },
      {
        existing: known({ status: 'DELETING', source: SOURCE, readable: true }),
      },
      {
        state: 'failed',
        sentence:
          '`payments-dev` is taken in 111122223333, eu-west-1 by a cluster that is being deleted.',
        fix: 'Run this again when it is gone, or choose another name.',
      },
    ],
    [
      'the same to who may not read the cluster',
      { source: SOURCE },
      {
        existing: known({
          status: 'DELETING',
          source: SOURCE,
          readable: false,
        }),
      },
      {
        state: 'failed',
        sentence: '`payments-dev` is taken in 111122223333, eu-west-1.',
        fix: 'Choose another name.',
      },
    ],
    [
      'a name that could not be looked up',
      {},
      {
        existing: notKnown({
          reason: 'denied',
          permission: 'eks:DescribeCluster',
          accountId: '111122223333',
          message: 'Denied.',
        }),
      },
      {
        state: 'unknown',
        sentence:
          'Whether `payments-dev` is free is not known: the portal lacks `eks:DescribeCluster` in 111122223333.',
      },
    ],
  ])('tells of %s', (_, wanted, changes, expected) => {
    expect(told(facts(wanted, changes))).toEqual([
      { check: 'name', ...expected },
    ]);
  });

  it('refuses values of the wrong form with what is wrong and the fix', () => {
    const refused = told(
      facts({
        name: 'a: b\n{{ c }}',
        kubernetesVersion: '1.36.1',
        vpcCidr: '10.0.0.0/8',
      }),
    );
    expect(refused.map(each => [each.check, each.state, each.fix])).toEqual([
      ['name', 'failed', 'Correct the name.'],
      ['kubernetesVersion', 'failed', 'Choose `1.36`.'],
      ['vpcCidr', 'failed', 'Choose another range.'],
    ]);
    expect(refused[0].sentence).toMatch(/cannot name a cluster: use 1 to 100/);
    expect(refused[1].sentence).toMatch(/write the minor version only/);
    expect(refused[2].sentence).toMatch(/is too large for a VPC/);
  });

  it('lists what EKS offers in place of a version that it does not', () => {
    const [, version] = told(facts({ kubernetesVersion: '1.30' }));
    expect(version).toEqual({
      check: 'kubernetesVersion',
      state: 'failed',
      sentence:
        'EKS does not offer Kubernetes `1.30` for new clusters here, only `1.37`, `1.36`, `1.35`, `1.34`, `1.33`, `1.32`, `1.31`.',
      fix: 'Choose `1.36`.',
    });
  });

  it('neither passes nor refuses a version by a calendar that is a day old', () => {
    const withCalendarOf = (asOf: string) =>
      facts(
        { kubernetesVersion: '1.38' },
        {
          calendar: { ...fallbackCalendar, source: 'live', asOf },
          calendarFailure: {
            reason: 'denied',
            permission: 'eks:DescribeClusterVersions',
            accountId: '111122223333',
            message: 'Denied.',
          },
        },
      );
    expect(told(withCalendarOf('2026-11-19T12:00:00.000Z'))[1]).toEqual({
      check: 'kubernetesVersion',
      state: 'unknown',
      sentence:
        'Whether EKS offers Kubernetes `1.38` is not known: the portal lacks `eks:DescribeClusterVersions` in 111122223333. As of 19 November 2026 it did not.',
    });
    expect(told(withCalendarOf('2026-11-19T12:00:01.000Z'))[1].state).toBe(
      'failed',
    );
  });

  it('does not pass a version by the built-in calendar', () => {
    const calendar = fallbackCalendar;
    const sentences = ['1.36', '1.30'].map(
      kubernetesVersion => told(facts({ kubernetesVersion }, { calendar }))[1],
    );
    expect(sentences).toEqual([
      {
        check: 'kubernetesVersion',
        state: 'unknown',
        sentence:
          'Whether EKS offers Kubernetes `1.36` could not be asked. As of 20 November 2026 it did.',
      },
      {
        check: 'kubernetesVersion',
        state: 'unknown',
        sentence:
          'Whether EKS offers Kubernetes `1.30` could not be asked. As of 20 November 2026 it did not.',
      },
    ]);
  });
});
