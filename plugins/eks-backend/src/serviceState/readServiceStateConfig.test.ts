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

import { ConfigReader } from '@backstage/config';
import { readServiceStateConfig } from './readServiceStateConfig';

function read(serviceState?: object) {
  return readServiceStateConfig(
    new ConfigReader({ eks: serviceState && { serviceState } }),
  );
}

describe('readServiceStateConfig', () => {
  it('reads durations in every form, and leaves defaults to the reader', () => {
    expect(read()).toEqual({});
    expect(read({})).toEqual({});
    expect(read({ timeout: { seconds: 5 }, systemNamespaces: true })).toEqual({
      timeout: 5_000,
      systemNamespaces: true,
    });
    expect(read({ timeout: '20s' })).toEqual({ timeout: 20_000 });
  });

  it.each([
    [
      { timeout: '10ms' },
      `Invalid configuration at 'eks.serviceState.timeout': "10ms"; give between one second and one minute, such as { seconds: 10 }`,
    ],
    [{ timeout: { minutes: 2 } }, `{"minutes":2}; give between one second`],
    [{ timeout: 'soon' }, 'timeout'],
    [{ systemNamespaces: 'all' }, 'systemNamespaces'],
  ])('refuses %j', (config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
