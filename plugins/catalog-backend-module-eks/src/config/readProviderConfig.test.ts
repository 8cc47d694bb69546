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
import { readProviderConfig } from './readProviderConfig';

function read(eks: Record<string, string | boolean>) {
  return readProviderConfig(
    new ConfigReader({ catalog: { providers: { eks } } }),
  );
}

describe('readProviderConfig', () => {
  it('writes all kinds every minute when nothing is configured', () => {
    expect(readProviderConfig(new ConfigReader({}))).toMatchObject({
      mode: 'emit',
      schedule: { frequency: { minutes: 1 } },
      nodeGroups: true,
      addons: true,
      assumeRoleName: undefined,
    });
  });

  it('takes what is configured', () => {
    expect(
      read({
        mode: 'observe',
        addons: false,
        assumeRoleName: 'portal/backstage',
      }),
    ).toMatchObject({
      mode: 'observe',
      nodeGroups: true,
      addons: false,
      assumeRoleName: 'portal/backstage',
    });
  });

  it.each([
    [{ mode: 'watch' }, /eks\.mode': "watch"; it is 'emit' or 'observe'/],
    [
      { assumeRoleName: 'arn:aws:iam::111122223333:role/x' },
      /eks\.assumeRoleName': "arn:.*give the name/,
    ],
  ])('refuses %j', (eks, message) => {
    expect(() => read(eks)).toThrow(message);
  });
});
