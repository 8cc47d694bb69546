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

import { matchesLabels, parseLabelSelector } from './parseLabelSelector';

describe('parseLabelSelector', () => {
  const labels = { app: 'api', 'example.com/tier': 'web', empty: '' };

  it.each<[string, boolean]>([
    ['app=api', true],
    ['app==api,example.com/tier=web', true],
    ['app=API', false],
    ['app in (web, api)', true],
    ['app in (web)', false],
    ['app', true],
    ['missing', false],
    ['app=api,!missing', true],
    ['app,!empty', false],
    ['app!=web,app', true],
    ['missing!=x,app', true],
    ['app,example.com/tier notin (web,batch)', false],
    ['empty=', true],
    ['app=api, toString', false],
  ])('%s: %s', (selector, matches) => {
    expect(matchesLabels(parseLabelSelector(selector), labels)).toBe(matches);
  });

  it.each([
    ['', /no requirement: ''/],
    ['app=api,', /no requirement: ''/],
    ['app=%', /no requirement: 'app=%'/],
    ['a b', /no requirement/],
    ['!app', /only excludes/],
    ['app!=web,tier notin (a)', /only excludes/],
    [`app=${'a'.repeat(500)}`, /longer than 500/],
  ])('refuses %j', (selector, message) => {
    expect(() => parseLabelSelector(selector)).toThrow(message);
  });
});
