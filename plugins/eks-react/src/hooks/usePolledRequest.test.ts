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

import { act, renderHook } from '@testing-library/react';
import { usePolledRequest } from './usePolledRequest';

function setVisibility(state: 'visible' | 'hidden') {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('usePolledRequest', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('keeps the last good answer while reading again and when that fails', async () => {
    const load = jest.fn().mockResolvedValueOnce('first');
    const { result } = renderHook(() => usePolledRequest('a', load));
    expect(result.current).toMatchObject({
      data: undefined,
      isLoading: true,
      isRefreshing: true,
    });
    await act(async () => {});
    expect(result.current).toMatchObject({
      data: 'first',
      isLoading: false,
      isRefreshing: false,
    });

    load.mockRejectedValueOnce(new Error('down'));
    act(() => result.current.reload());
    expect(result.current).toMatchObject({ data: 'first', isRefreshing: true });
    expect(load.mock.lastCall[0]).toMatchObject({ fresh: true });
    await act(async () => {});
    expect(result.current).toMatchObject({
      data: 'first',
      error: new Error('down'),
      isRefreshing: false,
    });

    load.mockResolvedValueOnce('second');
    act(() => result.current.reload());
    await act(async () => {});
    expect(result.current).toMatchObject({ data: 'second', error: undefined });
  });

  it('reads again every 30 seconds, but not while the page is hidden', async () => {
    const load = jest.fn().mockResolvedValue('data');
    renderHook(() => usePolledRequest('a', load));
    await act(async () => {});
    expect(load).toHaveBeenCalledTimes(1);

    await act(async () => jest.advanceTimersByTimeAsync(30_000));
    expect(load).toHaveBeenCalledTimes(2);
    expect(load.mock.lastCall[0]).toMatchObject({ fresh: false });

    setVisibility('hidden');
    await act(async () => jest.advanceTimersByTimeAsync(120_000));
    expect(load).toHaveBeenCalledTimes(2);

    await act(async () => setVisibility('visible'));
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('does not pile requests up while one is under way', async () => {
    const load = jest.fn().mockReturnValue(new Promise(() => {}));
    renderHook(() => usePolledRequest('a', load));
    await act(async () => jest.advanceTimersByTimeAsync(90_000));
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('drops the data of another key, and ignores what comes too late', async () => {
    const answers = new Map<string, (data: string) => void>();
    const signals: AbortSignal[] = [];
    const { result, rerender, unmount } = renderHook(
      ({ key }) =>
        usePolledRequest<string>(key, ({ signal }) => {
          signals.push(signal);
          return new Promise(resolve => answers.set(key, resolve));
        }),
      { initialProps: { key: 'a' } },
    );
    rerender({ key: 'b' });
    expect(signals[0].aborted).toBe(true);

    await act(async () => answers.get('b')?.('of b'));
    await act(async () => answers.get('a')?.('of a'));
    expect(result.current.data).toBe('of b');

    rerender({ key: 'c' });
    expect(result.current).toMatchObject({ data: undefined, isLoading: true });
    unmount();
    expect(signals[2].aborted).toBe(true);
  });
});
