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

import { newestFirst } from './newestFirst';

describe('newestFirst', () => {
  it('compares numbers, not text', () => {
    const versions = [
      'v1.9.3-eksbuild.5',
      'v1.21.1-eksbuild.3',
      'v1.21.1-eksbuild.12',
      'v1.21.1',
      'v2.0.0-eksbuild.1',
      'v1.21.0-eksbuild.9',
    ];
    expect(newestFirst(versions)).toEqual([
      'v2.0.0-eksbuild.1',
      'v1.21.1-eksbuild.12',
      'v1.21.1-eksbuild.3',
      'v1.21.1',
      'v1.21.0-eksbuild.9',
      'v1.9.3-eksbuild.5',
    ]);
    expect(versions[0]).toBe('v1.9.3-eksbuild.5');
    expect(newestFirst(['1.9', '1.30', '1.10'])).toEqual([
      '1.30',
      '1.10',
      '1.9',
    ]);
  });
});
