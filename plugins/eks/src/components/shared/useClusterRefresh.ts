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

import { ClusterRefresh } from '@backstage-eks/plugin-eks-common';
import { eksApiRef } from '@backstage-eks/plugin-eks-react';
import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useRef, useState } from 'react';

/** What came of the last request to read a cluster at once. */
export interface ClusterRefreshOutcome {
  result?: ClusterRefresh;
  error?: Error;
}

/**
 * Has AWS asked about a cluster when the user wants that, one request at a time, and then loads what is known, also when
 * AWS could not be asked.
 *
 * @param options - `isReloading`: whether what is known is being loaded
 */
export function useClusterRefresh(options: {
  entityName: string;
  isReloading: boolean;
  reload: () => void;
}): {
  outcome: ClusterRefreshOutcome;
  isPending: boolean;
  refresh: () => void;
} {
  const { entityName, isReloading, reload } = options;
  const eksApi = useApi(eksApiRef);
  const [outcome, setOutcome] = useState<ClusterRefreshOutcome>({});
  const [isAsking, setAsking] = useState(false);
  const pending = useRef<AbortController | undefined>(undefined);

  useEffect(
    () => () => {
      pending.current?.abort();
      pending.current = undefined;
      setOutcome({});
      setAsking(false);
    },
    [entityName],
  );

  const refresh = async () => {
    if (pending.current) {
      return;
    }
    const controller = new AbortController();
    pending.current = controller;
    const { signal } = controller;
    setOutcome({});
    setAsking(true);
    const next: ClusterRefreshOutcome = await eksApi
      .refreshCluster(entityName, { signal })
      .then(
        result => ({ result }),
        error => ({ error: toError(error) }),
      );
    if (signal.aborted) {
      return;
    }
    pending.current = undefined;
    setOutcome(next);
    setAsking(false);
    reload();
  };

  return { outcome, isPending: isAsking || isReloading, refresh };
}
