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

import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { ComponentProps } from 'react';
import { RelativeTime } from './RelativeTime';

function renderTime(props: ComponentProps<typeof RelativeTime>) {
  return render(
    <TestApiProvider apis={[mockApis.translation(), mockApis.error()]}>
      <RelativeTime {...props} />
    </TestApiProvider>,
  );
}

describe('RelativeTime', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-11-20T12:00:00Z') });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('grows older by itself', () => {
    renderTime({ time: '2026-11-20T11:59:20Z' });
    expect(screen.getByText('40s ago')).toHaveAttribute(
      'dateTime',
      '2026-11-20T11:59:20Z',
    );
    act(() => jest.advanceTimersByTime(30_000));
    expect(screen.getByText('1m ago')).toBeInTheDocument();
  });

  it('shows the exact time on focus and on hover', () => {
    const time = '2026-11-20T09:00:00Z';
    const exact = new Intl.DateTimeFormat(undefined, {
      dateStyle: 'medium',
      timeStyle: 'long',
    }).format(new Date(time));
    renderTime({ time });
    const element = screen.getByRole('button', { name: '3h ago' });

    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
    fireEvent.focus(element);
    expect(element).toHaveAccessibleDescription(exact);
    expect(screen.getByRole('tooltip')).toHaveTextContent(exact);
    fireEvent.blur(element);
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
    fireEvent.mouseEnter(element);
    expect(screen.getByRole('tooltip')).toHaveTextContent(exact);
    fireEvent.keyDown(element, { key: 'Escape' });
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
  });

  it.each([
    ['2026-11-20T09:00:00Z', 'ago', '3h ago'],
    ['2026-11-20T09:00:00Z', 'since', 'for 3 hr'],
    ['2026-11-08T12:00:00Z', 'ago', '12d ago'],
    ['2024-11-08T12:00:00Z', 'since', 'for 2 yrs'],
    ['2026-11-20T11:59:00Z', 'since', 'for 1 min'],
    ['2026-11-20T11:59:01Z', 'since', 'just now'],
    // Clocks differ by a little.
    ['2026-11-20T12:00:05Z', 'ago', '0s ago'],
    ['2026-11-20T12:00:05Z', 'since', 'just now'],
    ['2026-11-20T14:00:00Z', 'ago', 'in 2h'],
    ['not a time', 'ago', 'not a time'],
  ] as const)('shows %s as %s', (time, form, text) => {
    renderTime({ time, form });
    expect(screen.getByText(text)).toBeInTheDocument();
  });
});
