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

import { useRef } from 'react';

/** Keys that stay with their rows when others are added or removed, for rows that have no name of their own. */
export function useRowKeys(count: number) {
  const keys = useRef<number[]>([]);
  const nextKey = useRef(0);
  const newKey = () => {
    nextKey.current += 1;
    return nextKey.current;
  };

  // The form may change the rows by itself, as when it is filled from the address bar.
  while (keys.current.length < count) {
    keys.current.push(newKey());
  }
  keys.current.length = count;

  return {
    keys: keys.current,
    insert(index: number) {
      keys.current.splice(index, 0, newKey());
    },
    remove(index: number) {
      keys.current.splice(index, 1);
    },
  };
}
