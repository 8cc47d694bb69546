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

import { useEffect, useRef } from 'react';

/**
 * Calls back in intervals while the page is visible, and at once when it becomes visible after a longer absence.
 *
 * @param intervalMs - Nothing is called back while it is absent.
 */
export function useVisibleInterval(
  callback: () => void,
  intervalMs: number | undefined,
) {
  const latestCallback = useRef(callback);
  latestCallback.current = callback;

  useEffect(() => {
    if (intervalMs === undefined) {
      return undefined;
    }
    let lastCall = Date.now();
    const tick = () => {
      if (document.visibilityState !== 'visible') {
        return;
      }
      if (Date.now() - lastCall >= intervalMs) {
        lastCall = Date.now();
        latestCallback.current();
      }
    };
    const timer = setInterval(tick, intervalMs);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [intervalMs]);
}
