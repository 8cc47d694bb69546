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

import { SingleFlight } from './SingleFlight';

describe('SingleFlight', () => {
  it('shares what is under way, also a failure, and keeps nothing', async () => {
    const flights = new SingleFlight<string>();
    const start = jest.fn(async () => 'a');
    expect(
      await Promise.all([
        flights.run('x', start),
        flights.run('x', start),
        flights.run('y', start),
      ]),
    ).toEqual(['a', 'a', 'a']);
    expect(start).toHaveBeenCalledTimes(2);

    const fail = jest.fn(async () => {
      throw new Error('broken');
    });
    const failed = await Promise.allSettled([
      flights.run('x', fail),
      flights.run('x', fail),
    ]);
    expect(failed.map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ]);
    expect(fail).toHaveBeenCalledTimes(1);
    expect(await flights.run('x', start)).toBe('a');
    expect(start).toHaveBeenCalledTimes(3);
  });
});
