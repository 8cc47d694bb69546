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

import { readListed } from './readListed';

class ResourceNotFoundException extends Error {
  name = 'ResourceNotFoundException';
}

function readAllBut(...missing: string[]) {
  return async (name: string) => {
    if (missing.includes(name)) {
      throw new ResourceNotFoundException(`No ${name}`);
    }
    return name.toLocaleUpperCase('en-US');
  };
}

describe('readListed', () => {
  it('reads all by name, however many', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `n${100 + index}`);

    await expect(
      readListed({
        list: async () => [...names].reverse(),
        read: readAllBut(),
      }),
    ).resolves.toEqual(names.map(name => name.toLocaleUpperCase('en-US')));
  });

  it('leaves out what a second list no longer has', async () => {
    const list = jest
      .fn()
      .mockResolvedValueOnce(['a', 'b'])
      .mockResolvedValueOnce(['a']);

    await expect(readListed({ list, read: readAllBut('b') })).resolves.toEqual([
      'A',
    ]);
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('fails when AWS contradicts itself, and on any other error', async () => {
    await expect(
      readListed({ list: async () => ['a', 'b'], read: readAllBut('b') }),
    ).rejects.toMatchObject({
      name: 'InvalidAnswerError',
      message: 'AWS lists b and does not find it',
    });
    await expect(
      readListed({
        list: async () => ['a'],
        read: async () => {
          throw new Error('Rate exceeded');
        },
      }),
    ).rejects.toThrow('Rate exceeded');
  });
});
