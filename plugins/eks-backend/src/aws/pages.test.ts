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

import { collectPages } from './pages';

interface Page {
  items: number[];
  nextToken?: string;
}

async function* serve(page: (index: number) => Page, asked: number[]) {
  for (let index = 0; ; index++) {
    asked.push(index);
    const answer = page(index);
    yield answer;
    if (!answer.nextToken) {
      return;
    }
  }
}

function collect(page: (index: number) => Page, asked: number[] = []) {
  return collectPages(serve(page, asked), {
    token: ({ nextToken }) => nextToken,
    items: ({ items }) => items,
  });
}

describe('collectPages', () => {
  it('joins all pages, empty ones too', async () => {
    const pages: Page[] = [
      { items: [1, 2], nextToken: 'a' },
      { items: [], nextToken: 'b' },
      { items: [3], nextToken: '' },
    ];
    await expect(collect(index => pages[index])).resolves.toEqual([1, 2, 3]);
  });

  it('rejects instead of turning in circles or never ending', async () => {
    const asked: number[] = [];
    await expect(
      collect(index => ({ items: [1], nextToken: `${index % 3}` }), asked),
    ).rejects.toMatchObject({ name: 'InvalidAnswerError' });
    expect(asked).toEqual([0, 1, 2, 3]);

    await expect(
      collect(index => ({ items: [1], nextToken: `${index}` })),
    ).rejects.toThrow('AWS gives a list of more than 500 pages');
  });
});
