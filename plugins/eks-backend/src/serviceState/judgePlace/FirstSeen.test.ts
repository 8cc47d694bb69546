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

import { FirstSeen } from './FirstSeen';

describe('FirstSeen', () => {
  it('keeps the first time until what was seen is gone', () => {
    const firstSeen = new FirstSeen();
    firstSeen.observe('a', ['x'], '10:00');
    expect(firstSeen.observe('b', ['x'], '10:01').get('x')).toBe('10:01');
    expect(
      Object.fromEntries(firstSeen.observe('a', ['x', 'y'], '10:02')),
    ).toEqual({ x: '10:00', y: '10:02' });
    firstSeen.observe('a', ['y'], '10:03');
    expect(
      Object.fromEntries(firstSeen.observe('a', ['x', 'y'], '10:04')),
    ).toEqual({ x: '10:04', y: '10:02' });
  });
});
