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

import { render, screen } from '@testing-library/react';
import { Sentence } from './Sentence';

describe('Sentence', () => {
  it('shows names in backticks as code and the rest as text', () => {
    const { container } = render(
      <Sentence>Role `a` trusts `b:c`; your pods are `d`.</Sentence>,
    );
    expect(container).toHaveTextContent('Role a trusts b:c; your pods are d.');
    expect(
      [...container.querySelectorAll('code')].map(code => code.textContent),
    ).toEqual(['a', 'b:c', 'd']);
  });

  it('never reads a name or the text around it as HTML', () => {
    const { container } = render(
      <Sentence>{'<b>bold</b> `<img src=x onerror=alert(1)>` &amp;'}</Sentence>,
    );
    expect(container).toHaveTextContent(
      '<b>bold</b> <img src=x onerror=alert(1)> &amp;',
    );
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
    expect(container.querySelector('b')).not.toBeInTheDocument();
  });

  it('leaves a backtick without a partner as it is', () => {
    const { container } = render(<Sentence>`a` and ` alone</Sentence>);
    expect(container).toHaveTextContent('a and ` alone');
    expect(container.querySelectorAll('code')).toHaveLength(1);
  });
});
