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

import { fallbackCalendar } from './fallbackCalendar';
import { offeredVersions } from './offeredVersions';

describe('offeredVersions', () => {
  it('lists what is in support at that time, newest first', () => {
    const calendar = {
      ...fallbackCalendar,
      versions: [...fallbackCalendar.versions]
        .reverse()
        .map(each => ({ ...each, isDefault: each.version === '1.36' })),
    };
    const offered = offeredVersions(calendar, new Date('2026-11-20T12:00:00Z'));

    expect(
      offered.map(each => [each.version, each.isDefault, each.support.phase]),
    ).toEqual([
      ['1.37', false, 'standard'],
      ['1.36', true, 'standard'],
      ['1.35', false, 'standard'],
      ['1.34', false, 'standard'],
      ['1.33', false, 'extended'],
      ['1.32', false, 'extended'],
      ['1.31', false, 'extended'],
    ]);
    // A week later the extended support of 1.31 has ended.
    expect(
      offeredVersions(calendar, new Date('2026-11-27T12:00:00Z')).map(
        each => each.version,
      ),
    ).not.toContain('1.31');
    expect(
      offeredVersions(fallbackCalendar, new Date('2026-11-20T12:00:00Z')).some(
        each => each.isDefault,
      ),
    ).toBe(false);
  });
});
