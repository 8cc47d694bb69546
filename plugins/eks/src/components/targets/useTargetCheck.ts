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

import { TargetCheck } from '@backstage-eks/plugin-eks-common';
import { eksApiRef, EksTarget } from '@backstage-eks/plugin-eks-react';
import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useRef, useState } from 'react';

/** A check that was asked for, or nothing yet. */
export interface TargetCheckState {
  /** The last result; kept while checking again. */
  check?: TargetCheck;
  error?: Error;
  isPending: boolean;
  /** Starts a check. */
  run(): void;
}

/** Checks the permissions in a target when asked to; leaving the page ends the check. */
export function useTargetCheck(target: EksTarget): TargetCheckState {
  const eksApi = useApi(eksApiRef);
  const [state, setState] = useState<Omit<TargetCheckState, 'run'>>({
    isPending: false,
  });
  const pending = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => pending.current?.abort(), []);

  const run = async () => {
    pending.current?.abort();
    const controller = new AbortController();
    pending.current = controller;
    const { signal } = controller;
    setState(({ check }) => ({ check, isPending: true }));
    try {
      const check = await eksApi.checkTarget(target, { signal });
      if (!signal.aborted) {
        setState({ check, isPending: false });
      }
    } catch (error) {
      if (!signal.aborted) {
        setState({ error: toError(error), isPending: false });
      }
    }
  };

  return { ...state, run };
}
