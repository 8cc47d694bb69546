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

import type { SectionFreshness } from '../../inventory/store';
import { dueReads } from './dueReads';

const NOW = new Date('2026-11-21T12:00:00.000Z');
const HOUR_MS = 60 * 60 * 1000;
const DEFAULTS = {
  cadenceMs: { components: HOUR_MS, nodePools: HOUR_MS, awsAuth: 6 * HOUR_MS },
  sections: { components: true, nodePools: true, awsAuth: true },
  now: NOW,
};

function ago(
  minutes: number,
  failed?: SectionFreshness['failed'],
): SectionFreshness {
  const at = new Date(NOW.getTime() - minutes * 60 * 1000).toISOString();
  return { startedAt: at, observedAt: at, failed };
}

describe('dueReads', () => {
  it.each<
    [string, Parameters<typeof dueReads>[0], string[], Partial<typeof DEFAULTS>]
  >([
    [
      'nothing was read',
      {},
      ['awsAuth', 'components', 'nodePools', 'workloads'],
      {},
    ],
    [
      'everything is fresh',
      {
        workloads: ago(56),
        components: ago(56),
        nodePools: ago(56),
        awsAuth: ago(341),
      },
      [],
      {},
    ],
    [
      'each is older than its own cadence',
      {
        workloads: ago(57),
        components: ago(57),
        nodePools: ago(56),
        awsAuth: ago(342),
      },
      ['awsAuth', 'components', 'workloads'],
      {},
    ],
    [
      'the components failed: the workloads they are made of are read too',
      {
        workloads: ago(1),
        components: ago(1, 'timeout'),
        nodePools: ago(1),
        awsAuth: ago(1),
      },
      ['components', 'workloads'],
      {},
    ],
    [
      'something was refused less than half an hour ago',
      {
        workloads: ago(1),
        components: ago(1),
        nodePools: ago(29, 'denied'),
        awsAuth: ago(29, 'notConfigured'),
      },
      [],
      {},
    ],
    [
      'something was refused half an hour ago',
      {
        workloads: ago(1),
        components: ago(1),
        nodePools: ago(30, 'denied'),
        awsAuth: ago(30, 'notConfigured'),
      },
      ['awsAuth', 'nodePools'],
      {},
    ],
    [
      'all sections are switched off: the index is read all the same',
      {},
      ['workloads'],
      { sections: { components: false, nodePools: false, awsAuth: false } },
    ],
  ])('%s', (_, last, due, options) => {
    expect([...dueReads(last, { ...DEFAULTS, ...options })].sort()).toEqual(
      due,
    );
  });
});
