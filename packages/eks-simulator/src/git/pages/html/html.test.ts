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

import { html } from './html';
import { pathTo } from './paths';
import { timeAgo } from './timeAgo';

describe('html', () => {
  it('escapes every value but HTML', () => {
    const attack = `<b a="x" b='y'>&`;
    expect(
      html`<p title="${attack}">${[attack, html`<i>${1}</i>`]}</p>`.text,
    ).toBe(
      '<p title="&lt;b a=&quot;x&quot; b=&#39;y&#39;&gt;&amp;">&lt;b a=&quot;x&quot; b=&#39;y&#39;&gt;&amp;<i>1</i></p>',
    );
    expect(html`[${undefined}${''}${0}]`.text).toBe('[0]');
  });
});

describe('pathTo', () => {
  it('encodes every part and keeps folders', () => {
    expect(pathTo('platform', 'payments', 'src/branch', 'a?b', 'x y/ü#')).toBe(
      '/platform/payments/src/branch/a%3Fb/x%20y/%C3%BC%23',
    );
    expect(pathTo('platform', 'payments', '')).toBe('/platform/payments');
  });
});

describe('timeAgo', () => {
  const now = new Date('2026-11-20T12:00:00Z');

  it.each([
    ['2026-11-20T12:00:00Z', 'now'],
    ['2026-11-20T11:59:18Z', '42 seconds ago'],
    ['2026-11-20T11:00:01Z', '59 minutes ago'],
    ['2026-11-20T09:30:00Z', '2 hours ago'],
    ['2026-11-19T11:00:00Z', 'yesterday'],
    ['2026-10-20T12:00:00Z', '31 days ago'],
  ])('tells %s as %s', (moment, words) => {
    const { text } = timeAgo(new Date(moment), now);
    expect(text).toContain(`>${words}<`);
    expect(text).toContain(`title="${moment.replace('Z', '.000Z')}"`);
  });

  it('bears a date that is none', () => {
    expect(timeAgo(new Date('soon'), now).text).toBe('at an unknown time');
  });
});
