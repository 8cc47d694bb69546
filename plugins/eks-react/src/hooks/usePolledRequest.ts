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

import { toError } from '@backstage/errors';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useVisibleInterval } from './useVisibleInterval';

/** How often data is read again while the page is visible. */
const POLL_INTERVAL_MS = 30_000;

/**
 * A request with its last good answer.
 *
 * @public
 */
export interface RequestState<T> {
  /** The last good answer; kept while reading again and when reading again fails. */
  data?: T;
  /** Why the last request failed. */
  error?: Error;
  /** Whether the first answer is still to come. */
  isLoading: boolean;
  /** Whether a request is under way. */
  isRefreshing: boolean;
  /** Reads again now, past the backend's cache. */
  reload(): void;
}

/**
 * Reads at once, then every 30 seconds while the page is visible, and on demand.
 *
 * @param key - Names what is read; another key drops the data and reads anew.
 * @param load - Rejects when it fails; `fresh` asks for more than what a cache has.
 * @param intervalMsFor - How long to wait after an answer instead of 30 seconds; `undefined` stops.
 * @public
 */
export function usePolledRequest<T>(
  key: string,
  load: (options: { fresh: boolean; signal: AbortSignal }) => Promise<T>,
  intervalMsFor?: (data: T) => number | undefined,
): RequestState<T> {
  const [state, setState] = useState<{ key: string; data?: T; error?: Error }>({
    key,
  });
  const [isRefreshing, setRefreshing] = useState(true);
  const pending = useRef<AbortController | undefined>(undefined);
  const latestLoad = useRef(load);
  latestLoad.current = load;

  const run = useCallback(
    async (fresh: boolean) => {
      pending.current?.abort();
      const controller = new AbortController();
      pending.current = controller;
      const { signal } = controller;
      setRefreshing(true);
      try {
        const data = await latestLoad.current({ fresh, signal });
        if (!signal.aborted) {
          setState({ key, data });
        }
      } catch (error) {
        if (!signal.aborted) {
          setState(previous => ({
            key,
            data: previous.key === key ? previous.data : undefined,
            error: toError(error),
          }));
        }
      }
      if (!signal.aborted) {
        pending.current = undefined;
        setRefreshing(false);
      }
    },
    [key],
  );

  useEffect(() => {
    run(false);
    return () => pending.current?.abort();
  }, [run]);

  const reload = useCallback(() => {
    run(true);
  }, [run]);

  // What another key answered is never shown, not even for one frame.
  const data = state.key === key ? state.data : undefined;
  const error = state.key === key ? state.error : undefined;

  useVisibleInterval(
    () => {
      if (!pending.current) {
        run(false);
      }
    },
    data !== undefined && intervalMsFor
      ? intervalMsFor(data)
      : POLL_INTERVAL_MS,
  );

  return { data, error, isLoading: !data && !error, isRefreshing, reload };
}
